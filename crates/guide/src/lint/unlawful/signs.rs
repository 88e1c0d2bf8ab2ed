//! Words that hardly ever stand in a question about work. In a question to a candidate they are enough, unless the question
//! tells of something that is built, kept or served, where families, patients and churches are what the work is about.

/// The words and phrases, by the name of their category.
pub(crate) const SIGNS: &[(&str, &[&str])] = &[
    (
        "age",
        &[
            "your age",
            "long in tooth",
            "spring chicken",
            "over hill",
            "moon landing",
            "grey|gray|white hair|hairs",
            "birthday|birthdays|birthdate !paradox|attack|attacks|bound|problem",
            "pensioner|boomer|boomers|millennial|millennials|oap",
            "retire|retiring $",
            "fresh|straight out of school|college|university|uni",
            "@you ~3 finished|graduated|left|completed|finish|graduate|leave ~4 in|around|before|after #",
            "someone|somebody|people|person|man|woman of|at your age|years|generation",
            "teenager|teenagers|twentysomething|thirtysomething",
            "wet behind ears",
        ],
    ),
    (
        "family",
        &[
            "baby|babies|toddler|toddlers|newborn|infant !step|steps",
            "@kid|grandson|granddaughter|teenage|boys|girls myself|yourself",
            "kids",
            "your|young|small|little|school|any|have|having|without|two|three kid|sons|son|daughter|daughters|boys|girls",
            "nursery|daycare|creche|childminder|childcare|babysitter|nanny|kindergarten|playgroup",
            "husband|wife|spouse|girlfriend|boyfriend|fiance|fiancee|missus|hubby|wifey",
            "your marriage|divorce|engagement|honeymoon|wedding|pregnancy|family|household|inlaws|relationship|relationships|ex",
            "marital|married|unmarried|divorced|divorcee|widow|widower|widowed|bachelor !to|with",
            "pregnant|pregnancy|maternity|paternity|breastfeeding|miscarriage|ivf|fertility !pause",
            "mrs|missus",
            "your ~1 other half",
            "mouths to feed",
            "family life|man|person|first|comes|time|values|name|planning|responsibilities",
            "motherhood|fatherhood|parenthood|housewife|househusband|stepmother|stepfather",
            "ring on|finger",
        ],
    ),
    (
        "health",
        &[
            "pale|unwell|poorly|sickly|frail",
            "hearing aid|aids",
            "medical|health|medicinal reason|reasons|grounds|leave|issue|issues|problem|problems|condition|conditions|history",
            "@you ~6 get|gets|got|been|be|fall|falls|feel|feeling ~1 ill|sick|unwell|depressed !of",
            "getting|get|out of bed",
            "cigarettes|cigarette|booze|alcohol|alcoholic|vodka|weed|cannabis|cocaine|hangover|joint|joints",
            "antidepressants|therapist|psychiatrist|psychologist|counsellor|rehab|detox|prozac|insulin|inhaler|chemo|chemotherapy",
            "disability|disabilities|illness|illnesses|sickness|wheelchair|crutches|impairment|disabled person|people|badge",
            "depression|epilepsy|diabetes|diabetic|asthma|adhd|autism|autistic|dyslexia|dyslexic|bipolar|migraine|migraines|hiv|ptsd",
            "your body|weight|bmi|doctor|gp|diet|health|medication|blood|knees|eyesight|hormones|nerves|mood|moods",
            "menopause|menopausal|hormonal|premenstrual",
            "mental health|illness|breakdown|state|stability",
            "off sick|work",
            "your ~1 leg|legs|arm|knee|knees|hip|foot|wrist|wrists|spine|skin|lungs|heart",
            "prescription drugs|medication|medicine|pills",
            "sick|sickness leave|days|note|notes|day|record",
            "walking|use stick|cane",
        ],
    ),
    (
        "religion",
        &[
            "churchgoer|churchgoing|grace|mosque|synagogue|rosary|chapel|gospel",
            "religious|religion|religions|faith|spiritual thing|reason|reasons|grounds|matter|matters|issue|holiday|holidays|$",
            "muslim|christian|catholic|jewish|hindu|buddhist|sikh|atheist|mormon|evangelical|protestant|islam|christianity|judaism",
            "pray|prays|praying|prayer|prayers|worship",
            "ramadan|hanukkah|passover|sabbath|diwali|shabbat|yom|eid|kosher|halal",
            "bible|quran|koran|torah",
            "@garb|beard",
            "fasting|fasted",
            "your maker|soul|god|church",
        ],
    ),
    (
        "origin",
        &[
            "exotic ~1 look|looks|name|accent|features|beauty",
            "country ~1 @you ~1 come|came|left|grew|hail",
            "your ~1 country|village|homeland|people|tribe|nationality|citizenship|birthplace|passport|embassy|visa|culture|folks",
            "your english|german|french|dutch|accent|surname",
            "speak|talk ~3 with|to|at ~1 your? mother|father|mum|mom|dad|parents|grandparents|home",
            "@you ~4 leave|left|flee|fled|from|born|raised|visit|return|miss|home|in ~2 @countries",
            "born ~2 here|there|abroad|overseas|in",
            "immigrant|immigrants|immigrated|immigration|emigrated|emigrate|refugee|asylum|foreigner|foreigners|expat|naturalised|naturalized",
            "mother tongue",
            "nationality|nationalities|citizenship|birthplace|ancestors|ancestry",
            "back home",
            "more @nation",
            "feel|consider|call yourself ~2 @nation",
            "locals like|such|and|only",
        ],
    ),
    (
        "race",
        &[
            "ethnically|racially|ethnicity|caucasian|biracial|dreadlocks|cornrows|afro|skinned",
            "person|people|man|woman|women|men|colleague|candidate of color|colour",
            "black|white|asian|brown|hispanic|latino|latina ~1 person|man|woman|guy|girl|people|boss|colleagues|neighbourhood|colleague",
            "diversity|token hire|candidate",
            "your ~1 race|ethnicity|skin|complexion|hair",
        ],
    ),
    (
        "gender",
        &[
            "girlfriend|boyfriend or ~1 boyfriend|girlfriend",
            "change|changed|changing ~1 your|their? ~1 sex|gender",
            "gay|lesbian|bisexual|homosexual|heterosexual|transgender|transsexual|queer",
            "girl|woman|lady|female|man|guy|gal|bloke like|as @you",
            "your sexuality|gender|sex|orientation|testosterone|femininity|masculinity",
            "womanly|ladylike|feminine|masculine|manly|girly|macho",
            "gents|ladies|lads|blokes|chaps",
        ],
    ),
    (
        "criminal-record",
        &[
            "police|cops|cop|officers|officer ~6 door|house|home|stop|stopped|pulled|question|questioned|knock|knocking|interview|@you",
            "warrant|warrants ~2 out|against|issued|for|on ~1 @you",
            "warrant out",
            "banned|disqualified|suspended from ~1 driving|road|flying",
            "convicted|jail|prison|probation|parole|felony|felon|misdemeanor|shoplifting|handcuffs|convictions ~6 @you|your",
            "@you ~6 convicted|jail|jailed|prison|parole|felony|felon|misdemeanor|handcuffs|convictions|criminal",
            "done for ~2 anything|theft|fraud|speeding",
            "your rap sheet",
        ],
    ),
    (
        "pay",
        &[
            "what|which|how ~2 of? money @be|do|did|have @you",
            "money|cash @be|were @you ~1 on|making|earning|getting",
            "your|last|recent ~1 payslip|payslips|paycheck|paystub|paycheque",
            "your ~1 last|current|previous|present|old|latest|existing ~2 salary|pay|bonus|wage|wages|package|compensation|earnings|income|rate|ctc|raise",
            "salary|pay|wage|earnings history",
        ],
    ),
    (
        "union-politics",
        &[
            "walked|walk|walking out ~1 during|over|with|in ~3 dispute|strike|negotiations|talks|protest",
            "prime minister",
            "president|chancellor|parliament|government|brexit|trump|republicans|democrats|tories|communism|socialism|feminism",
            "trade|labour|labor union|unions|movement",
            "unionise|unionize|unionised|unionized|unionist|unionising|unionizing|picket",
            "your politics|vote|party|union",
            "political|politically ~1 views|party|beliefs|leanings|opinions|person|active|affiliation|$",
            "vote|voted|voting ~1 for ~4 party|president|election|labour|conservative|tory|republican|democrat|change",
        ],
    ),
    (
        "military",
        &[
            "why|when|how ~3 army|navy|military|forces|marines|service ~2 let|leave|left|discharge|discharged|kick|go",
            "army|navy|marines|military|forces|squadron|regiment ~3 discharge|discharged|dismissed|dismiss|let|kick|kicked",
            "conscript|conscripted|conscription|reservist|reservists|deserter|veteran",
            "reserve|guard weekend|weekends|duty|training|drill",
        ],
    ),
    (
        "genetic",
        &[
            "hereditary|genes|genetically|predisposition|predisposed",
            "your ~1 genetic|dna",
            "@kin|family ~5 cancer|diabetes|dementia|alzheimers|stroke|huntingtons|depression|heart",
        ],
    ),
    (
        "finances",
        &[
            "bailiff|bailiffs|repossessed|repossession|foreclosure|garnished|overdrawn|overdraft|insolvent|pawn|payday",
            "debt collector|collectors",
            "your ~1 debts|mortgage|rent|savings|landlord|loan|loans|overdraft|inheritance|finances|bankruptcy|credit",
            "bankrupt|bankruptcy",
            "homeowner|tenant|renter",
        ],
    ),
    (
        "private-life",
        &[
            "add|friend|follow|find|look|stalk|check|search ~2 @you ~1 up? ~1 on ~1 @social|social|linkedin",
            "your ~1 @social|tattoos|tattoo|piercings|piercing|horoscope|waistline",
            "your ~1 star|zodiac sign",
            "freemason|freemasons|masonic|sorority|fraternity",
        ],
    ),
];

/// What a question about work is about.
pub(crate) const OF_WORK: &[&str] = &[
    "app|apps|application|applications|api|apis|data|database|databases|dataset|datasets|query|queries|schema|schemas|field|fields|form|\
     forms|table|tables|column|columns|record|records|row|rows|file|files|log|logs|node|nodes|thread|threads|server|servers|cluster",
    "user|users|patient|patients|viewer|viewers|reader|readers|visitors|persona|personas|subscriber|subscribers|merchants",
    "product|products|feature|features|system|systems|service|services|software|platform|platforms|website|websites|module|modules|code|\
     codebase|library|framework|pipeline|pipelines|algorithm|interface|screen|page|website|tool|tools|integration|generator|device|devices",
    "design|designed|designing|store|stored|storing|validate|validated|implement|implemented|model|modelled|test|tested|deploy|deployed|\
     debug|debugged|refactor|migrate|migrated|parse|encrypt|compute|calculate|arrange",
    "attacker|attackers|breach|incident|outage|regulator|customs",
    "legal request",
    "release|releases|bug|bugs|deadline|sprint|backlog|stakeholder|stakeholders|migration|deployment|alert|alarm|cache|latency",
    "build|builds|built|building|project|projects|rewrite|rewrote|layer|layers|logic|scheduler|scheduling|branch|branches|endpoint|endpoints|\
     deadlock|default|debugging|testing|tests|composition|subclass|login|logins|checkout|dropdown|checkbox|button|github|repository|repo|pager|\
     replica|replicas|traffic|upload|uploads|metadata|publish|calendar|booking|metric|metrics|workflow|workflows|queue|queues|cloud|backup|\
     backups|function|functions|class|classes|type|types|compiler|kernel|container|containers|token|tokens|session|sessions|request|requests|\
     architecture|microservice|microservices|monolith|frontend|backend|ui|ux|dashboard|dashboards|spreadsheet|vendor|vendors|export|exports|import|format|\
     formats|parser|parsers|runaway",
    "pharmacist|pharmacists|clinician|clinicians|ward|wards|refugees|pupils|tenants|insurer|insurers|borrowers|applicants|voters|charity|\
     clinic|clinics|insurance|clearance|security|privacy|compliance|gdpr|audit|auditor|accessibility|screenreader|consent",
    "libraries|editor|editors|linter|tabs|spaces|vim|emacs|orders|delivery|deliveries|shop|shops|invoice|invoices|parcel|parcels|ledger|\
     bias|biased|approval|differs|dependency|dependencies|script|scripts|index|indexes|firmware|binary|socket|browser|font|\
     protocol|network|routing|graph|vectors|pixels|div|css|html|json|xml|csv|regex|rest|graphql|rpc|sql|nosql|postgres|kafka|kubernetes|\
     docker|terraform|linux|windows|android|ios|python|java|rust|typescript|javascript|golang|raft|quorum|primary|pods|pod",
    "process|processes|cpu|memory|disk|thread|threads|machine|machines|phone",
    "open|closed source",
    "loop|exception|exceptions|object|objects|inheritance hierarchy|chain|tree|trees",
    "pages|screens|interfaces|sites|generators|integrations|algorithms|pipelines|frameworks|designs|products|workaround|workarounds|hack|hacks",
    "solve|solved|solving|measure|measured|measuring|ship|shipped|shipping|maintain|maintained|tune|tuned|optimise|optimised|optimize|\
     optimized|automate|automated|monitor|monitored|monitoring|prioritise|prioritised|prioritize|prioritized|reviewed|documented|\
     estimate|estimated|mitigate|mitigated|detect|detected|detecting|trace|traced|fix|fixed|fixing",
];

/// A question about how something is done, at the start of its clause. It is about work unless the verb is one of private life.
pub(crate) const OF_DOING: &[&str] = &[
    "and|but|so|then? how would|should|could|can|did|do|might you|we|one !@living",
    "and|but|so|then? how would|should|could|can|did|do|might you|we|one find !it|that|being|working|living|yourself",
    "and|but|so|then? what|when|where|which|why|whom ~3 would|should|could|might you|we|one !@living|do|be|say",
    "tell|describe|explain|show|walk|talk ~3 how you|we|one would|should|could|did|do|might? !@living|would|should|could|did|do|might",
];
