//! The rules as documentation.

use std::fmt::Write as _;

use crate::lint::{CATEGORIES, RULES, Rule};

const INTRODUCTION: &str = "\
# The lint of guides

`touchstone guide check FILE…` says what people who know structured interviewing would say about a guide. `-` reads
standard input; any document that `touchstone guide import` reads will do. It ends with 0 if there are no errors, 1 if there are, and 2
if a file cannot be read. `--format json` gives `{\"findings\": [{rule, severity, message, line, …}]}`, `--format sarif` SARIF 2.1.0
for code hosts and editors. `touchstone guide rules` lists the rules.

This page is made from the rules themselves: `UPDATE=1 cargo test -p touchstone-guide documentation`.

## Silencing a rule

A guide says in its front matter what is right as it is, and why:

```yaml
lint:
- allow: yes-no-question
  at: stages/screening/questions/right-to-work
  reason: The law asks for a yes or no.
```

`at` names a place by keys, as findings do under `path`, or as a JSON pointer, and means everything below it; without it the rule is
silent in the whole guide. Without a reason nothing is silenced, and that is an error. A silence for something that is not there
is a warning. Silencing `structure`, `missing-anchor` or `undeclared-variable` does not make a guide fit to be published: the
server refuses it all the same.

## What is read

Rules that go by words know English, and run on guides whose `language` is `en` or starts with `en-`. For other languages a note says
so. Each rule gives at most 200 findings and says how many more there are. The lint takes time in proportion to the guide
([figures](benchmarks/guide.md)).

## The rules
";

const STRUCTURE: &str = "\
## The fifteen components of structure

Campion, Palmer & Campion (1997) name fifteen things that make an interview structured; Levashina and others (2014) found them to hold.
The lint gives each 0 (not there), 1 (in part) or 2 (in full) by what the guide shows, with the reason and what to do. A guide is a plan:
`enforced_by` says who sees to it that it happens. `guide`: the guide alone decides. `guide_and_product`: Touchstone holds people to
it whatever the guide says (the pinned version, every attribute rated, evidence before numbers, scores given alone). `people`: it happens on
the day, and neither guide nor software can see it; the level only says whether the guide asks for it.
";

const UNLAWFUL: &str = "\
## Unlawful questions

A question is compared word by word with phrases, after articles and fillers are taken out. Follow-ups, areas to cover, scripts, directions,
the debrief and the reference calls are read too. What directions say not to ask is no finding. In a question that is not about something
built, kept or served, single words are enough: “mortgage”, “toddler”. Anchors, red flags, what good looks like, names of attributes, the
profile and the job description are compared with phrases of their own. A net of phrases has holes ([how many were found at the first
try](benchmarks/guide.md)), and laws change: this is no legal advice.
";

/// `docs/guide-lint.md`.
pub fn documentation() -> String {
    let mut out = INTRODUCTION.to_owned();
    // Writing to a string cannot fail.
    let _ = RULES.iter().try_for_each(|rule| write_rule(&mut out, rule));
    out.push('\n');
    out.push_str(UNLAWFUL);
    let _ = categories(&mut out);
    out.push('\n');
    out.push_str(STRUCTURE);
    out
}

fn write_rule(out: &mut String, rule: &Rule) -> std::fmt::Result {
    let english = if rule.english_only { ", English only" } else { "" };
    let silence = if rule.can_be_silenced() { "" } else { ", cannot be silenced" };
    writeln!(
        out,
        "\n### `{}`\n\n*{}{english}{silence}.* {}\n",
        rule.id,
        capital(rule.severity.name()),
        rule.summary
    )?;
    writeln!(out, "- Why: {}\n- What to do: {}\n- Source: {}.", rule.why, rule.fix, rule.source)
}

fn categories(out: &mut String) -> std::fmt::Result {
    for category in CATEGORIES {
        writeln!(out, "\n### {}\n\nAbout {}.\n", capital(category.id), category.about)?;
        for law in category.laws {
            writeln!(out, "- {}: {}", law.place, law.name)?;
        }
        writeln!(out, "\nInstead: {}", category.instead)?;
    }
    Ok(())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The rules for a terminal.
pub fn rules_as_text() -> String {
    let mut out = String::new();
    for rule in RULES {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{} ({})\n  {}\n  Why: {}\n  What to do: {}\n",
            rule.id,
            rule.severity.name(),
            rule.summary,
            rule.why,
            rule.fix
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn documentation_is_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide-lint.md");
        let documentation = super::documentation();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &documentation).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == documentation, "docs/guide-lint.md is out of date: run the tests with UPDATE=1");
    }
}
