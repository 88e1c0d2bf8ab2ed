//! Blanks that authors leave for others to fill in: `[Company]`, `{Hiring manager}`, `<City>`.

use std::collections::HashMap;

use crate::model::{Guide, Variable};
use crate::variables;

/// A name is made of at most this many words of the blank's text.
const NAME_WORDS: usize = 4;

/// A name does not end with one of these.
const JOINING: [&str; 8] = ["to", "that", "for", "with", "in", "on", "and", "or"];

/// A blank is at most this long, so that a bracketed paragraph is not one.
const LONGEST: usize = 240;

/// Code is looked for this far, so that a text of stray backticks costs no more than any other.
const LONGEST_CODE: usize = 4096;

/// Turns the blanks in every text of the guide into variables.
pub(super) fn replace(guide: &mut Guide) {
    let mut found = Found::default();
    for variable in &guide.variables {
        found.taken.insert(variable.name.clone(), 2);
    }
    variables::each_text(guide, &mut |text| {
        if text.contains(['[', '{', '<']) {
            *text = found.replace_in(text);
        }
    });
    guide.variables.append(&mut found.variables);
}

#[derive(Default)]
struct Found {
    variables: Vec<Variable>,
    /// The name of each label in lower case.
    names: HashMap<String, String>,
    /// The names in use, with the number that tells the next of the same name apart.
    taken: HashMap<String, usize>,
}

impl Found {
    fn replace_in(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(['[', '{', '<', '`']) {
            crate::work::step();
            let before = out.chars().next_back().filter(|_| start == 0).or(rest[..start].chars().next_back());
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let skip = if let Some(end) = code_end(rest) {
                out.push_str(&rest[..end]);
                end
            } else if let Some((name, end)) = variable_end(rest) {
                self.declare(name);
                out.push_str(&rest[..end]);
                end
            } else if let Some((label, end)) = doubled(rest) {
                out.push_str("{{");
                out.push_str(&self.name(label));
                out.push_str("}}");
                end
            } else if let Some(label) = blank(rest, before) {
                out.push_str("{{");
                out.push_str(&self.name(label));
                out.push_str("}}");
                label.len() + 2
            } else {
                let width = rest.chars().next().map_or(1, char::len_utf8);
                out.push_str(&rest[..width]);
                width
            };
            rest = &rest[skip..];
        }
        out.push_str(rest);
        out
    }

    /// The name of a blank: the same for the same text, whatever its case.
    fn name(&mut self, label: &str) -> String {
        let label = crate::text::one_line(label);
        let folded = label.to_lowercase();
        if let Some(name) = self.names.get(&folded) {
            return name.clone();
        }
        let name = self.free(&short_name(&label));
        self.names.insert(folded, name.clone());
        self.variables.push(Variable { name: name.clone(), label, default: None });
        name
    }

    fn free(&mut self, base: &str) -> String {
        let mut name = base.to_owned();
        while self.taken.contains_key(&name) {
            crate::work::step();
            let number = self.taken.entry(base.to_owned()).or_insert(2);
            name = format!("{base}_{number}");
            *number += 1;
        }
        self.taken.insert(name.clone(), 2);
        name
    }

    /// Notes a variable that the text has already in our own form.
    fn declare(&mut self, name: &str) {
        if !self.taken.contains_key(name) {
            let label = name.replace('_', " ");
            self.taken.insert(name.to_owned(), 2);
            self.variables.push(Variable { name: name.to_owned(), label, default: None });
        }
    }
}

/// The end of a code span or block, in which brackets mean something else.
fn code_end(text: &str) -> Option<usize> {
    let ticks = text.bytes().take_while(|byte| *byte == b'`').count();
    let fence = &text[..ticks];
    let window = &text[..text.floor_char_boundary(ticks + LONGEST_CODE)];
    (ticks > 0).then(|| window[ticks..].find(fence).map_or(ticks, |end| ticks + end + ticks))
}

fn variable_end(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("{{")?;
    let end = inner[..inner.floor_char_boundary(LONGEST)].find("}}")?;
    let name = inner[..end].trim();
    variables::is_name(name).then_some((name, end + 4))
}

/// The text of a blank in double braces, as other templates write them: `{{Team name}}`.
fn doubled(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("{{")?;
    let end = inner[..inner.floor_char_boundary(LONGEST)].find("}}")?;
    let label = inner[..end].trim();
    is_plain(label).then_some((label, end + 4))
}

/// The text of a blank that starts here, if it is one and not a link, an index, a footnote or a tag.
fn blank(text: &str, before: Option<char>) -> Option<&str> {
    let close = match text.as_bytes().first()? {
        b'[' => ']',
        b'{' => '}',
        _ => '>',
    };
    let window = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    let end = window.find(close)?;
    let label = &window[1..end];
    let after = text[end + 1..].chars().next();
    let first = label.chars().next()?;
    let attached = before.is_some_and(|char| char.is_alphanumeric() || matches!(char, ']' | '!' | '\\'));
    let is_text = first.is_alphabetic() && !label.contains(['[', '{', '<', '\n', '`']);
    let fits = match close {
        ']' => !matches!(after, Some('(' | '[' | ':')) && label.len() > 1,
        '}' => first.is_uppercase() && label.len() > 1,
        _ => first.is_uppercase() && is_plain(label) && !is_tag(label),
    };
    (is_text && !attached && fits).then_some(label)
}

fn is_plain(label: &str) -> bool {
    label.len() > 1 && label.chars().all(|char| char.is_alphabetic() || matches!(char, ' ' | '-' | '\''))
}

fn is_tag(label: &str) -> bool {
    const TAGS: [&str; 22] = [
        "a", "b", "body", "br", "code", "div", "em", "h1", "head", "hr", "html", "i", "img", "li", "ol", "p",
        "pre", "span", "strong", "table", "u", "ul",
    ];
    TAGS.contains(&label.to_ascii_lowercase().as_str())
}

/// A short name: the words before an example or an aside, without articles.
fn short_name(label: &str) -> String {
    let lower = label.to_lowercase();
    let ends = [", ", "; ", "e.g.", "such as", "(", ": "];
    let end =
        ends.iter().filter_map(|mark| lower.find(mark)).filter(|end| *end > 0).min().unwrap_or(lower.len());
    let mut words: Vec<String> = lower[..end]
        .split(|char: char| !char.is_ascii_alphanumeric() && !matches!(char, '\'' | '’'))
        .map(|word| word.replace(['\'', '’'], ""))
        .filter(|word| {
            !word.is_empty() && !matches!(word.as_str(), "a" | "an" | "the" | "of" | "what" | "your" | "our")
        })
        .take(NAME_WORDS)
        .collect();
    while words.last().is_some_and(|word| JOINING.contains(&word.as_str())) {
        words.pop();
    }
    let name = words.join("_");
    if variables::is_name(&name) { name } else { "blank".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str) -> (String, Vec<(String, String)>) {
        let mut guide = Guide { introduction: text.to_owned(), ..Guide::default() };
        replace(&mut guide);
        let variables = guide.variables.into_iter().map(|variable| (variable.name, variable.label)).collect();
        (guide.introduction, variables)
    }

    #[test]
    fn blanks_become_variables() {
        let cases = [
            ("At [Company] in <City>", "At {{company}} in {{city}}"),
            ("{Hiring manager} asks [company]", "{{hiring_manager}} asks {{company}}"),
            ("Build [a page, e.g. the list].", "Build {{page}}."),
            ("Hi {{name}}, [Name]", "Hi {{name}}, {{name_2}}"),
            (
                "[x] done, [1], a[i], [link](u), `[code]`, Vec<String>",
                "[x] done, [1], a[i], [link](u), `[code]`, Vec<String>",
            ),
            ("<Div> {x} [", "<Div> {x} ["),
            ("As said [12], [2024 plan] and [a `b`]", "As said [12], [2024 plan] and [a `b`]"),
            (
                "![Picture], \\[Escaped], [One][Two], [Three]: u",
                "![Picture], \\[Escaped], [One][Two], [Three]: u",
            ),
            ("``[Code]``[Team] `[Code]`[Team]", "``[Code]``{{team}} `[Code]`{{team}}"),
            ("`[Code` and [Team]", "`[Code` and {{team}}"),
            ("{{ Team }} {Team name} {team} {{Team lead}}", "{{team}} {{team_name}} {team} {{team_lead}}"),
            ("{{ 1 }} {{a}b}} {{}}", "{{ 1 }} {{a}b}} {{}}"),
        ];
        for (text, expected) in cases {
            assert_eq!(replaced(text).0, expected, "{text:?}");
        }
    }

    #[test]
    fn the_label_is_the_whole_text_and_the_name_is_short() {
        let (_, variables) = replaced("[specific kind of problem that we have, e.g., slow queries]");
        let label = "specific kind of problem that we have, e.g., slow queries";
        assert_eq!(variables, [("specific_kind_problem".to_owned(), label.to_owned())]);
    }
}
