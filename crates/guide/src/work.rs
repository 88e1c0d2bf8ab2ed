//! Counts the steps of reading, in tests only: that work grows in proportion to the input is proven by counting, since
//! a clock says as much about the machine.
//!
//! Every loop over lines, units, shapes, keys and characters that stands within another counts its turns here.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Notes a turn of a loop.
#[inline]
pub(crate) fn step() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// The steps that something takes.
#[cfg(test)]
pub(crate) fn steps(run: impl FnOnce()) -> u64 {
    STEPS.with(|steps| steps.set(0));
    run();
    STEPS.with(Cell::get)
}

#[cfg(test)]
mod tests {
    use super::steps;
    use crate::import::import;
    use crate::markdown;

    /// Repeats a pattern up to a size.
    fn filled(pattern: &str, bytes: usize) -> String {
        pattern.repeat(bytes / pattern.len() + 1)
    }

    const HEADER: &str = "---\ntouchstone: guide/1\n---\n# T\n\n## Job description\n\n";

    /// Shapes that tempt a reader to look back or to descend.
    const PATTERNS: [&str; 34] = [
        "x",
        "a ",
        "a\n\n\n\n",
        "# a\n",
        "- a\n",
        "  - a\n",
        "- ",
        "> ",
        "`",
        "```\n",
        "[",
        "{{",
        "<A",
        "((",
        "\"",
        "“a? ",
        "1. a\n",
        "1. a (5 min)\n\n",
        "0: a\n1: b\n2: c\n",
        "4: a\n3: b\n",
        "| a ",
        "| a |\n",
        "| a | 1 | 2 | 3 |\n",
        "| Why? | b |\n",
        "Why?\n",
        "Q: Why?\nA: So.\n",
        "Technical interview\n",
        "Title\n\n",
        "Title (5 min)\n\nText.\n\n",
        "Areas to cover\n- a\n",
        "### Question: a\n",
        "**",
        "12 - ",
        "=== a ===\n",
    ];

    /// Four times the input takes four times the steps, and a few for what is not repeated.
    fn assert_linear(what: &str, run: impl Fn(usize)) {
        const SMALL: usize = 10_000;
        let small = steps(|| run(SMALL));
        let large = steps(|| run(4 * SMALL));
        assert!(small > 0, "{what:?}: nothing was counted");
        assert!(large <= small * 9 / 2 + 500, "{what:?}: {small} steps, then {large}");
    }

    #[test]
    fn importing_is_linear() {
        for pattern in PATTERNS {
            assert_linear(pattern, |bytes| {
                let _ = import("notes.md", filled(pattern, bytes).as_bytes());
            });
        }
        assert_linear("deeper and deeper", |bytes| {
            let lines = (0..).map(|depth| format!("{:depth$}- a\n", ""));
            let nested: String = lines
                .scan(0, |size, line| {
                    *size += line.len();
                    (*size < bytes).then_some(line)
                })
                .collect();
            let _ = import("notes.md", nested.as_bytes());
        });
    }

    #[test]
    fn importing_pages_is_linear() {
        for pattern in ["<p>Why?", "<ul><li>a", "<tr><td>Why?<td>a", "<h2>a</h2><p>Why?", "<b>a<p>", "<br>a"]
        {
            assert_linear(pattern, |bytes| {
                let page = format!("<table>{}", filled(pattern, bytes));
                let _ = import("notes.html", page.as_bytes());
                let _ = import("notes.html", filled(pattern, bytes).as_bytes());
            });
        }
    }

    #[test]
    fn parsing_and_rendering_are_linear() {
        for pattern in PATTERNS {
            assert_linear(pattern, |bytes| {
                let guide = markdown::parse(&format!("{HEADER}{}", filled(pattern, bytes)));
                let _ = guide.map(|guide| markdown::render(&guide));
            });
        }
    }

    #[test]
    fn front_matter_is_read_to_a_depth() {
        for levels in ["[", "{a: ", "[[],", "[\n"] {
            let file = format!("---\ntouchstone: guide/1\nvariables: {}\n---\n# T\n", filled(levels, 50_000));
            let error = markdown::parse(&file).unwrap_err();
            assert_eq!(error.expected, "brackets at most 100 deep", "{levels:?}");
        }
    }

    #[test]
    fn equal_keys_are_linear_too() {
        assert_linear("equal questions", |bytes| {
            let questions = filled("### Question: Why?\n", bytes);
            let file = format!("---\ntouchstone: guide/1\n---\n# T\n\n## Stage: A\n\n{questions}");
            let guide = markdown::parse(&file).unwrap();
            assert_eq!(guide.stages[0].questions[1].key, "why-2");
            let _ = markdown::render(&guide);
        });
    }

    #[test]
    fn exporting_is_linear() {
        use crate::export::{Part, docx, from_docx, html};
        assert_linear("a long guide", |bytes| {
            let items = filled("- a **b** [c](d) `e`\n", bytes);
            let file = format!("{HEADER}{items}\n## Stage: A\n\n{}", filled("### Question: Why?\n", bytes));
            let guide = markdown::parse(&file).unwrap();
            assert!(html(&guide, Part::Whole).is_ok());
            let document = docx(&guide, Part::Whole).unwrap();
            assert!(from_docx(&touchstone_extract::extract("a.docx", &document).unwrap()).is_some());
        });
    }
}
