//! What unlawful questions are about, the laws, and how to ask for what the job needs.

use super::phrases;

/// A law that a question runs into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Law {
    /// Where it holds: "US", "EU", "UK".
    pub place: &'static str,
    /// Its name, and the section or article.
    pub name: &'static str,
}

/// Something that an interviewer may not ask about, or had better not.
#[derive(Debug, Clone, Copy)]
pub struct Category {
    /// Its name in findings: `age`.
    pub id: &'static str,
    /// What it is about, as it follows "asks about".
    pub about: &'static str,
    /// The laws.
    pub laws: &'static [Law],
    /// A lawful way to find out what the job needs.
    pub instead: &'static str,
    pub(super) phrases: &'static phrases::Phrases,
}

const fn us(name: &'static str) -> Law {
    Law { place: "US", name }
}

const fn eu(name: &'static str) -> Law {
    Law { place: "EU", name }
}

const fn uk(name: &'static str) -> Law {
    Law { place: "UK", name }
}

/// What is not needed for the job may not be collected either.
const MINIMAL_EU: Law = eu("GDPR art. 5(1)(c), data minimisation");
const MINIMAL_UK: Law = uk("UK GDPR art. 5(1)(c), data minimisation");

/// Every category, in the order of the documentation.
pub const CATEGORIES: &[Category] = &[
    Category {
        id: "age",
        about: "age",
        laws: &[
            us("Age Discrimination in Employment Act of 1967, 29 U.S.C. § 623"),
            eu("Directive 2000/78/EC"),
            uk("Equality Act 2010 ss. 5 and 39"),
        ],
        instead: "Ask for the experience that the work needs. If the law sets a minimum age for it, ask only: “Are you at \
                  least 18?”",
        phrases: &phrases::AGE,
    },
    Category {
        id: "family",
        about: "family, marriage, children or pregnancy",
        laws: &[
            us(
                "Title VII of the Civil Rights Act of 1964 and the Pregnancy Discrimination Act, 42 U.S.C. § 2000e(k)",
            ),
            eu("Directive 2006/54/EC"),
            uk("Equality Act 2010 ss. 8, 11, 18 and 39"),
        ],
        instead: "Say what the job asks for (hours, travel, on-call) and ask everyone the same: “Can you work these hours?”",
        phrases: &phrases::FAMILY,
    },
    Category {
        id: "health",
        about: "health or disability",
        laws: &[
            us("Americans with Disabilities Act, 42 U.S.C. § 12112(d)(2)"),
            eu("Directive 2000/78/EC; GDPR art. 9"),
            uk("Equality Act 2010 s. 60"),
        ],
        instead: "Describe the task and ask everyone: “Can you do this, with or without adjustments?” For the interview \
                  itself: “Is there anything we should arrange differently for you?”",
        phrases: &phrases::HEALTH,
    },
    Category {
        id: "religion",
        about: "religion or belief",
        laws: &[
            us("Title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e-2"),
            eu("Directive 2000/78/EC; GDPR art. 9"),
            uk("Equality Act 2010 ss. 10 and 39"),
        ],
        instead: "State the working days and ask everyone: “Can you work this schedule?”",
        phrases: &phrases::RELIGION,
    },
    Category {
        id: "origin",
        about: "national origin, citizenship, accent or mother tongue",
        laws: &[
            us("Title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e-2; 8 U.S.C. § 1324b"),
            eu("Directive 2000/43/EC; Regulation (EU) No 492/2011 for citizens of the Union"),
            uk("Equality Act 2010 ss. 9 and 39"),
        ],
        instead: "Ask everyone: “Are you authorised to work in this country, now or with sponsorship?” If the job needs a \
                  language: “At which level do you use it at work?”",
        phrases: &phrases::ORIGIN,
    },
    Category {
        id: "race",
        about: "race, ethnicity or skin colour",
        laws: &[
            us("Title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e-2; 42 U.S.C. § 1981"),
            eu("Directive 2000/43/EC; GDPR art. 9"),
            uk("Equality Act 2010 ss. 9 and 39"),
        ],
        instead: "Leave it out. If the law asks for statistics, use a voluntary form that interviewers never see.",
        phrases: &phrases::RACE,
    },
    Category {
        id: "gender",
        about: "sex, gender identity or sexual orientation",
        laws: &[
            us(
                "Title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e-2; Bostock v. Clayton County (2020)",
            ),
            eu("Directive 2006/54/EC; Directive 2000/78/EC; GDPR art. 9"),
            uk("Equality Act 2010 ss. 7, 11, 12 and 39"),
        ],
        instead: "Leave it out. To address somebody rightly, ask everyone: “What should we call you?”",
        phrases: &phrases::GENDER,
    },
    Category {
        id: "criminal-record",
        about: "arrests or convictions",
        laws: &[
            us(
                "Title VII as the EEOC applies it (guidance of 25 April 2012); state laws such as California Government Code \
                § 12952",
            ),
            eu("GDPR art. 10"),
            uk("Rehabilitation of Offenders Act 1974"),
        ],
        instead: "Leave it out of interviews. If the job is one for which the law asks for a check, run it after an offer, \
                  with consent, and say so in the job description.",
        phrases: &phrases::CRIMINAL,
    },
    Category {
        id: "pay",
        about: "current or earlier pay",
        laws: &[
            us("state laws such as California Labor Code § 432.3 and New York Labor Law § 194-a"),
            eu("Pay Transparency Directive (EU) 2023/970 art. 5(2)"),
            uk("no ban, but pay set by earlier pay carries unequal pay on (Equality Act 2010 ss. 64–71)"),
        ],
        instead: "Name the range of the job and ask: “Does this range fit what you expect?”",
        phrases: &phrases::PAY,
    },
    Category {
        id: "union-politics",
        about: "union membership or politics",
        laws: &[
            us(
                "National Labor Relations Act § 8(a), 29 U.S.C. § 158(a); state laws such as California Labor Code § 1101",
            ),
            eu("GDPR art. 9"),
            uk("Trade Union and Labour Relations (Consolidation) Act 1992 s. 137; Equality Act 2010 s. 10"),
        ],
        instead: "Leave it out: it says nothing about the work.",
        phrases: &phrases::POLITICS,
    },
    Category {
        id: "military",
        about: "military discharge or duty",
        laws: &[
            us("Uniformed Services Employment and Reemployment Rights Act, 38 U.S.C. § 4311"),
            MINIMAL_EU,
            MINIMAL_UK,
        ],
        instead: "Ask everyone about work that bears on this job, wherever it was done.",
        phrases: &phrases::MILITARY,
    },
    Category {
        id: "genetic",
        about: "genetic information or the health of relatives",
        laws: &[
            us("Genetic Information Nondiscrimination Act of 2008, 42 U.S.C. § 2000ff-1"),
            eu("GDPR art. 9"),
            uk("UK GDPR art. 9; Equality Act 2010 s. 60"),
        ],
        instead: "Leave it out: no job needs it.",
        phrases: &phrases::GENETIC,
    },
    Category {
        id: "finances",
        about: "debts, credit or property",
        laws: &[
            us(
                "Fair Credit Reporting Act, 15 U.S.C. § 1681b(b); state laws such as California Labor Code § 1024.5",
            ),
            MINIMAL_EU,
            MINIMAL_UK,
        ],
        instead: "Leave it out. Where the law allows a credit check for the job, run it after an offer, with consent.",
        phrases: &phrases::FINANCES,
    },
    Category {
        id: "private-life",
        about: "looks, clubs, private accounts or a lie detector",
        laws: &[
            us(
                "Title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e-2; Employee Polygraph Protection Act, 29 \
                U.S.C. § 2002; state laws such as California Labor Code § 980",
            ),
            MINIMAL_EU,
            MINIMAL_UK,
        ],
        instead: "Leave it out: rate what the person has done and can show.",
        phrases: &phrases::PRIVATE,
    },
];

/// The category with a name.
pub fn category_of(id: &str) -> Option<&'static Category> {
    CATEGORIES.iter().find(|category| category.id == id)
}
