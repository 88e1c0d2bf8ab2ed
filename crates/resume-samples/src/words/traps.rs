//! What a careless reader takes for a fact: words that look like skills, and people who are not the candidate.

/// Sentences in which a skill is denied. `{s}` is the skill; it is not named by them.
pub(crate) const DENIED: &[&str] = &[
    "No experience with {s} yet.",
    "I have not worked with {s}.",
    "Never used {s} in earnest.",
    "I do not know {s}.",
    "No {s} so far, but willing to learn.",
];

/// Denied beside a skill that is held: `{t}` is held, `{s}` is not. Only for pairs where one name is not in the other.
pub(crate) const NOT_THIS: &[&str] = &["{t} (not {s})", "{t}, not {s}"];

/// Sentences with a word that looks like a skill and is none; with the name of the skill that it looks like.
pub(crate) const LOOKALIKES: &[(&str, &str)] = &[
    ("Always ready to go the extra mile", "Go"),
    ("Knew when to go ahead and when to wait", "Go"),
    ("Prepared go-to-market plans with the sales floor", "Go"),
    ("Worked closely with R&D on samples", "R"),
    ("Presented results to C-level executives", "C"),
    ("Completed vitamin C trials with a panel of tasters", "C"),
    ("Known for swift replies to customers", "Swift"),
    ("Removed rust from vintage machines for the company museum", "Rust"),
    ("Quick to react when plans change", "React"),
    ("Tried to excel at the small things", "Excel"),
    ("Knew how to spark interest in dry subjects", "Spark"),
];

/// What people do after work; some of it looks like a skill.
pub(crate) const HOBBIES: &[&str] = &[
    "Long-distance cycling",
    "Choir singing",
    "Chess",
    "Bread baking",
    "Beekeeping",
    "I go hiking whenever the weather allows",
    "Restoring rusty bicycles",
    "Open-water swimming",
    "Board games (and the game of go)",
    "Amateur radio",
    "Allotment gardening",
];

/// Hobbies and memberships that tell a woman from a man: the same thing in two wordings.
pub(crate) const GENDERED: &[(&str, &str)] = &[
    ("Captain of the women’s rowing team", "Captain of the men’s rowing team"),
    ("Treasurer of the women’s chess club", "Treasurer of the men’s chess club"),
    ("Member of a mothers’ reading circle", "Member of a fathers’ reading circle"),
];

/// Personal details that some countries put into a resume, for a woman and for a man.
pub(crate) const PERSONAL: &[(&str, &str)] =
    &[("Pronouns: she/her", "Pronouns: he/him"), ("Gender: female", "Gender: male"), ("Ms", "Mr")];

/// Marital status and the like, swapped with the identity.
pub(crate) const STATUS: &[&str] = &[
    "Married, two children",
    "Single",
    "Widowed",
    "Marital status: divorced",
    "Civil partnership, one child",
];

/// Courses attended; after `|` the skill that is named.
pub(crate) const COURSES: &[&str] = &[
    "Evening course: speaking in public",
    "Two-day course on {s}",
    "Online course “{s} for Beginners”",
    "First aid at work",
    "Summer school on plain English",
];

/// Names of people who give references; none is among the names of candidates.
pub(crate) const REFEREES: &[(&str, &str)] = &[
    ("Dr Winifred Marchbanks", "w.marchbanks"),
    ("Leopold Vandersteen", "leopold.vandersteen"),
    ("Rosalind Achterberg", "rosalind"),
    ("Prof. Ignatius Bellweather", "ibellweather"),
    ("Carmela Montefusco", "carmela.montefusco"),
    ("Thelonius Grieg", "t.grieg"),
];

/// What referees are.
pub(crate) const REFEREE_TITLES: &[&str] =
    &["former line manager", "Head of Department", "Managing Director", "supervisor of the thesis"];
