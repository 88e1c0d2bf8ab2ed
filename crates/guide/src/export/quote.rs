//! Quotations: lines that begin with `>`.

/// True for a line of a quotation. A mark with a word right behind it, such as `>=`, is text.
pub(super) fn is_quote(line: &str) -> bool {
    let rest = line.trim_start_matches(' ').strip_prefix('>');
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '>']))
}

/// The words of a line, without the marks before them.
fn inner(line: &str) -> &str {
    line.trim_start_matches([' ', '>']).trim_ascii_end()
}

/// True if a line belongs to the paragraph of a quotation that these lines are. An empty one ends it, and a list has
/// each item on a line.
pub(super) fn goes_on(paragraph: &str, line: &str) -> bool {
    let is_ended = paragraph.lines().last().is_some_and(|last| inner(last).is_empty());
    let is_item = inner(line).starts_with(['-', '*', '+']) && inner(line)[1..].starts_with(' ');
    inner(line).is_empty() || !(is_ended || is_item)
}

/// What a reader sees of a paragraph.
pub(super) fn words(paragraph: &str) -> String {
    paragraph.lines().map(inner).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a paragraph with other words in it.
pub(super) fn rewritten(paragraph: &str, words: &str) -> String {
    let said = paragraph.trim_end_matches(['>', ' ', '\n']).len();
    let tail = paragraph[said..].find('\n').map_or("", |at| &paragraph[said + at..]);
    let indent = paragraph.len() - paragraph.trim_start_matches(' ').len();
    format!("{}> {words}{tail}", &paragraph[..indent])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_keeps_what_ends_it() {
        assert!(
            is_quote("> a") && is_quote(">") && is_quote("  >> a") && !is_quote(">= 3") && !is_quote("a > b")
        );
        assert!(goes_on("> a\n", "> b") && !goes_on("> a\n>\n", "> b") && !goes_on("> a\n", "> - b"));
        assert_eq!(words("> a\n>  b\n>"), "a b");
        assert_eq!(rewritten("> a\n> b\n>\n", "c"), "> c\n>\n");
        assert_eq!(rewritten("  > a\n\n", "c"), "  > c\n\n");
    }
}
