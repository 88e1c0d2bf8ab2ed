//! The phrases by which a text rates, or asks for, what must not count: anchors, red flags, what good looks like, names of
//! attributes, traits and other parts of the profile, and the job description.
//!
//! Nobody is asked anything there, so a phrase says what somebody is or has, and not what they are asked.

/// The phrases, by the name of their category.
pub(crate) const RATINGS: &[(&str, &[&str])] = &[
    ("age", AGE),
    ("family", FAMILY),
    ("health", HEALTH),
    ("religion", RELIGION),
    ("origin", ORIGIN),
    ("race", RACE),
    ("gender", GENDER),
    ("criminal-record", CRIMINAL),
    ("pay", PAY),
    ("union-politics", POLITICS),
    ("military", MILITARY),
    ("genetic", GENETIC),
    ("finances", FINANCES),
    ("private-life", PRIVATE),
];

/// What shows that a text tells how a person treats others, or what they build for whom. That may be rated.
pub(crate) const OF_OTHERS: &[&str] = &[
    "judge|judges|judging|mock|mocks|joke|jokes|exclude|excludes|discriminate|discriminates|stereotype|stereotypes|remark|remarks|\
     dismiss|dismisses|belittle|belittles|patronise|patronises|patronize|patronizes|interrupt|interrupts|disrespect|disrespects",
    "assume|assumes|comment|comments|decide|decides|rate|rates|ignore|ignores|complain|complains ~4 by|on|about|of|for|because|that",
    "mentor|mentors|mentored|mentoring|coach|coaches|coached|teach|teaches|taught|onboard|onboards|trains|welcomes|includes|supports|\
     respect|respects",
    "user|users|patient|patients|reader|readers|viewers|audience|audiences|persona|personas|visitors",
    "design|designs|designed|designing|model|models|store|stores|test|tests|tested ~2 for|with|by|how|as|that",
    "for|consider|considers|help|helps|serve|serves|of ~2 customer|customers",
    "regardless|irrespective|whatever|whoever",
    "not|never|nor|without ~4 pay|salary|salaries|wage|wages|earnings|compensation",
    "not|never|cannot ~2 rate|rated|count|counts|matter|matters|held|judged|considered|required",
];

const AGE: &[&str] = &[
    "^ young|youthful|younger $",
    "young|youthful|younger and|or energetic|dynamic|hungry|fresh|ambitious|motivated|fit|eager",
    "energetic|dynamic|hungry|fresh|ambitious|motivated|eager and|or young|youthful",
    "young|youthful|younger energetic|dynamic|ambitious|motivated|person|people|man|woman|men|women|candidate|candidates|applicants|\
     professional|professionals|talent|blood|mind|team|crowd|crew|enough",
    "youthful|youth !club|work|services|programme|program",
    "energy of ~2 youth|young|younger",
    "digital native|natives",
    "recent|fresh|new|newly|freshly graduate|graduates|grad|grads|graduated",
    "straight|fresh ~1 out of|from ~1 college|university|school",
    "under|below|over|above|younger|older than? @decade|# $",
    "under|below|over|above|younger|older than? # years? of age|old",
    "between|aged|age|ages # and|to|or? # !minutes|hours|seconds|ms|percent|users|requests|characters|words|items",
    "aged|age # $",
    "@decade|# or younger|older",
    "in|mid|early|late ~1 @your? @decades",
    "team|people|group|crowd ~2 @decades",
    "@decades $",
    "close|near|nearing|approaching|years|nearly ~3 retirement|pension|retiring",
    "retirement age",
    "many|more|enough|few|years ~1 years? ahead|left of|in|at|before|until|$",
    "too old|young !for|version|versions|browser|browsers",
    "too old|young for ~2 role|job|team|us|position|company",
    "^ candidate|candidates|applicant|applicants|persons|@your? age $",
    "^ ~1 age fits|matches|suits|is|appropriate",
    "right|ideal|suitable|good|appropriate|same|similar age",
    "age ~2 fit|fits|match|matches|suits ~2 team|group|us|others",
    "age group|bracket",
    "overqualified|overexperienced",
    "millennial|millennials|boomer|boomers",
    "gen|generation x|y|z",
    "set in @your? ways",
    "past @your? prime",
    "born after|before #",
    "mature|older ~1 candidate|candidates|applicant|applicants|worker|workers|people",
];

const FAMILY: &[&str] = &[
    "family|childcare|caring|domestic|parental ~1 obligations|obligation|commitments|commitment|duties|responsibilities|ties|situation|\
     status|plans|burdens",
    "^ single|unmarried|married|childless|unattached|divorced $",
    "^ ~1 single|unmarried|married|childless|unattached|divorced and|or|so|without|no|with|person|people|man|woman|candidate|mother|father|\
     parent",
    "no|without|has|have|with|having ~2 @kid $",
    "no|without|small|young|school|many ~2 @kid|children at|to|who|of",
    "free from|of ~2 family|children|kids",
    "@kid at|back home",
    "not|unlikely|likely|might|may|could|will|about|soon ~4 pregnant|maternity|parental|paternity|baby",
    "pregnant|pregnancy $",
    "planning|plans|plan|wants|want|about to? ~2 family|children|kids|baby",
    "start|starting|starts family",
    "stable|settled|traditional|good family|home ~1 life|background|man|woman|values|situation|$",
    "family man|woman|oriented|minded",
    "husband|wife|spouse|fiance|fiancee",
    "working|new|young|single mother|mothers|mum|mums|mom|moms|father|dad",
    "@be ~1 mother|mothers|mum|mom|parent of|with|to",
];

const HEALTH: &[&str] = &[
    "in? ~1 good|perfect|excellent|robust|full|poor|bad health !check|checks|status|endpoint|endpoints|probe|metrics",
    "^ healthy $",
    "^ ~1 healthy and|person|candidate|lifestyle|individual",
    "young|fit|strong and healthy",
    "health|medical|mental|physical ~1 problems|issues|conditions|limitations|restrictions|history|complaints|impairment|impairments|\
     weakness !of|in|with",
    "no|without|has|have|any|visible|hidden ~3 @ill !about|around|of|at",
    "disabled|handicapped|wheelchair|crutches",
    "able bodied",
    "rarely|never|seldom|often|hardly|frequently ~1 sick|ill|off|unwell",
    "sick|sickness|illness days|leave|notes|record|absence|absences|history",
    "mentally|physically|emotionally stable|strong|fit|tough|robust|healthy|unstable|weak|able",
    "therapy|therapist|psychiatrist|psychologist|antidepressants|medication|rehab",
    "^ ~2 fit and|enough",
    "non|not|no|heavy|is smoker|smokers|drinker|drinkers",
    "smokes|drinks $",
    "overweight|obese|frail|neurotypical|autistic|dyslexic|neurodivergent|deaf|stammer|stammers",
    "has|have|with|no|without|any|visible|slight|bad ~1 stutter|lisp|limp",
    "^ stutters|limps",
    "speech|physical|mental impediment|defect|impairment",
    "looks|look|seems|appears ~1 ill|sick|unwell|frail|unhealthy|depressed",
];

const RELIGION: &[&str] = &[
    "christian|muslim|jewish|hindu|buddhist|catholic|protestant|atheist|sikh|mormon|evangelical|islamic !calendar|holiday|holidays",
    "^ ~2 religious $",
    "not|too|openly|very|is ~1 religious !about",
    "religion|religions|denomination",
    "religious ~1 beliefs|background|holidays|clothing|dress|symbols|practice|observance|affiliation|views",
    "no|without|wear|wears|wearing|remove|removes|off ~3 @garb",
    "@garb",
    "share|shares|same|different|own|our|of ~1 faith !in|that",
    "goes|go|attends|belongs ~1 to? @church|mass",
    "churchgoer|churchgoing|devout|godly|pious",
    "prays|prayer|prayers|praying",
];

const ORIGIN: &[&str] = &[
    "no|without|slight|strong|heavy|thick|foreign|noticeable|neutral|little|any|clear|has|have|good|local|regional|native ~2 accent !colour|\
     color|colours|colors|mark|marks",
    "accent free|neutral",
    "^ accent $",
    "native|mother|nativelike speaker|speakers|tongue|fluency|language !for|of|module",
    "native|mother level? ~1 english|german|french|dutch|spanish|italian|polish",
    "like|as|near|nearly|almost|with|at ~2 native $",
    "english|german|french|dutch|spanish ~4 native|mother|first language|tongue|level|speaker",
    "first language",
    "foreign|unpronounceable|pronounceable|pronounce|strange|exotic|western|@nation ~3 name|surname|names",
    "name|surname ~6 pronounce|pronounceable|foreign|spell",
    "^ ~1 citizen|citizens|national|nationals $",
    "is|be|only|@nation|eu|us|uk ~1 citizen|citizens|nationals|passport|nationality !of|developer|developers",
    "citizen|citizens only",
    "nationality|citizenship|birthplace",
    "born and|or raised|bred",
    "born|raised|grew ~1 in|up|here|abroad ~2 @land|here|abroad|@nation",
    "immigrant|immigrants|foreigner|foreigners|migrant|migrants|refugee|refugees|expat|expats",
    "from ~2 same|our|this|right ~1 country|region|culture|village",
    "not ~2 from here|abroad|overseas",
    "local candidates|people|person|only !storage|cache|copy|state",
    "western ~1 background|mindset|culture|education|mentality",
    "@nation ~1 mentality|mindset|background|origin|descent|roots|heritage",
];

const RACE: &[&str] = &[
    "white|black|asian|hispanic|latino|latina|caucasian|coloured|arab|brown|african ~1 person|people|man|men|woman|women|candidate|candidates|\
     male|female|guy|guys|applicants|skin",
    "^ white|caucasian|hispanic|latino $",
    "white|black|asian|brown or|and ~1 light|dark|white|black|brown|asian ~1 skinned|skin",
    "light|dark|fair skinned|skin|complexion",
    "skin colour|color|tone",
    "^ ~1 race|ethnicity $",
    "race|ethnicity ~3 fit|fits|match|matches|suits",
    "look|looks|looking|is|ethnic|too|seems ~1 ethnic|exotic|foreign $",
    "ethnic ~1 background|origin|group|fit|minority",
    "braids|dreadlocks|dreads|cornrows|afro",
    "natural|professional|neat|tidy ~1 hair|hairstyle",
];

const GENDER: &[&str] = &[
    "^ ~1 man|male|woman|female|lady|gentleman|girl|guy|mother $",
    "^ man|woman|gentleman|lady|guy|girl who|that|with|in|can",
    "men|women|man|woman|male|female|males|females|guy|guys|girls ~1 only|preferred|candidate|candidates|applicants|leader|leaders",
    "only|first|other|another ~1 woman|man|female|male|girl|guy",
    "prefer|preferably|ideally ~2 man|woman|male|female|men|women",
    "lead|manage|handle|cope|survive|with|among|around ~2 men|women|males|females|lads|boys|guys|girls|ladies $",
    "masculine|feminine|manly|girly|ladylike|effeminate|mannish|womanly|butch",
    "emotional|aggressive|soft|bossy|abrasive|shrill|nice|pretty|direct ~3 woman|women|man|men|girl|girls|lady|female",
    "for|as|like|being woman|man|girl|lady|female|boy|women|girls",
    "gets|get|fits|fit|one|gang ~2 of|on|in|with? ~1 lads|boys|guys|blokes|bros|girls",
    "gay|lesbian|bisexual|homosexual|heterosexual|transgender|transsexual|queer|nonbinary",
    "^ ~1 gender|sex|sexuality $",
    "sexual orientation",
    "male|female dominated|environment|team|office",
];

const CRIMINAL: &[&str] = &[
    "no|without|clean|any|has|have|spotless|unspent ~2 criminal|arrest|police|prior|court ~1 record|records|history|background|past|\
     convictions|arrests|offences",
    "criminal|arrest|police record|records|history|background|past|convictions",
    "never|been|was|has|had|no ~2 arrested|jailed|convicted|imprisoned|prison|jail|arrests !by",
    "convict|convicts|felon|felons|felony|felonies|offender|offenders",
    "trouble with ~1 law|police",
];

const PAY: &[&str] = &[
    "@past ~1 @pay ~1 is|was|below|under|over|above|within|fits|low|high|lower|higher|matches|not",
    "@past ~1 salary|compensation|wage|wages|earnings|package|pay $",
    "low|high|lower|higher|cheap|modest @past ~1 @pay",
    "earns|earned|paid|makes ~2 less|more|under|over|below|above ~1 than? ~1 we|us|our|range|ours|market|budget|#",
    "@pay history",
    "cheap ~1 hire|$",
];

const POLITICS: &[&str] = &[
    "union member|members|membership|sympathies|sympathiser|sympathizer|activist|activists|activity|activities|rep|supporter|friendly|\
     organiser|organizer",
    "anti|pro|not|no|against ~2 union|unions !type|types|of|all",
    "political|politically|politics ~1 views|view|opinions|leanings|beliefs|affiliation|activism|activist|aligned|match|fit|fits|active|\
     neutral|conservative|liberal|correct",
    "conservative|liberal|left|right wing|leaning",
    "party member|membership",
    "votes|voted|voter|voters ~2 for|labour|conservative|republican|democrat|right|left",
    "unionised|unionized|unionise|unionize|striker|strikers",
];

const MILITARY: &[&str] = &[
    "honourable|honorable|dishonourable|dishonorable|military|general|army ~1 discharge|discharged",
    "honourably|honorably|dishonourably|dishonorably discharged",
    "no|without|any|has|have ~2 reserve|military|army ~1 duty|duties|obligations|obligation|service|commitments",
    "reservist|reservists|national guard",
];

const GENETIC: &[&str] = &[
    "family ~1 medical|health history",
    "family history ~1 of ~2 @ill|disease|heart|dementia|stroke",
    "hereditary|genetic ~1 disease|diseases|condition|conditions|illness|disorder|disorders|risk|risks|predisposition",
];

const FINANCES: &[&str] = &[
    "good|bad|poor|clean|sound|excellent|clear credit $",
    "good|bad|poor|clean|sound|excellent|clear|has|high|low ~1 credit score|history|rating|record|report",
    "^ credit score|history|rating|report $",
    "bankrupt|bankruptcy|insolvent",
    "no|without|personal|private|has|have|in|student|free ~1 of? debt|debts|loans",
    "owns|rents|own ~1 home|house|flat|apartment|car !page|screen",
    "rich|wealthy|poor|modest|good family|background|home|parents",
    "financially stable|secure|independent|sound",
];

const PRIVATE: &[&str] = &[
    "^ ~1 attractive|handsome|beautiful|pretty|slim|thin|fat|tall|short|fat $",
    "good|nice|bad looking|looks",
    "attractive|handsome|beautiful|slim|pretty ~1 person|woman|man|appearance|candidate|and|or",
    "well groomed",
    "physical|personal appearance|attractiveness",
    "like|resembles|resemble us|me|ourselves|ours $",
    "someone|somebody|people|person|people|mind like|similar to? us|me|ourselves",
    "one of us",
    "same|similar|right|different|our ~1 background|upbringing|schools|university|class|circles|circle|club|hobbies|kind as|to|of|like|$",
    "come|comes|came|from ~1 same|similar|right|good ~1 background|school|university|neighbourhood|neighborhood|class",
    "beer|pint|drink|drinks|barbecue|holiday with them|him|her|this|us|me",
    "beer|airport|pub|barbecue test",
    "tattoos|tattoo|piercings|piercing",
];
