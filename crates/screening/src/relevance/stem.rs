//! Words brought to one form: plurals, and the endings that make a doer or a doing of a verb.

/// Endings that are cut, the first that fits, if four letters stay.
const ENDINGS: &[&str] = &[
    "ization", "ational", "ation", "ments", "ment", "ing", "ers", "er", "ors", "or", "ed", "ly", "al", "ive",
    "ion", "ist", "ant", "ent", "ance", "ence", "ity", "e", "y",
];

/// The stem of a folded word. It need not be a word.
pub(super) fn stem(word: &str) -> String {
    let singular = singular(word);
    for ending in ENDINGS {
        if let Some(rest) = singular.strip_suffix(ending)
            && rest.len() >= 4
        {
            return rest.to_owned();
        }
    }
    singular
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies")
        && rest.len() >= 2
    {
        return format!("{rest}y");
    }
    if word.len() > 4 && ["sses", "shes", "ches", "xes"].iter().any(|ending| word.ends_with(ending)) {
        return word[..word.len() - 2].to_owned();
    }
    let plural = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    if plural { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_are_one() {
        for (one, other) in [
            ("accountant", "accounts"),
            ("manage", "managing"),
            ("manager", "managing"),
            ("studies", "study"),
            ("classes", "class"),
            ("teacher", "teaching"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("nurse"), stem("purse"));
    }
}
