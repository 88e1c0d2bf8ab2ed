use crate::sample::reading;

/// The skills that a text names, outside of any role.
fn found(text: &str) -> Vec<String> {
    let reading = reading(text);
    super::find(&reading, &crate::Facts::default()).into_iter().map(|skill| skill.name).collect()
}

#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    assert_eq!(found(text), wanted, "{text}");
}

#[test]
fn other_names_of_a_skill_are_the_skill() {
    for (text, skill) in [
        ("Ran postgres in production", "PostgreSQL"),
        ("Deployed to k8s", "Kubernetes"),
        ("Wrote golang services", "Go"),
        ("Some JS", "JavaScript"),
        ("Node.js", "Node.js"),
        ("nodejs", "Node.js"),
        ("Node JS", "Node.js"),
        ("Amazon Web Services", "AWS"),
        ("dotnet", ".NET"),
        ("MS SQL", "SQL Server"),
        ("continuous integration", "CI/CD"),
        ("CI / CD", "CI/CD"),
        ("Transact-SQL", "T-SQL"),
        ("React.js", "React"),
        ("scikit-learn", "scikit-learn"),
        ("sklearn", "scikit-learn"),
    ] {
        has(text, &[skill]);
    }
}

#[test]
fn languages_that_look_alike_are_kept_apart() {
    has("Java", &["Java"]);
    has("JavaScript", &["JavaScript"]);
    has("C++ and C#", &["C#", "C++"]);
    has("F#, .NET, ASP.NET", &[".NET", "ASP.NET", "F#"]);
    has("React Native", &["React Native"]);
    has("Spring Boot", &["Spring Boot"]);
    has("T-SQL", &["T-SQL"]);
    has("C/C++", &["C", "C++"]);
    has("C, Java", &["C", "Java"]);
    has("Languages: C, R, Go", &["C", "Go", "R"]);
}

#[test]
fn an_ambiguous_name_counts_in_a_context() {
    for (text, skill) in [
        ("Wrote services in Go.", "Go"),
        ("Go developer", "Go"),
        ("Built the backend with Rust and shipped it", "Rust"),
        ("Statistics scripts in R", "R"),
        ("Embedded code in C for controllers", "C"),
        ("Reports in Excel", "Excel"),
        ("Excel macros", "Excel"),
        ("Provisioned servers with Chef", "Chef"),
        ("Streaming with Spark.", "Spark"),
        ("Apps written in Swift", "Swift"),
        ("Access databases", "Microsoft Access"),
    ] {
        assert!(found(text).contains(&skill.to_owned()), "{text}: {:?}", found(text));
    }
    has("Python, Go, Rust and Kafka", &["Go", "Kafka", "Python", "Rust"]);
    has("Go | Docker | Spark", &["Docker", "Go", "Spark"]);
}

#[test]
fn an_ordinary_word_is_no_skill() {
    for text in [
        "Go to market with partners",
        "Ready to go the extra mile",
        "Always on the go",
        "R&D budget of a department",
        "Head of R&D",
        "C-level executives",
        "Series C round",
        "Vitamin C deficiency",
        "Swift response to customers",
        "Made teams excel in their work",
        "Excel at communication",
        "Spark joy in customers",
        "Word of mouth campaigns",
        "Gave access to the building",
        "Head chef of a hotel kitchen",
        "Chef at a restaurant",
        "Spring 2019 semester",
        "Express delivery of parcels",
        "A pinch of salt",
        "Made sure to make it work",
        "Rust removal and painting of hulls with care",
        "John C. Smith",
        "The patient needs a flask of water",
        "Ruby is a dedicated nurse",
        "Node of a graph",
        "Less is more",
    ] {
        let skills: Vec<String> = found(text);
        let wrong: Vec<_> = skills
            .iter()
            .filter(|name| {
                [
                    "Go",
                    "R",
                    "C",
                    "Swift",
                    "Excel",
                    "Spark",
                    "Word",
                    "Microsoft Access",
                    "Chef",
                    "Spring",
                    "Express.js",
                    "Salt",
                    "Make",
                    "Rust",
                    "Flask",
                    "Ruby",
                    "Node.js",
                    "Less",
                ]
                .contains(&name.as_str())
            })
            .collect();
        assert!(wrong.is_empty(), "{text}: {wrong:?}");
    }
}

#[test]
fn what_is_said_not_to_be_there_is_not_named() {
    for text in [
        "No experience with Kafka",
        "not Kafka",
        "Have never used Kafka",
        "I have not worked with Kafka yet",
        "without Kafka",
        "no hands-on experience with Apache Kafka",
        "no experience with RabbitMQ or Kafka",
        "Kafka: none",
        "Kafka (no experience)",
        "No knowledge of Docker, Kubernetes or Kafka",
        "don't know Kafka",
        "unfamiliar with Kafka",
        "Lacks Kafka experience",
    ] {
        assert!(!found(text).contains(&"Kafka".to_owned()), "{text}");
    }
    for text in [
        "Not only RabbitMQ but Kafka",
        "not just Kafka",
        "No downtime while moving to Kafka",
        "No Java, but Kafka",
        "There were no outages. Kafka ran well.",
        "not limited to Kafka",
        "Migrated without data loss from RabbitMQ to Kafka",
        "No Java. Kafka daily.",
    ] {
        assert!(found(text).contains(&"Kafka".to_owned()), "{text}");
    }
}

#[test]
fn a_place_is_exactly_the_words() {
    let reading = reading("## Skills\nTools: C++, Node.js and PostgreSQL 14");
    let skills = super::find(&reading, &crate::Facts::default());
    let words: Vec<&str> =
        skills.iter().flat_map(|skill| skill.places.iter().map(|place| place.of(&reading.text))).collect();
    assert_eq!(words, ["C++", "Node.js", "PostgreSQL"]);
}

#[test]
fn a_list_of_skills_one_a_line_is_read() {
    has("## Skills\n* Go\n* Rust\n* Excel\n* Word", &["Excel", "Go", "Rust", "Word"]);
}
