//! The word classes that the phrases use.

use crate::lint::pattern::Classes;

/// Words that change nothing.
pub(crate) const FILLERS: &str =
    "a|an|the|currently|ever|actually|still|already|also|just|personally|please|really|yet|perhaps|maybe";

/// The classes.
pub(crate) const CLASSES: Classes = &[
    ("you", "you|they|he|she|candidate|applicant|candidates|applicants|person|somebody|someone"),
    (
        "living",
        "feel|cope|live|living|get|look|afford|vote|identify|sleep|spend|fit|lose|lost|hurt|become|come|came|like|mind|make|pay|balance|juggle|\
         manage|handle|be|have|describe|call|see|say|react|take|find|go|learn|meet|break|end|think|earn|prefer|plan|need|want|expect|keep|\
         worship|pray|celebrate|observe|drink|smoke|weigh|wear|leave|left|retire|commute|support|combine|fare|adjust|define|rate|respond|know",
    ),
    ("thou", "you|yours|yourself|he|she|candidate|applicant"),
    ("one", "you|he|she|candidate|applicant|person"),
    ("your", "your|their|his|her|candidate|applicant"),
    ("ones", "your|his|her|candidate|applicant"),
    ("be", "is|are|was|were|be|been|being"),
    ("do", "do|does|did"),
    ("have", "have|has|had"),
    ("would", "would|will|could|can|might|may"),
    (
        "kid",
        "child|children|kid|kids|baby|babies|toddler|toddlers|son|sons|daughter|daughters|dependants|dependents|infant|\
         infants|newborn|grandchildren|grandkids|stepchildren",
    ),
    ("spouse", "husband|wife|spouse|boyfriend|girlfriend|fiance|fiancee"),
    (
        "ill",
        "disability|disabilities|illness|illnesses|disease|diseases|impairment|impairments|handicap|handicaps|ailment|ailments|\
         cancer|diabetes|epilepsy|hiv|asthma|depression|anxiety|adhd|autism|dyslexia|hepatitis|migraines|allergies|tumour|tumor|\
         arthritis|ptsd|seizures",
    ),
    ("body", "back|eyesight|hearing|heart|knees|knee|legs|hands|spine|eyes|sight|lungs|hip"),
    (
        "kin",
        "parents|grandparents|mother|father|grandmother|grandfather|ancestors|relatives|siblings|brother|sister|mum|mom|dad",
    ),
    (
        "plan",
        "want|plan|planning|plans|thinking|hope|hoping|intend|going|trying|like|expect|considering|wanting|looking|see|seeing",
    ),
    (
        "nation",
        "american|british|english|german|french|indian|pakistani|chinese|japanese|korean|polish|romanian|turkish|mexican|african|\
         asian|arab|arabic|russian|ukrainian|nigerian|irish|italian|spanish|vietnamese|iranian|israeli|palestinian|european|dutch|\
         jewish|kurdish|syrian|afghan|brazilian|portuguese|greek",
    ),
    (
        "land",
        "country|america|britain|england|germany|france|netherlands|europe|states|kingdom|ireland|spain|canada|australia",
    ),
    (
        "countries",
        "nigeria|india|pakistan|china|poland|romania|turkey|mexico|russia|ukraine|iran|iraq|syria|afghanistan|brazil|vietnam|korea|\
      japan|egypt|morocco|kenya|ghana|ethiopia|somalia|bangladesh|philippines|indonesia|colombia|venezuela|cuba|jamaica|bulgaria|hungary|\
      serbia|greece|italy|portugal|lebanon|israel|palestine|jordan|thailand|africa|asia|lithuania|latvia|albania|peru|argentina|chile",
    ),
    ("church", "church|mosque|synagogue|temple|parish|congregation"),
    ("garb", "headscarf|hijab|turban|kippah|yarmulke|niqab|burqa|kippa|burka"),
    ("feast", "ramadan|sabbath|shabbat|lent|christmas|easter|eid|hanukkah|diwali|passover"),
    (
        "pay",
        "salary|pay|compensation|wage|wages|package|ctc|bonus|earnings|remuneration|income|paycheck|base",
    ),
    ("past", "current|present|previous|last|past|prior|existing|former|recent"),
    ("decades", "twenties|thirties|forties|fifties|sixties|seventies"),
    ("decade", "twenty|thirty|forty|fifty|sixty|seventy|twenties|thirties|forties|fifties|sixties|seventies"),
    ("social", "facebook|instagram|insta|tiktok|snapchat|twitter|reddit|tinder|socials"),
    ("told", "ask|asks|asked|asking|inquire|enquire|inquiring|enquiring|probe"),
];
