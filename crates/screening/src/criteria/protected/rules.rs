//! The topics that are refused, with the reasons, and the wordings that only look like them.

/// A topic that is refused.
#[derive(Debug)]
pub(super) struct Topic {
    /// "asks for …"
    pub(super) what: &'static str,
    /// The reason, and what to ask instead where there is something.
    pub(super) why: &'static str,
    /// What gives it away.
    pub(super) patterns: &'static [&'static str],
}

macro_rules! people {
    ($before:literal) => {
        concat!(
            $before,
            " candidate|candidates|applicant|applicants|person|persons|people|individual|individuals|employee|employees|worker|\
             workers|colleague|colleagues|professional|professionals|developer|developers|engineer|engineers|hire|hires|only|\
             preferred|staff|man|men|woman|women|male|males|female|females"
        )
    };
}

/// In the order in which they are asked.
pub(super) const TOPICS: &[Topic] = &[
    Topic {
        what: "an age",
        why: "people may not be chosen by how old they are; ask for the experience that the work needs.",
        patterns: &[
            "age|aged|ages|birthdate|birthday|youthful|youth|millennial|millennials|boomer|boomers|ageing|elderly|zoomer|zoomers",
            "date|year|month|place of birth", "dob", "gen z|x|y", "generation z|x|y", "digital native|natives",
            "year|years old", "year|years young", "years of age",
            "under|over|below|above|older|younger than|the #", "older|younger than", "^ under|over|below # $", "no older", "not older|younger",
            "between # and # $", "aged #", "born after|before|between|since|#|around", "birth year|date",
            "^ young|younger|old|older|youngest|elder $", "young and", "young , dynamic", "young dynamic|energetic|ambitious|fresh|talented|professional|graduate|hungry", "and young",
            people!("young|younger|old|older|mature|junior-aged"),
            "recent|fresh|new|young|recently graduate|graduates|grad|grads|graduated", "fresher|freshers",
            "class of #", "graduated|graduating|graduate|finished|completed after|since|before|until|between|in|within ~ #", "year|date of graduation", "graduation year|date",
            "close|near|nearing|before|approaching ~ retirement", "retirement age", "retiree|retirees|pensioner|pensioners",
            "in their|his|her|the twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s",
            "in their|his|her early|mid|late _", "middle aged", "max|maximum|minimum|min|upper age", "age limit|range|group|bracket|below|under|over|between",
            "unter|uber # jahre", "overqualified",
        ],
    },
    Topic {
        what: "a gender or a sexual orientation",
        why: "work is not bound to it, and the law forbids to choose by it.",
        patterns: &[
            "gender|genders|sex", "female|females|male|males|woman|lady|ladies|gentleman|gentlemen|girl|girls|boy|boys|guy|guys|masculine|feminine",
            "women|men", "man", "transgender|trans|transsexual|cisgender|nonbinary|intersex|queer|lgbt|lgbtq|lgbtqia",
            "non binary", "gay|lesbian|heterosexual|homosexual|bisexual|hetero", "sexual orientation|identity|preference", "sexuality", "^ straight $",
            "^ mr|mrs|ms|miss $", "pronouns", "^ he|she|his|her $", "mannlich|weiblich", "military service completed", "completed military service",
        ],
    },
    Topic {
        what: "a family or marital status",
        why: "whether somebody is married, has children or expects one says nothing of their work.",
        patterns: &[
            "married|unmarried|divorced|divorcee|widow|widowed|widower|wed|unwed|engaged to|childless|childfree|pregnant|pregnancy|pregnancies|\
             maternity|paternity|breastfeeding|fiance|fiancee|spouse|husband|wife|wives|husbands|motherhood|fatherhood|parenthood",
            "marital|civil|family|parental|relationship status", "no|without|has|have|having|with|number|small|any|young|planning|plans|of|for|raising|dependent ~ children|kids|child|kid|baby|babies|toddlers",
            "child free", "family obligations|obligation|commitments|commitment|duties|planning|situation|ties|responsibilities|plans|circumstances|background",
            "start|starting|planning|plan|have|having|raise|raising a family", "no|without|not family|families", "single mother|mothers|father|fathers|parent|parents|mum|mom|dad|man|woman|person|people|candidate|candidates",
            "^ single $", "status single", "single no|without|with|and", "or|and|is|be|are|being single $", "no|without|any|has dependents|dependants", "child care|childcare obligations|duties|responsibilities|arrangements|problems",
            "working|stay mother|mothers|mom|moms", "parental|maternity|paternity leave",
        ],
    },
    Topic {
        what: "an origin, a nationality or an ethnicity",
        why: "people may not be chosen by where they or their family come from; ask for the permit to work when you make the offer.",
        patterns: &[
            "nationality|nationalities|citizenship|citizenships|citizen|citizens|ethnicity|ethnic|ethnicities|race|races|racial|caste|castes|tribe|ancestry|birthplace|homeland|national origin",
            "passport holder|holders", "german|french|us|american|british|eu|indian|european|swiss|eea passport",
            "national|ethnic|social|racial|family|migrant|migration|cultural origin|background|heritage|descent|roots", "_ origin|descent|heritage|ancestry $", "of _ origin|descent|heritage|ancestry",
            "born in|abroad", "country of origin|birth", "caucasian|caucasians|hispanic|hispanics|latino|latina|latinos|latinx|gypsy|roma|aboriginal|arab|arabs|mestizo|brahmin|dalit",
            "^ white|black|asian|african|european|western|jewish|indian|chinese|mexican|foreign|foreigner|immigrant|immigrants|foreigners|indigenous|native|natives $",
            people!("white|black|asian|african|european|western|indian|chinese|mexican|foreign|german|american|british|french|indigenous|coloured|colored|arabic|local|native"),
            "black|white|asian or asian|african|white|black", "african american|americans", "person|people|persons of color|colour", "skin color|colour|tone", "light|dark|fair skinned|skin",
            "immigrant|immigrants|foreigner|foreigners|migrant|migrants|expat|expats|alien|aliens|refugee|refugees", "foreign|thick|strong|heavy|accent|neutral|regional ~ accent|accents", "accent free|free", "^ accent $", "no|without|an|any accent",
            "locals only|preferred", "only locals", "local|locals candidates|candidate|applicants|applicant|people|residents", "^ locals $", "no visa|sponsorship", "green card holder|holders",
        ],
    },
    Topic {
        what: "a native speaker",
        why: "it rules people out by where they grew up; ask for the level that the work needs, with kind = \"language\" and a level up to C2.",
        patterns: &[
            "native speaker|speakers|tongue|language|level|proficiency|fluency|english|german|french|spanish|italian|dutch|portuguese|polish|russian|arabic|chinese|mandarin|\
             japanese|hindi|turkish|swedish|danish|norwegian|finnish|czech|hungarian|ukrainian|korean|hebrew|greek|romanian",
            "mother tongue|tongues", "first|maternal language", "english|german|french|spanish|italian|dutch|portuguese|polish|russian|arabic|chinese|mandarin|japanese native", "muttersprache|muttersprachler|muttersprachlich",
        ],
    },
    Topic {
        what: "a religion, a belief or a membership",
        why: "religion, politics and unions are private, and the law protects them.",
        patterns: &[
            "christian|christians|catholic|catholics|protestant|protestants|muslim|muslims|jewish|jew|jews|hindu|hindus|buddhist|buddhists|sikh|sikhs|atheist|atheists|mormon|evangelical|orthodox|islamic|islam|christianity|\
             judaism|believer|believers|godly",
            "religion|religions|religious|faith|creed|church|mosque|synagogue|temple|prayer|prayers|sabbath|ramadan|baptised|baptized", "headscarf|headscarves|hijab|turban|kippah|burka|yarmulke|veil",
            "political|democratic|republican|labour|conservative|socialist|communist|green party|parties|views|opinion|opinions|affiliation|beliefs|belief|leaning", "^ republican|democrat|conservative|liberal|leftist|communist|socialist $",
            "union|unions member|members|membership|affiliation|organizer|organiser|activity|activist", "member|membership|part|members of|in a|the|any union|unions", "trade union $", "no|non union|unionised|unionized", "voted|votes for",
        ],
    },
    Topic {
        what: "a disability or a state of health",
        why: "health is private, and people with disabilities may not be ruled out; describe what the work demands.",
        patterns: &[
            "disability|disabilities|disabled|handicap|handicaps|handicapped|wheelchair|crippled|impairment|impairments|impaired|deaf|blind|autistic|autism|neurotypical|neurodivergent|adhd|dyslexic|dyslexia|epilepsy|diabetes|diabetic|\
             hiv|aids|cancer|disease|diseases|illness|illnesses|illnesss",
            "able bodied", "healthy|health|sane", "physically|mentally|medically fit|healthy|strong|able|well|sound", "depression|depressed|anxiety|bipolar|psychiatric|schizophrenia|burnout", "sick|sickness|medical leave|days|absences|absence|record|history|condition|conditions",
            "genetic information|test|tests", "smoker|smokers|smoking|smoke|drinker|alcoholic|alcoholics|addict|addicts|addiction", "chronic _", "never|not|rarely sick|ill", "drug test", "blood group|type",
        ],
    },
    Topic {
        what: "looks or a photograph",
        why: "looks are no qualification, and a photograph shows age, gender and origin.",
        patterns: &[
            "photo|photos|photograph|photographs|headshot|headshots|portrait|selfie", "attractive|handsome|pretty|beautiful|pleasant appearance|looking|looks|person|candidate|candidates|face|personality|woman|man", "^ attractive|handsome|beautiful|pretty|slim|tall|looks|appearance $",
            "good|nice|well looking|looks|groomed", "personal|physical|pleasant|attractive|neat|presentable|good|outward appearance|looks", "tall|slim|thin|slender|athletic|overweight|obese|fat|short and|or|build|figure|body", "overweight|obese|presentable", "tattoo|tattoos|tattooed|piercing|piercings|hairstyle|hair|beard|eye color",
            "body weight|height|type|mass", "^ height|weight $", "height|weight over|under|above|below|of|at|between|and", "taller|heavier|lighter than",
        ],
    },
    Topic {
        what: "a home address or a distance",
        why: "where somebody lives stands in for origin and income; say where and when the work is done, and let people decide.",
        patterns: &[
            "home|private|residential|street|postal|permanent|current address|addresses", "^ address $", "live|lives|living|reside|resides|residing|based|located|dwells ~ within|near|nearby|close|in|around|less|at", "within # km|kilometers|kilometres|miles|mile|minutes|min",
            "within _ minutes|miles|km|kilometers|kilometres", "zip|postal|post code|codes", "zipcode|postcode|zip|postcodes|zipcodes", "commute|commutes|commuting|commuter", "resident|residents|residence|residency of|in", "^ resident|residence|residency $", "distance to|from|of|under|below", "^ distance $", "good|bad|right|nice|safe|our|same|wealthy|poor neighbourhood|neighborhood|area|district|suburb|postcode|part",
            "homeowner|homeowners", "home owner|ownership", "owns a car|house|home", "neighbourhood|neighborhood",
        ],
    },
    Topic {
        what: "a name",
        why: "names tell gender and origin.",
        patterns: &["surname|surnames|forename|forenames", "first|last|family|given|maiden|middle|full name|names", "sounding name|names|surname", "name|names sounds|sounding|sound|like|is|starts|begins", "^ name|names $", "_ sounding", "pronounceable"],
    },
    Topic {
        what: "a break in a career or a private record",
        why: "gaps, arrests and debts mostly tell of families, health and origin, not of work.",
        patterns: &[
            "career|employment|resume|cv|work|unexplained|time gap|gaps|break|breaks|interruption|interruptions", "gap|gaps in|between ~ resume|cv|employment|career|work|history|jobs", "^ gap|gaps $", "unemployed|jobless|unemployment", "out of work", "arrested|arrest|arrests|convicted|conviction|convictions|felon|felony|felons|imprisoned|jail|prison", "criminal record|records|history|background|past",
            "credit score|history|rating|check|worthiness", "bankruptcy|bankrupt|debts|indebted", "veteran|veterans status", "^ veteran|veterans $", "military discharge", "social media profile|profiles|followers", "lie detector",
        ],
    },
];

/// The names and the ranks of schools. A certificate or a tool may have a school's name in its own.
pub(super) const SCHOOLS: Topic = Topic {
    what: "the name or the rank of a school",
    why: "it stands in for origin and income, and tells little of what somebody can do; ask for the level and the field of a degree.",
    patterns: &[
        "ivy league|leaguer|leaguers", "oxbridge|russell group", "grandes|grande ecoles|ecole", "oxford|cambridge|harvard|stanford|yale|princeton|caltech|mit|iit|iits|iim|iims|bits|nit|nits|eth|epfl|insead|wharton|berkeley|columbia|cornell|dartmouth|ucla|tsinghua|hec",
        "top|elite|prestigious|renowned|leading|best|good|reputed|reputable|first|tier|ranked|famous|premier|respected|well|highly ~ university|universities|college|colleges|school|schools|institute|institutes|institution|institutions|uni",
        "university|school|college|universities|schools|colleges|qs|the ranking|rankings|rank|ranked|league", "tier # $", "tier 1|2|3|one|two|three _ $", "target school|schools|university|universities", "alma mater|alumni|alumnus|alumna", "university|institute|college|school of _", "_ university|college|institute $",
        "private|boarding|public school|schools|university", "legacy admission|admissions", "fraternity|sorority", "^ harvard|stanford|oxford $",
    ],
};

/// Wordings about work that name what a topic names.
pub(super) const HARMLESS: &[&str] = &[
    // Age
    "age of _", "the age of", "age verification|gate|gates|gating|rating|ratings|estimation|restriction|restrictions|appropriate|prediction|structure|distribution", "max age header|headers|directive|cache|caching", "cache|caching ~ max age", "of|for every|all|any|different age|ages", "data|image|cache|inventory|asset|account|accounts|receivable ageing|age",
    "old code|codebase|system|systems|version|versions|hardware|browsers|data|buildings|technology|stack", "older version|versions|systems|browsers|hardware|code", "systems|code|software|devices|versions|browsers|hardware older|younger than", "young team|teams|company|companies|product|products|startup|organization", "for|with|teaching|to|coached|mentoring|mentored young|older|old people|adults|professionals|developers|engineers",
    "for|with|cared|care|caring|serving|supporting ~ elderly", "elderly care|patients|people|clients|residents", "between # and # _", "between # and #  _", "retirement plan|plans|planning|fund|funds|savings|home|homes|benefits|accounts|products", "new|graduate|knowledge graduate program|programme|programmes|programs|school|students|recruiting|recruitment", "mentored|trained|coached|onboarded|hired|onboarding|training|recruiting|mentoring ~ graduate|graduates|grads", "youth work|worker|services|care|sports|development|program|programs|programme|football|ministry|justice|counseling",
    "over|under the # _",
    // Gender
    "women|men|woman|man|female|male s health|clothing|fashion|wear|shoes|sports|rights|shelter|football|magazine|products", "womens|mens wear|health|fashion", "women|men in tech|technology|engineering", "women and children", "gender studies|pay|equality|equity|gap|bias|diversity|research|recognition|detection", "sex discrimination|education|trafficking|offender|offenders|crimes", "man in the middle", "man page|pages|hours|days|month|months|power|management", "male|female connector|connectors|patients|reproductive|to", "straight through", "trans fat", "gay rights",
    // Family
    "married to engineering|with|data|technology|design|form", "marriage|family|divorce law|counseling|counselling|medicine|therapy|practice|lawyer|planning|services|support|court|mediation|entertainment|office|business|owned|history", "pregnancy test|tests|ultrasound|care|app|monitoring|related|loss", "maternity ward|care|nursing|nurse|unit|health|services|wear|hospital", "midwife|midwifery", "parental controls|control|consent", "single page|sign|source|threaded|tenant|point|cell|responsibility|instance|molecule|node|core|board|entry|thread|family|digit|crystal|phase",
    "with|for|teaching|of|helping|supporting children|kids|child|toddlers|babies", "children|kids|child with|s|care|welfare|protection|education|process|processes|books|media|hospital|therapy|development|component|components|psychology|services|support|toys|and|in|aged", "parent|child and child|parent", "child class|classes|node|nodes|element|table|process|processes|safety", "font|product|protocol|model family|families", "family of _", "unmarried partners law",
    // Origin
    "race condition|conditions|track|car|cars|detection|day|engineering|bikes|timing", "data race|races", "race and ethnicity data|statistics|classification", "race|ethnicity|ethnic ~ data|research|studies|statistics|equity", "ethnic food|foods|cuisine|marketing|studies|media|restaurants|minorities", "citizen science|developer|developers|engagement|services|facing|portal|service|participation", "senior citizen|citizens", "citizen|citizens s|advice|facing", "immigrant|refugee|migrant|foreign|foreigner|refugees|immigrants|alien rights|services|support|law|integration|aid|exchange|key|keys|trade|policy|currency|languages|language|affairs|office|function|data",
    "for|with|helping|supporting|teaching|assisted immigrants|refugees|migrants|foreigners|asylum", "local first|storage|government|authority|development|environment|search|seo|state|network|anaesthesia|marketing|news|people|staff|community|communities", "social background check|checks", "data origin|provenance", "background job|jobs|processing|check|checks|tasks", "accent color|colour|colors|wall", "trained|managed|hired|supported local|foreign|indian|chinese|german|french|american|european _", "cross|same origin _", "native american languages|studies|art", "african|asian|european|american|chinese|indian studies|history|markets|market|art|literature|cuisine|food|languages", "black belt|box|scholes|friday|white", "white box|paper|papers|label|board|hat|space|goods|collar|listing",
    "visa application|applications|processing|cards|payments", "cultural heritage|history", "heritage conservation|buildings|sites|management",
    // Native
    "native mobile|app|apps|application|applications|code|module|modules|ios|android|c|libraries|library|advertising|ads|plants|species|development|bridge|integration|integrations|extensions", "cloud|digital|react|ai|kubernetes|container native", "native speakers|speaker corpus|annotation|data|recordings|annotators", "natural|programming|first programming language", "native language model|models|interface|interfaces|support|runtime",
    // Religion, politics
    "religious studies|education|history|texts|organisations|organizations|music|freedom", "church organist|music|organ|architecture|history|musician|accounting|administrator|administration|records|choir", "union type|types|find|square|bank|pacific|join|and|negotiation|negotiations|query|queries|all|contract|contracts|agreements|relations|environment|grievances", "trade|labor|labour union|unions negotiations|negotiation|law|relations|contracts", "labor|labour relations", "political science|campaign|campaigns|analysis|reporting|economy|risk|journalism|history|theory|communication|advertising", "third|first|multi|other|1st|3rd party", "green party software", "temple university health", "faith based", "in good faith", "prayer books", "conservative treatment|estimates|care",
    // Health
    "disability insurance|services|law|support|benefits|claims|care|studies|rights|management|inclusion|act|employment", "for|with|supporting|helping|serving|assisting people|persons|adults|students|children|users|clients|patients|those with disabilities|disability|autism|dementia|diabetes", "to|for|supporting|teaching|helping|with disabled|blind|deaf|impaired|handicapped|autistic|visually|hearing people|persons|adults|children|students|users|clients|patients|impaired",
    "mental|public|community|global|women|digital|animal|occupational|electronic|home|environmental|behavioral|behavioural|s|behavioral health", "health and safety", "health care|check|checks|informatics|records|record|insurance|tech|data|services|app|apps|product|products|economics|policy|it|monitoring|education|promotion|endpoint|endpoints|sciences|science|coach|plan|plans|information|system|systems|systems|sector|industry|research|nursing|club|score|metrics|probes|probe",
    "healthy sales|pipeline|eating|food|code|culture|team|teams|margins|growth|lifestyle|cooking|living|recipes|backlog", "system|service|cluster|pipeline|code|financial|data health", "hiv|aids|cancer|disease|diseases|diabetes|illness|epilepsy|autism|depression|addiction|adhd|dyslexia research|treatment|care|prevention|control|screening|trials|trial|patients|counseling|counselling|management|detection|biology|drugs|nursing|awareness|therapy|registry|genomics|vaccine|diagnosis|studies|ward|center|centre|charity|recovery|rehabilitation|support|education", "mental|chronic|infectious|rare|heart|infectious|crop|plant|animal disease|diseases|illness|illnesses _", "infectious|plant|animal|heart|rare disease|diseases", "depression|anxiety of voltage|voltage", "double|single|blind blind|trial|trials|signing|sql", "blind spot|spots|study|test|tests|hiring|review", "medical record|records|history|conditions|leave administration|management|taking|coding", "sick leave administration|policy|management", "smoke test|tests|testing", "smoking cessation", "hearing|visual|vision|cognitive impairment|impairments", "wheelchair design|access|accessible|accessibility|users|users",
    // Looks
    "photo editing|shop|upload|uploads|journalism|sharing|gallery|retouching|library|booth|shoot|shoots|lithography|app|apps|processing|voltaic|studio|management|storage|stock|album|printing|sensor|archive|realistic|production|direction", "product|stock|aerial|event|news|food|fashion|portrait photo|photos|photographs|photography", "photo|photos|photographs for|of products|product|newspapers|magazines|print", "portrait photography|painting|mode|photographer|paintings", "hair stylist|styling|salon|care|cutting|dressing|dresser|coloring|design|simulation", "tattoo artist|artists|studio", "attractive user|design|designs|pages|offers|prices|interfaces|interface|websites|displays", "appearance of the _", "beautiful design|interfaces|code|products|websites", "weight and height sensors|data", "height and weight sensors|data", "weight loss|training|lifting|management|balance|reduction|initialization|optimization",
    // Address
    "address validation|book|space|spaces|lookup|matching|resolution|translation|range|ranges|bus|autocomplete|parsing|verification|data|geocoding|standardization|system|list", "ip|mac|memory|email|e|mail|web|network|virtual|public|customer|delivery|shipping address|addresses", "distance metric|metrics|learning|education|measure|measures|matrix|measurement|sensor|sensors|sales|calculation|functions|selling", "edit|euclidean|hamming|levenshtein|cosine|long distance", "nearest|k neighbour|neighbours|neighbor|neighbors", "neighbourhood|neighborhood graph|graphs|planning|search|watch|renewal|operations|development", "zip|postal|post code|codes lookup|validation|service|database|analysis|data", "zip file|files|archive|archives|line", "commuter rail|train|trains|bus|transport|airline|traffic", "street address parsing|validation|parser", "within # minutes|min of|for|after|response|sla", "respond|responds|responded|resolved|answered|recovery|recovered|deployed|restored within", "living|lives in _ documents|systems|documentation|environments",
    "resident|residents|residence life|services|advisor|assistant|care|education|hall|physician|doctor|engineer|support", "based in|near|close on|part", "medical|surgical resident",
    // Names
    "name resolution|server|servers|space|spaces|matching|disambiguation|tags|plates|entity|recognition|lookup", "name|surname|surnames|names|entity ~ matching|records|recognition|resolution|deduplication", "domain|brand|file|host|trade name|names",
    // Records
    "unemployment statistics|insurance|benefits|law|claims|rate|data|research", "unemployed|jobless|homeless people|persons|clients|adults|youth|support", "helping|supporting|coaching|coached|for|with ~ unemployed|jobless|homeless|veterans|offenders|refugees", "criminal law|justice|defense|defence|investigation|investigations|procedure|record checks|records management", "prison|jail|arrest|probation officer|officers|service|services|education|guard|health|administration|management|warrants|procedures", "credit score|scoring|rating|check|risk|history|analysis|bureau model|models|system|systems|analysis|analyst|data|service|agency|modelling", "bankruptcy law|proceedings|court|filings|cases", "gap analysis|analyses|assessment", "skill|skills|market|security|generation|performance|coverage|control gap|gaps", "debt|debts collection|management|financing", "career|work break|breaks coaching|scheduling|counseling", "veteran|veterans services|affairs|care|support|benefits|health", "social media profiles|profile management|design|design",
    // Schools
    "school|schools|university|college|colleges|universities|top|level administration|administrator|teacher|teaching|lecturer|lecturing|professor|board|district|management|it|bus|nurse|counselor|principal|library|research|hospital|hospitals|partnerships|recruiting|relations|outreach|students|student", "top level", "high|primary|secondary|elementary|middle|nursery|grammar|driving|summer|sunday|old|law|medical|film|art|music|cooking|trade school|schools", "mit license|licence|licensed", "harvard architecture|style|referencing|business review", "stanford corenlp|nlp|dogs|parser", "oxford nanopore|comma|style|referencing", "cambridge analytica|structural|certificate|english|assessment|proficiency|advanced|first", "berkeley db|packet|sockets|unix", "columbia sportswear|records", "bits and|per|of|of", "bits", "public school teaching|teacher|system|administration", "community|technical|vocational|business college|school|institute", "linux|data|software|cloud|agile|language|culinary|cisco institute|school|university|academy|foundation",
];
