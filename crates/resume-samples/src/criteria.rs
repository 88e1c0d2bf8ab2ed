//! The criteria against which every sample is judged, and their files.

use std::fmt::Write as _;

/// A list of criteria.
pub(crate) struct Criteria {
    pub(crate) file: &'static str,
    pub(crate) title: &'static str,
    pub(crate) list: &'static [Criterion],
}

/// A criterion.
pub(crate) struct Criterion {
    pub(crate) id: &'static str,
    pub(crate) asks: Asks,
    pub(crate) weight: u8,
    pub(crate) required: bool,
}

/// What is asked for.
pub(crate) enum Asks {
    Skill {
        any_of: &'static [&'static str],
        years: Option<i32>,
    },
    Years(i32),
    Title(&'static [&'static str]),
    /// The level as a number from 1 (school) to 5 (doctorate).
    Education {
        level: u8,
        fields: &'static [&'static str],
    },
    Certificate(&'static [&'static str]),
    /// The level as a number from 1 (A1) to 6 (C2).
    Language {
        name: &'static str,
        level: Option<u8>,
    },
    Keyword(&'static [&'static str]),
    /// By its place among the topics.
    Text(usize),
}

impl Asks {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Skill { .. } => "skill",
            Self::Years(_) => "years",
            Self::Title(_) => "title",
            Self::Education { .. } => "education",
            Self::Certificate(_) => "certificate",
            Self::Language { .. } => "language",
            Self::Keyword(_) => "keyword",
            Self::Text(_) => "text",
        }
    }
}

const fn criterion(id: &'static str, weight: u8, asks: Asks) -> Criterion {
    Criterion { id, asks, weight, required: false }
}

const fn required(id: &'static str, weight: u8, asks: Asks) -> Criterion {
    Criterion { id, asks, weight, required: true }
}

const fn skill(name: &'static [&'static str]) -> Asks {
    Asks::Skill { any_of: name, years: None }
}

const fn skill_for(name: &'static [&'static str], years: i32) -> Asks {
    Asks::Skill { any_of: name, years: Some(years) }
}

const LEVELS: [&str; 5] = ["school", "vocational", "bachelor", "master", "doctorate"];
pub(crate) const LANGUAGE_LEVELS: [&str; 7] = ["A1", "A2", "B1", "B2", "C1", "C2", "native"];

pub(crate) const ALL: &[Criteria] = &[
    Criteria {
        file: "backend.toml",
        title: "Backend developer",
        list: &[
            required("python", 3, skill_for(&["Python"], 3)),
            criterion("postgres", 2, skill(&["PostgreSQL"])),
            criterion("queue", 2, skill(&["Kafka", "RabbitMQ"])),
            criterion("title", 2, Asks::Title(&["Backend Developer"])),
            criterion("years", 2, Asks::Years(5)),
            criterion(
                "degree",
                1,
                Asks::Education { level: 3, fields: &["computer science", "software engineering"] },
            ),
            criterion("english", 1, Asks::Language { name: "English", level: Some(4) }),
            criterion("service", 1, Asks::Text(0)),
        ],
    },
    Criteria {
        file: "systems.toml",
        title: "Systems programmer",
        list: &[
            required("go", 3, skill(&["Go"])),
            criterion("rust", 2, skill_for(&["Rust"], 1)),
            criterion("c", 2, skill(&["C"])),
            criterion("cpp", 2, skill(&["C++"])),
            criterion("linux", 1, skill_for(&["Linux"], 2)),
            criterion("years", 1, Asks::Years(2)),
            criterion("title", 1, Asks::Title(&["Embedded Engineer", "Firmware Engineer"])),
        ],
    },
    Criteria {
        file: "frontend.toml",
        title: "Frontend developer",
        list: &[
            required("javascript", 3, skill(&["JS"])),
            criterion("typescript", 2, skill_for(&["TypeScript"], 2)),
            criterion("react", 2, skill(&["React"])),
            criterion("vue", 1, skill(&["Vue.js", "Angular"])),
            criterion("accessibility", 2, Asks::Keyword(&["accessibility"])),
            criterion("title", 2, Asks::Title(&["Front-end Engineer", "Web Developer"])),
            criterion("french", 1, Asks::Language { name: "French", level: None }),
        ],
    },
    Criteria {
        file: "jvm.toml",
        title: "JVM and .NET",
        list: &[
            required("java", 3, skill_for(&["Java"], 2)),
            criterion("kotlin", 2, skill(&["Kotlin"])),
            criterion("csharp", 2, skill(&["C#"])),
            criterion("dotnet", 2, skill_for(&[".NET"], 1)),
            criterion("fsharp", 1, skill(&["F#"])),
            criterion("spring", 1, skill(&["Spring Boot"])),
            criterion("certificate", 1, Asks::Certificate(&["Oracle Certified Professional"])),
            criterion("master", 1, Asks::Education { level: 4, fields: &[] }),
        ],
    },
    Criteria {
        file: "data.toml",
        title: "Data engineer",
        list: &[
            required("sql", 3, skill_for(&["SQL"], 2)),
            criterion("r", 1, skill(&["R"])),
            criterion("spark", 2, skill(&["Apache Spark"])),
            criterion("airflow", 2, skill_for(&["Airflow"], 1)),
            criterion("pandas", 1, skill(&["pandas"])),
            criterion("title", 2, Asks::Title(&["Data Engineer", "Data Analyst"])),
            criterion("degree", 1, Asks::Education { level: 3, fields: &["statistics", "mathematics"] }),
            criterion("gdpr", 1, Asks::Keyword(&["GDPR"])),
        ],
    },
    Criteria {
        file: "operations.toml",
        title: "Site reliability engineer",
        list: &[
            required("kubernetes", 3, skill_for(&["k8s"], 2)),
            criterion("terraform", 2, skill(&["Terraform"])),
            criterion("aws", 2, skill_for(&["Amazon Web Services"], 1)),
            criterion("cloud", 1, skill(&["Azure", "AWS"])),
            criterion("on-call", 2, Asks::Keyword(&["on-call"])),
            criterion("cka", 1, Asks::Certificate(&["Certified Kubernetes Administrator", "CKA"])),
            criterion("itil", 1, Asks::Certificate(&["ITIL 4 Foundation"])),
            criterion("years", 1, Asks::Years(8)),
        ],
    },
    Criteria {
        file: "mobile.toml",
        title: "Mobile developer",
        list: &[
            required("swift", 3, skill(&["Swift"])),
            criterion("android", 3, skill_for(&["Android"], 2)),
            criterion("flutter", 1, skill(&["Flutter"])),
            criterion("title", 2, Asks::Title(&["Mobile Engineer"])),
            criterion("design", 1, skill(&["Figma"])),
            criterion("german", 1, Asks::Language { name: "German", level: Some(3) }),
        ],
    },
    Criteria {
        file: "learning.toml",
        title: "Machine learning engineer",
        list: &[
            required("torch", 3, skill(&["PyTorch", "TensorFlow"])),
            criterion("sklearn", 1, skill(&["scikit-learn"])),
            criterion("python", 2, skill_for(&["Python"], 1)),
            criterion("doctorate", 2, Asks::Education { level: 5, fields: &[] }),
            criterion("physics", 1, Asks::Education { level: 4, fields: &["physics", "statistics"] }),
            criterion("title", 2, Asks::Title(&["Machine Learning Engineer", "Data Scientist"])),
            criterion("teaching", 1, Asks::Text(1)),
        ],
    },
    Criteria {
        file: "quality.toml",
        title: "Test engineer",
        list: &[
            criterion("selenium", 3, skill_for(&["Selenium"], 1)),
            criterion("browser", 2, skill(&["Playwright", "Cypress"])),
            criterion("istqb", 2, Asks::Certificate(&["ISTQB Certified Tester"])),
            criterion("title", 2, Asks::Title(&["Test Engineer"])),
            criterion("review", 1, Asks::Keyword(&["code review"])),
            criterion("school", 1, Asks::Education { level: 2, fields: &[] }),
            criterion("git", 1, skill(&["Git"])),
        ],
    },
    Criteria {
        file: "security.toml",
        title: "Security engineer",
        list: &[
            criterion("cissp", 3, Asks::Certificate(&["CISSP"])),
            criterion("oscp", 2, Asks::Certificate(&["OSCP", "Offensive Security Certified Professional"])),
            criterion("splunk", 2, skill(&["Splunk"])),
            criterion("wireshark", 1, skill_for(&["Wireshark"], 2)),
            criterion("title", 2, Asks::Title(&["Security Engineer", "Security Analyst"])),
            criterion("english", 1, Asks::Language { name: "English", level: Some(6) }),
        ],
    },
    Criteria {
        file: "accounting.toml",
        title: "Accountant",
        list: &[
            required("excel", 2, skill_for(&["Microsoft Excel"], 2)),
            criterion("sap", 2, skill(&["SAP", "QuickBooks"])),
            criterion("cpa", 2, Asks::Certificate(&["CPA", "ACCA Member"])),
            criterion("close", 2, Asks::Keyword(&["month-end close"])),
            criterion("title", 2, Asks::Title(&["Accountant", "Financial Controller"])),
            criterion("degree", 1, Asks::Education { level: 3, fields: &["accounting", "economics"] }),
            criterion("budget", 1, Asks::Keyword(&["budget", "cash forecast"])),
        ],
    },
    Criteria {
        file: "design-and-sales.toml",
        title: "Design, teaching, sales",
        list: &[
            criterion("figma", 2, skill_for(&["Figma"], 1)),
            criterion("photoshop", 1, skill(&["Adobe Photoshop"])),
            criterion("salesforce", 2, skill(&["Salesforce", "HubSpot"])),
            criterion("moodle", 1, skill(&["Moodle"])),
            criterion("teacher", 1, Asks::Title(&["Teacher", "Lecturer"])),
            criterion("sales", 1, Asks::Title(&["Account Manager", "Sales Representative"])),
            criterion("spanish", 1, Asks::Language { name: "Spanish", level: Some(2) }),
            criterion("years", 1, Asks::Years(12)),
            criterion("handbook", 1, Asks::Keyword(&["handbook"])),
        ],
    },
];

fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", words.join(", "))
}

impl Criteria {
    /// The file.
    pub(crate) fn toml(&self) -> String {
        let mut out = format!("touchstone = \"criteria/1\"\ntitle = \"{}\"\n", self.title);
        for criterion in self.list {
            let _ = write!(
                out,
                "\n[[criterion]]\nid = \"{}\"\nkind = \"{}\"\n",
                criterion.id,
                criterion.asks.kind()
            );
            let _ = out.write_str(&criterion.asks.toml());
            let _ = writeln!(out, "weight = {}", criterion.weight);
            if criterion.required {
                out.push_str("required = true\n");
            }
        }
        out
    }
}

impl Asks {
    fn toml(&self) -> String {
        let any_of = |words: &[&str]| match words {
            [one] => format!("name = \"{one}\"\n"),
            many => format!("any_of = {}\n", quoted(many)),
        };
        match self {
            Self::Skill { any_of: words, years } => {
                let years = years.map(|years| format!("years = {years}\n")).unwrap_or_default();
                any_of(words) + &years
            }
            Self::Years(years) => format!("years = {years}\n"),
            Self::Title(words) | Self::Certificate(words) | Self::Keyword(words) => any_of(words),
            Self::Education { level, fields } => {
                let fields =
                    if fields.is_empty() { String::new() } else { format!("fields = {}\n", quoted(fields)) };
                format!("level = \"{}\"\n{fields}", LEVELS[usize::from(level - 1)])
            }
            Self::Language { name, level } => {
                let level = level
                    .map(|level| format!("level = \"{}\"\n", LANGUAGE_LEVELS[usize::from(level - 1)]))
                    .unwrap_or_default();
                format!("name = \"{name}\"\n{level}")
            }
            Self::Text(topic) => format!("text = \"{}\"\n", crate::words::bullets::TOPICS[*topic].0),
        }
    }
}
