//! What people say they did. Slots: `{s}` and `{t}` skills, `{thing}` something of the profession, `{n}` a number, `{p}`
//! a percentage, `{few}` a small number, `{iz}` and `{our}` the spelling of the person's English, `{field}` a business.

/// With two skills.
pub(crate) const TWO: &[&str] = &[
    "Built {thing} in {s} with {t} behind it",
    "Moved {thing} from {s} to {t} without an hour of downtime",
    "Wrote the {s} half of {thing}; a colleague wrote the {t} half",
    "Introduced {s} next to {t} and trained {few} colleagues in both",
    "Kept {thing} running on {s} and {t} for {n} {field} customers",
    "Designed and shipped {thing} ({s}, {t})",
    "Replaced a home-grown scheduler by {s}, fed from {t}",
    "Tools of the trade: {s}, {t}",
    "Technologies: {s}, {t}",
    "Stack used: {s} / {t}",
    "Wrote {n} automated checks around {thing} using {s} and {t}",
    "Halved the running cost of {thing} after profiling the {s} and {t} parts",
    "Chose {s} over {t} after a trial of {few} weeks and documented why",
    "Connected {s} with {t} so that {field} clerks type nothing twice",
    "Gave a weekly clinic on {s} and {t} for newcomers",
];

/// With one skill.
pub(crate) const ONE: &[&str] = &[
    "Built {thing} in {s} that serves {n} requests a day",
    "Cut the response time of {thing} by {p} through careful work on the {s} side",
    "Took over {thing}, written in {s}, from a supplier and made it maintainable",
    "Used {s} daily to follow up {n} open items",
    "Migrated {n} records to {s} over one weekend",
    "Owned everything around {s} for a group of {few}",
    "Wrote {s} that {few} other teams copy from",
    "Reduced manual work by {p} with a few hundred lines of {s}",
    "Trained {n} colleagues in {s}",
    "Set up {s} for the {field} branch and wrote its handbook",
    "Investigated {n} defects in {thing}, most of them in its {s} layer",
    "Prepared monthly figures for {field} managers with {s}",
    "First in the company to put {s} into daily use",
    "Maintained {thing} ({s}) through {few} yearly releases",
    "Programmed {thing} with {s}; {p} fewer complaints followed",
    "Hands-on {s} work for a {field} client",
    "Organ{iz}ed the move to {s}, including a fallback plan that was needed once",
    "Presented {thing}, built on {s}, to the board",
    "Helped {few} trainees to their first working {s} project",
    "Saved {p} of licence fees after a switch to {s}",
    "Environment: {s}",
    "Automated the nightly import with {s}",
    "Improved {thing} step by step, each step measured, all of it in {s}",
    "Advised {field} customers on how to make the most of {s}",
    "Debugged {s} at two in the morning more than once, and wrote down what was learnt",
];

/// With no skill.
pub(crate) const NONE: &[&str] = &[
    "Led a group of {few} through a change of supplier",
    "Raised the share of on-time deliveries by {p}",
    "Answered {n} enquiries a month from {field} customers",
    "Set the agenda of the weekly planning and kept its minutes",
    "Agreed yearly targets with {few} departments",
    "Wrote the handbook that newcomers read in their first week",
    "Interviewed {n} applicants with a fixed set of questions",
    "Was the point of contact for auditors during {few} audits",
    "Cut onboarding from {few} weeks to four days",
    "Kept the budget of the unit within {p} of plan",
    "Carried the pager every fourth week as part of the on-call rota",
    "Held a code review for every change before it was merged",
    "Brought {thing} into line with the GDPR",
    "Checked {thing} for accessibility with users of screen readers",
    "Worked with colleagues in {few} time zones",
    "Won back {few} lapsed {field} contracts",
    "Coached {few} juniors, two of whom now lead groups themselves",
    "Negotiated terms with {n} suppliers",
    "Planned and ran the yearly open day for {n} visitors",
    "Catalog{u}ed {n} items and retired a third of them",
    "Drew up the roadmap for {thing} with sales and support",
    "Ran {few} workshops on plain language",
    "Reported to the managing director on {thing}",
    "Improved the morale of a tired group; nobody left for {few} years",
    "Started {thing} and handed it over in good order",
    "Answered for the quality of everything that left the house",
    "Recogn{iz}ed as colleague of the year by vote of {n} peers",
    "Kept calm in {few} outages and wrote what was learnt from each",
    "Travelled one week in {few} to customers in the {field} trade",
    "Preferred partner contact for {field} accounts",
];

/// Lines of business.
pub(crate) const BUSINESSES: &[&str] = &[
    "insurance",
    "shipping",
    "grocery",
    "furniture",
    "railway",
    "hospital",
    "energy",
    "publishing",
    "hotel",
    "fashion",
    "farming",
    "banking",
    "museum",
    "automotive",
    "pharmacy",
];

/// Sentences that say what a criterion in plain words asks for, in other words than its own.
pub(crate) const TOPICS: &[(&str, &[&str])] = &[
    (
        "has run a service that others depend on",
        &[
            "Operated a production service that {few} other teams relied upon, with agreed availability",
            "Responsible for running a shared service on which {n} internal users depend every day",
            "Ran the sign-in service in production; all other services depended on it",
        ],
    ),
    (
        "has taught or mentored other people",
        &[
            "Mentored {few} new people and taught an evening class for others who change careers",
            "Taught people of other departments and mentored {few} apprentices to their final examination",
            "Mentoring of {few} people, and teaching of a yearly course with {n} participants",
        ],
    ),
];

/// How a summary speaks of the person. `{title}` a title, `{years}` years of work.
pub(crate) const SUMMARIES: &[&str] = &[
    "{title} with {years} years of experience in the {field} trade.",
    "{title} who likes plain solutions and short meetings.",
    "Curious {title}, at home in small groups with a lot to do.",
    "I am a {title} and enjoy the whole way from a vague wish to a thing that works.",
    "Experienced {title}. Reliable, direct, glad to explain.",
];

/// Summaries that name no title.
pub(crate) const PLAIN_SUMMARIES: &[&str] = &[
    "I like work that can be finished and shown, and colleagues who say what they think.",
    "Looking for a place with honest numbers and room to learn.",
    "Careful, quick to ask, and used to working with people from many trades.",
    "After years in the {field} trade I want to work on things that last.",
];

/// Further sentences of a summary that name a skill.
pub(crate) const SKILLED_SUMMARIES: &[&str] = &[
    "Most at ease with {s}.",
    "Strong in {s}, always learning.",
    "Have taught {s} to beginners.",
    "Best known for work with {s} and {t}.",
];

/// Words of other sentences, by topic, which somebody may well hold to say it too: whether they do, nobody can compute. Chosen by reading
/// the sentences above, not by what a program makes of them.
pub(crate) const MAYBE: &[&[&str]] = &[
    &["running on", "on-call", "that serves", "Maintained", "outages", "Took over", "Owned everything"],
    &[
        "rained",
        "trainees",
        "Coached",
        "clinic",
        "workshops",
        "taught",
        "Teacher",
        "Lecturer",
        "make the most of",
    ],
];
