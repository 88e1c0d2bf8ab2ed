use super::super::emails::emails;
use super::*;
use crate::sample::reading;
use crate::sections::sections;

fn found(source: &str) -> Option<String> {
    let reading = reading(source);
    let sections = sections(&reading);
    let emails = emails(&reading, &sections);
    name(&reading, &sections, &emails).map(|seen| seen.value)
}

#[test]
fn names_of_many_cultures_are_found_in_many_headers() {
    let mut wrong = Vec::new();
    for name in [
        "Jane Roe",
        "JANE ROE",
        "Jane A. Roe",
        "J. Roe",
        "J. R. Roe",
        "Jane Roe-Doe",
        "Mary-Ann O'Neil",
        "Seán Ó Súilleabháin",
        "José María Aznar López",
        "Ana de la Cruz",
        "João dos Santos Silva",
        "Ludwig van der Example",
        "Björn Åkesson",
        "Łukasz Żółć",
        "Đorđe Petrović",
        "Nguyễn Văn An",
        "Trần Thị Bích Ngọc",
        "Wei Zhang",
        "Zhang Wei",
        "Li Na",
        "Kim Min-jun",
        "Park Ji-woo",
        "Yamada Tarō",
        "Sato Haruka",
        "Muhammad bin Salman Ali",
        "Fatima al-Zahra",
        "Abdul Rahman",
        "Khadija El Amrani",
        "Priya Raghunathan",
        "R. Venkatesh",
        "S. K. Gupta",
        "Govind P",
        "Oluwaseun Adeyemi",
        "Chukwuemeka Okafor",
        "Thabo Mbeki-Nkosi",
        "Kwame Nkrumah Mensah",
        "Aïssatou Diallo",
        "Olga Ivanova",
        "Дмитрий Иванов",
        "山田 太郎",
        "Γιώργος Παπαδόπουλος",
        "McKenzie MacLeod",
        "DeShawn Jackson",
        "Siobhán McCarthy",
        "Jean-Luc Martin",
        "Françoise d'Arcy",
        "Zoë Müller",
        "Anna-Lena Groß",
        "Ivana Kovačević",
        "Mehmet Yılmaz",
        "Ayşe Şahin",
        "Tālis Ozoliņš",
        "Eero Mäkinen",
        "Guðrún Jónsdóttir",
        "Itzel Xochitl Hernández",
        "Kealoha Kahananui",
        "Te Ariki Ngata",
        "Suda Phongphan",
        "Dewi Lestari",
        "Aung San Win",
        "Rosa Parks Jr.",
        "May Brown",
        "April Summers",
        "Will Baker-Smith",
        "Sir Example Roe",
    ] {
        let plain = name.strip_prefix("Sir ").unwrap_or(name);
        for source in [
            format!("# {name}\nSoftware Engineer\nx.y@example.com | Basel, Switzerland\n\n## Experience\nx"),
            format!("{name}\nx.y@example.com\n+1 555 010 1001\n\nExperience\nEngineer"),
            format!(
                "## Contact\nx@example.com\nBasel\n## Skills\nGo\nRust\n>1 # {name}\n>1 Engineer\n>1 ## Experience\n>1 x"
            ),
        ] {
            if found(&source).as_deref() != Some(plain) {
                wrong.push((source.clone(), found(&source)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn titles_degrees_and_labels_are_not_of_the_name() {
    for (line, expected) in [
        ("Dr. Jane Roe", "Jane Roe"),
        ("Prof. Dr. Jane Roe", "Jane Roe"),
        ("Mr. John Roe", "John Roe"),
        ("Jane Roe, PhD", "Jane Roe"),
        ("Jane Roe, MBA, PMP", "Jane Roe"),
        ("Jane Roe MSc", "Jane Roe"),
        ("Jane Roe, M.D.", "Jane Roe"),
        ("Roe, Jane", "Roe, Jane"),
        ("Name: Jane Roe", "Jane Roe"),
        ("Resume of Jane Roe", "Jane Roe"),
        ("Jane Roe – Resume", "Jane Roe"),
        ("Jane Roe | Software Engineer", "Jane Roe"),
        ("Jane Roe, Software Engineer", "Jane Roe"),
        ("Curriculum Vitae: Jane Roe", "Jane Roe"),
        ("Jane Roe (she/her)", "Jane Roe"),
        ("Jane Roe - jane@example.com - 555", "Jane Roe"),
    ] {
        assert_eq!(
            found(&format!("# {line}\nBasel, Switzerland\n## Experience\nx")).as_deref(),
            Some(expected),
            "{line}"
        );
        assert_eq!(
            found(&format!("{line}\nBasel, Switzerland\n\nExperience\nx")).as_deref(),
            Some(expected),
            "plain {line}"
        );
    }
}

#[test]
fn what_stands_at_the_top_and_is_no_name_is_passed_over() {
    for first in [
        "# Curriculum Vitae",
        "# CURRICULUM VITAE",
        "# Resume",
        "# Senior Software Engineer",
        "12 Example Street",
        "Basel, Switzerland",
        "+1 555 010 1001",
        "jane@example.com",
        "## Contact",
        "# RÉSUMÉ",
        "Page 1 of 2",
        "Confidential",
    ] {
        let source = format!("{first}\nJane Roe\njane.roe@example.com\n## Experience\nEngineer");
        assert_eq!(found(&source).as_deref(), Some("Jane Roe"), "{first}");
    }
}

#[test]
fn a_name_on_two_lines_is_one() {
    assert_eq!(found("# ANNA\n# KOWALSKA\nEngineer\n## Experience\nx").as_deref(), Some("ANNA KOWALSKA"));
    assert_eq!(found("# Anna Maria\n# Kowalska\n## Experience\nx").as_deref(), Some("Anna Maria Kowalska"));
}

#[test]
fn one_name_is_enough_when_it_is_large() {
    assert_eq!(found("# Sukarno\nEngineer\nx@example.com\n## Experience\nx").as_deref(), Some("Sukarno"));
}

#[test]
fn no_name_is_made_up() {
    for source in [
        "",
        "Experience\nEngineer 2019 – 2020",
        "# Curriculum Vitae\n## Skills\nGo",
        "hello there this is prose about work.",
    ] {
        assert_eq!(found(source), None, "{source}");
    }
}
