//! The inside of a line of Markdown: bold, emphasis, code, links, blanks.

/// How far ahead the end of a mark is looked for, in bytes. Marks that end later are text.
const REACH: usize = 2000;

/// A run of text that looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text, without the marks.
    pub text: String,
    /// What it looks like.
    pub look: Look,
}

/// What a run looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As the text around it.
    Plain,
    /// `**…**`
    Strong,
    /// `*…*`
    Emphasis,
    /// Between backticks.
    Code,
    /// `{{name}}`, which a job fills in.
    Blank,
}

/// Splits a line into runs. What is not a mark is text.
pub(super) fn runs(line: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |text: &str, look| match runs.last_mut().filter(|last: &&mut Run| last.look == look) {
        Some(last) => last.text.push_str(text),
        None if text.is_empty() => {}
        None => runs.push(Run { text: text.to_owned(), look }),
    };
    let mut rest = line;
    while let Some(char) = rest.chars().next() {
        crate::work::step();
        if let Some((text, look, length)) = marked(rest) {
            push(&text, look);
            rest = &rest[length..];
            continue;
        }
        let escaped =
            rest.strip_prefix('\\').and_then(|rest| rest.chars().next()).filter(char::is_ascii_punctuation);
        let shown = escaped.unwrap_or(char);
        push(shown.encode_utf8(&mut [0; 4]), Look::Plain);
        rest = &rest[escaped.map_or(char.len_utf8(), |next| 1 + next.len_utf8())..];
    }
    runs
}

/// The text of runs.
pub(super) fn text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// What starts here, if it is a mark: its text, its look and how many bytes it takes.
fn marked(rest: &str) -> Option<(String, Look, usize)> {
    const MARKS: [(&str, &str, Look); 5] = [
        ("{{", "}}", Look::Blank),
        ("**", "**", Look::Strong),
        ("`", "`", Look::Code),
        ("*", "*", Look::Emphasis),
        ("[", "](", Look::Plain),
    ];
    let (open, close, look) = MARKS.iter().find(|(open, ..)| rest.starts_with(open))?;
    let inside = &rest[open.len()..rest.floor_char_boundary(REACH + open.len())];
    let end = inside.find(close)?;
    let text = &inside[..end];
    let is_tight = !text.is_empty() && text.trim() == text;
    if *open == "[" {
        let target = &inside[end + 2..];
        let close = target.find(')').filter(|_| is_tight)?;
        let shown = format!("{text} ({})", &target[..close]);
        return Some((shown, Look::Plain, open.len() + end + 2 + close + 1));
    }
    let shown = if *look == Look::Blank { format!("{{{{{text}}}}}") } else { text.to_owned() };
    is_tight.then(|| (shown, *look, open.len() + end + close.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_looks_and_the_rest_is_text() {
        let found: Vec<_> = runs("a **b** *c* `d` {{e}} [f](g) \\*h ** i")
            .into_iter()
            .map(|run| (run.text, run.look))
            .collect();
        let expected = [
            ("a ", Look::Plain),
            ("b", Look::Strong),
            (" ", Look::Plain),
            ("c", Look::Emphasis),
            (" ", Look::Plain),
            ("d", Look::Code),
            (" ", Look::Plain),
            ("{{e}}", Look::Blank),
            (" f (g) *h ** i", Look::Plain),
        ];
        assert_eq!(found, expected.map(|(text, look)| (text.to_owned(), look)));
        assert_eq!(text(&runs("é\\é \\")), "é\\é \\");
    }
}
