//! Words that tell what a piece of a resume is: of a position, an employer, a school, a place.

/// Is a word in a sorted table, in any case? The table is of lower case.
pub(crate) fn among(table: &[&str], word: &str) -> bool {
    crate::work::did(1);
    if word.is_empty() || word.len() > 32 {
        return false;
    }
    if word.chars().any(char::is_uppercase) {
        table.binary_search(&word.to_lowercase().as_str()).is_ok()
    } else {
        table.binary_search(&word).is_ok()
    }
}

/// The noun of a position: `engineer`, `nurse`.
pub(crate) fn is_title_word(word: &str) -> bool {
    if among(TITLES, word) {
        return true;
    }
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    let long = singular.chars().count() >= 7;
    long && ENDINGS.iter().any(|ending| singular.ends_with(ending)) && !among(NOT_TITLES, &lower)
}

/// Nouns of agents, in English.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "ologist", "ician", "ographer", "keeper", "master", "smith", "maker", "therapist", "ypist", "onomist",
    "neer", "ervisor", "wright", "ntist", "acist", "onist", "alyst", "inator", "istrator", "ialist",
    "tegist", "orist",
];

/// Words with such endings that are no position.
const NOT_TITLES: &[&str] = &[
    "denominator",
    "mastercard",
    "terminator",
    "theorist",
    "ticketmaster",
    "tourist",
    "tourists",
    "webmaster's",
];

#[rustfmt::skip]
pub(crate) const TITLES: &[&str] = &[
    "accountant", "actor", "actress", "actuary", "acupuncturist", "adjunct", "adjuster", "adjustor",
    "administrator", "advertiser", "adviser", "advisor", "advocate", "agent", "aide", "ambassador",
    "analyst", "anesthetist", "animator", "announcer", "appraiser", "apprentice", "arborist",
    "archaeologist", "architect", "archivist", "artisan", "artist", "assembler", "assessor", "assistant",
    "associate", "attache", "attendant", "attorney", "au-pair", "auditor", "author", "avp", "babysitter",
    "baker", "banker", "barber", "barista", "barrister", "bartender", "bellhop", "biller", "blogger",
    "bookkeeper", "brewer", "bricklayer", "broker", "builder", "busser", "butcher", "buyer", "cabinetmaker",
    "cadet", "caregiver", "carer", "caretaker", "carpenter", "cartographer", "cashier", "caterer", "cdo",
    "ceo", "cfo", "chairman", "chairperson", "chairwoman", "chancellor", "chaplain", "chauffeur", "chef",
    "chemist", "chief", "chiropractor", "choreographer", "cio", "ciso", "cleaner", "clerk", "clinician",
    "cmo", "co-founder", "co-ordinator", "coach", "cobbler", "coder", "cofounder", "collector", "columnist",
    "commander", "commissioner", "companion", "composer", "comptroller", "concierge", "conductor",
    "conservator", "consul", "consultant", "contractor", "contributor", "controller", "coo", "cook",
    "coordinator", "copilot", "copywriter", "corporal", "correspondent", "cosmetologist", "counsel",
    "counsellor", "counselor", "courier", "cpo", "craftsman", "creator", "crew", "cro", "cto", "curator",
    "custodian", "dancer", "dba", "dealer", "dean", "decorator", "delegate", "demonstrator", "dentist",
    "deputy", "designer", "detective", "developer", "devops", "dietitian", "director", "dishwasher",
    "dispatcher", "doctor", "doorman", "doula", "drafter", "draftsman", "draughtsman", "driver", "drummer",
    "ecologist", "economist", "editor", "educator", "electrician", "embalmer", "employee", "engineer",
    "engraver", "entertainer", "entrepreneur", "epidemiologist", "esthetician", "estimator", "evaluator",
    "evangelist", "examiner", "executive", "expeditor", "expert", "fabricator", "facilitator", "faculty",
    "farmer", "farrier", "fellow", "fighter", "filmmaker", "financier", "finisher", "firefighter",
    "fisherman", "fitter", "florist", "foreman", "forester", "founder", "framer", "freelance", "freelancer",
    "fresher", "fundraiser", "gardener", "generalist", "geographer", "glazier", "governess", "governor",
    "greeter", "groomer", "guard", "guide", "hairdresser", "hairstylist", "handler", "handyman", "head",
    "headmaster", "headmistress", "headteacher", "helper", "historian", "host", "hostess", "housekeeper",
    "housewife", "hygienist", "illustrator", "improver", "infantryman", "inspector", "installer",
    "instructor", "integrator", "intern", "internee", "internist", "internship", "interpreter",
    "interviewer", "inventor", "investigator", "investor", "ironworker", "jailer", "janitor", "jeweler",
    "jeweller", "joiner", "journalist", "journeyman", "judge", "keeper", "laborer", "labourer",
    "landscaper", "lawyer", "lead", "leader", "lecturer", "legislator", "liaison", "librarian",
    "lieutenant", "lifeguard", "linguist", "loader", "locksmith", "logistician", "machinist", "maid",
    "maintainer", "maker", "manager", "manageress", "mason", "masseur", "master", "mathematician",
    "mechanic", "mediator", "member", "mentor", "merchandiser", "merchant", "messenger", "metallurgist",
    "midwife", "miller", "miner", "minister", "modeler", "modeller", "moderator", "monitor", "mover",
    "musician", "nanny", "navigator", "negotiator", "notary", "nurse", "nutritionist", "officer",
    "operative", "operator", "optician", "optometrist", "organiser", "organizer", "owner", "packer",
    "painter", "paralegal", "paramedic", "partner", "pastor", "pathologist", "pathologists", "patroller",
    "performer", "pharmacist", "phlebotomist", "photographer", "physician", "physicist", "physiotherapist",
    "picker", "pilot", "planner", "plasterer", "plumber", "policeman", "policewoman", "porter", "postdoc",
    "potter", "practitioner", "preacher", "preparer", "president", "priest", "principal", "producer",
    "professor", "programmer", "projectionist", "promoter", "proofreader", "proprietor", "provost",
    "psychiatrist", "psychologist", "psychotherapist", "publicist", "publisher", "purchaser", "rabbi",
    "radiographer", "ranger", "realtor", "receptionist", "recruiter", "rector", "referee", "refiner",
    "registrar", "rep", "repairer", "reporter", "representative", "researcher", "reviewer", "rigger",
    "roofer", "sailor", "salesman", "salesperson", "saleswoman", "scheduler", "scholar", "scientist",
    "sculptor", "seamstress", "secretary", "sergeant", "serviceman", "setter", "shareholder", "shepherd",
    "sheriff", "shopper", "singer", "soldier", "solicitor", "sommelier", "sorter", "specialist", "sre",
    "stagehand", "statistician", "steward", "stewardess", "stocker", "strategist", "stylist", "sub-editor",
    "superintendent", "supervisor", "surgeon", "surveyor", "svp", "tailor", "teacher", "teammate",
    "technician", "technologist", "telemarketer", "teller", "tester", "therapist", "trader", "trainee",
    "trainer", "translator", "traveler", "treasurer", "trooper", "trustee", "tutor", "typist",
    "undersecretary", "undertaker", "underwriter", "usher", "valet", "valuer", "veterinarian",
    "videographer", "volunteer", "vp", "waiter", "waitress", "warden", "warehouseman", "watchmaker",
    "weaver", "webmaster", "welder", "woodworker", "worker", "writer", "zoologist",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [TITLES, NOT_TITLES] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }
}
