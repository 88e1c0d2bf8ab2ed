//! Words of private life that are a question as soon as they stand beside a person. They count under the same condition as
//! [`super::signs`].

/// Topics that need no more than the person in the same sentence, before them or after.
pub(crate) const OF_PERSONS: &[(&str, &[&str])] = &[
    (
        "family",
        &[
            "divorced|married|marry|marrying|widowed|spouse|fiance|fiancee|hubby|husband|wife|\
             boyfriend|girlfriend !up",
            "kids|kiddos|youngsters|stepkids|grandkids|offspring|brood",
        ],
    ),
    (
        "health",
        &[
            "ritalin|adderall|xanax|valium|zoloft|lithium|ozempic|oxycontin|opioids|opiates|methadone|steroids|statins|thinners|\
             prozac|insulin|antidepressants|painkillers|sedatives|meds|medication|medications|medicine|medicines|prescription|\
             prescriptions|prescribed|pills|inhaler|epipen|chemo|dialysis|ssris|stimulants|tranquillisers|tranquilizers",
            "hospitalised|hospitalized|surgeries|surgery",
            "disability|disabilities|disabled|illness|illnesses|ailment|ailments|impairment|impairments|limp|stutter|stammer|\
             tremor|wheelchair|crutches|crutch|prosthetic|prosthesis|eyepatch|colourblind|colorblind|migraines|\
             seizures|epilepsy|epileptic|diabetes|diabetic|asthma|cancer|hiv|hepatitis|arthritis|adhd|autism|autistic|dyslexia|dyslexic|\
             bipolar|schizophrenia|anorexia|bulimia|ptsd|fibromyalgia|endometriosis|lupus|neurodivergent|tourettes|aspergers|ocd",
            "vaccinated|vaccine|vaccines|vaccination|covid|jab|jabs|boosters",
        ],
    ),
    (
        "religion",
        &[
            "religion|religions|churches|mosque|synagogue|chapel|parish|bible|quran|koran|\
             torah|prayer|prayers|pray|praying|worship|jesus|allah|sabbath|shabbat|ramadan|hanukkah|passover|diwali|kosher|halal|\
             hijab|headscarf|turban|kippah|yarmulke|rosary|crucifix|priest|pastor|rabbi|imam|vicar|baptised|baptized|christened|atheist|\
             spirituality|sermon|churchgoer|worshipper|pagan|zodiac",
            "christian|christians|muslim|jewish|jew|hindu|sikh|buddhist|catholic|protestant|mormon|baptist|methodist|evangelical|\
             anglican|lutheran|jehovah|jehovahs|scientologist|quaker|pentecostal|islam|islamic|judaism|christianity|amish",
        ],
    ),
    ("origin", &["passport|passports|nationality|nationalities|citizenship|birthplace"]),
    (
        "race",
        &[
            "dark|darker|lighter|fair|olive|tanned skin|skinned|complexion",
            "complexion|ethnicity|ethnic|racial|racially|biracial|multiracial|caste !condition|\
             conditions|detector|against|to|team",
        ],
    ),
    (
        "gender",
        &[
            "gay|lesbian|bisexual|homosexual|heterosexual|transgender|transsexual|transvestite|queer|nonbinary|lgbt|lgbtq|butch|\
             effeminate|closeted|asexual|pansexual",
        ],
    ),
    (
        "criminal-record",
        &[
            "arrested|arrest|arrests|convicted|jail|prison|probation|parole|felony|felon|misdemeanor|\
             misdemeanour|offender|mugshot|handcuffs|handcuffed|cautioned|indicted|\
             incarcerated|imprisoned|shoplifting|dui|dwi|expunged|fingerprinted|criminal",
            "police|cops|sheriff|feds|lawsuit|lawsuits",
        ],
    ),
    (
        "union-politics",
        &["political|politically|politician|politicians|\
             activist|activism|marches|demonstrations|rallies|rally|marched|democrat|\
             democrats|republican|republicans|tory|tories|liberals|communist|marxist|\
             leftist|libertarian|brexit|brexiteer|remainer|trump|biden|obama|feminist|feminism|woke|greenpeace !log|\
             pr|change|changes|schema|writes|read|reads"],
    ),
    ("military", &["national|military service|duty|obligations"]),
    (
        "genetic",
        &[
            "hereditary|genes|genetic|genetically|genome|dna|predisposed|predisposition|brca|23andme !of|algorithm|algorithms",
        ],
    ),
    ("finances", &["loan|loans|bills|savings|finances|rent|repayments $"]),
    ("private-life", &["overweight|obese|slimming|skinny|chubby|plump|petite|bmi|dieting|diet"]),
];
