use super::*;

fn problems(text: &str) -> Vec<String> {
    parse(text).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn the_example_is_right_and_has_every_kind() {
    let criteria = parse(EXAMPLE).unwrap();
    let kinds: Vec<&str> = criteria.list.iter().map(|criterion| criterion.wanted.kind()).collect();
    assert_eq!(
        kinds,
        ["skill", "skill", "years", "title", "education", "certificate", "language", "keyword", "text"]
    );
    let ids: Vec<&str> = criteria.list.iter().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "python",
            "postgresql",
            "years",
            "backend-developer",
            "education",
            "certified-kubernetes-administrator",
            "english",
            "on-call",
            "operated"
        ]
    );
    assert!(criteria.faults().is_empty());
}

#[test]
fn criteria_come_back_from_json_as_they_were() {
    let criteria = parse(EXAMPLE).unwrap();
    let json = serde_json::to_string(&criteria).unwrap();
    assert_eq!(serde_json::from_str::<Criteria>(&json).unwrap(), criteria);
}

#[test]
fn everything_wrong_is_said_at_once_with_its_line() {
    let text = "\
touchstone = \"criteria/2\"
colour = 1

[[criterion]]
id = \"Bad Id\"
kind = \"skill\"
name = \"Python\"
weight = 11

[[criterion]]
kind = \"skil\"

[[criterion]]
id = \"x\"
kind = \"years\"

[[criterion]]
id = \"y\"
kind = \"language\"
name = \"German\"
level = \"native\"

[[criterion]]
id = \"z\"
kind = \"keyword\"
any_of = [\"ok\", \"--\"]
colour = \"red\"
required = \"yes\"

[[criterion]]
id = \"w\"
kind = \"keyword\"
any_of = []

[[criterion]]
id = \"w\"
kind = \"text\"
text = \"under 35 years old\"
";
    let problems = problems(text);
    let begins = [
        "line 1: `touchstone` is \"criteria/2\"; this program reads \"criteria/1\".",
        "line 2: `colour` is not known here",
        "line 5: criterion Bad Id: The id \"Bad Id\" is not one",
        "line 8: criterion Bad Id: The weight is 11;",
        "line 11: criterion #2: `kind` is \"skil\";",
        "line 13: criterion x: `years` is missing",
        "line 21: criterion y: Asking for native speakers",
        "line 27: criterion z: `colour` is not a field of kind \"keyword\"",
        "line 28: criterion z: `required` is \"yes\"; it is true or false.",
        "line 33: criterion w: `any_of` is empty",
        "line 36: criterion w: The id \"w\" is there twice",
        "line 38: criterion w: \"under 35 years old\" asks for an age",
    ];
    assert_eq!(problems.len(), begins.len(), "{problems:#?}");
    for (problem, begin) in problems.iter().zip(begins) {
        assert!(problem.starts_with(begin), "{problem} / {begin}");
    }
}

#[test]
fn a_title_and_fields_without_use_are_refused_where_they_stand() {
    let text = "touchstone = 'criteria/1'\ntitle = 'Young developer under 35'\n[[criterion]]\nkind = 'text'\ntext = 'runs services'\nyears = \
                3\n[[criterion]]\nkind = 'keyword'\nname = 'queue'\n";
    let problems = problems(text);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].starts_with("line 2: `title` asks for an age"), "{problems:#?}");
    assert_eq!(problems[1], "line 6: criterion #1: `years` is not a field of kind \"text\", which has text.");
    assert_eq!(
        unused("keyword", "level").as_deref(),
        Some("`level` is not a field of kind \"keyword\", which has any_of.")
    );
    assert_eq!(unused("education", "fields"), None);
}

#[test]
fn a_file_that_is_not_toml_says_where() {
    assert!(problems("touchstone = \"criteria/1\"\n[[criterion]\n")[0].starts_with("line 2: Not TOML"));
    assert!(problems("").iter().any(|problem| problem.contains("no criterion")));
}

#[test]
fn ids_made_from_words_are_unique() {
    let text = "touchstone='criteria/1'\n[[criterion]]\nkind='skill'\nname='C++'\n[[criterion]]\nkind='skill'\nname='C#'\n[[criterion]]\nkind='keyword'\nname='c#'\n";
    let ids: Vec<String> = parse(text).unwrap().list.into_iter().map(|criterion| criterion.id).collect();
    assert_eq!(ids, ["cpp", "c-sharp", "c-sharp-2"]);
}
