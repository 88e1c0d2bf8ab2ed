//! The findings as JSON.

use serde_json::{Value, json as value};

use super::Checked;
use crate::lint::Finding;

/// `{"findings": [{rule, severity, message, line, …}]}`, with the file of each finding; what was silenced; and the
/// structure and coverage of each file.
pub fn json(files: &[Checked<'_>]) -> Value {
    let findings =
        files.iter().flat_map(|each| each.lint.findings.iter().map(|finding| in_file(each.file, finding)));
    let silenced = files.iter().flat_map(|each| {
        each.lint.silenced.iter().map(|silenced| {
            let mut finding = in_file(each.file, &silenced.finding);
            finding["reason"] = value!(silenced.reason);
            finding["silence"] = value!(silenced.silence);
            finding
        })
    });
    let parts = files.iter().map(
        |each| value!({"file": each.file, "structure": each.lint.structure, "coverage": each.lint.coverage}),
    );
    value!({
        "findings": findings.collect::<Vec<_>>(),
        "silenced": silenced.collect::<Vec<_>>(),
        "files": parts.collect::<Vec<_>>(),
    })
}

fn in_file(file: &str, finding: &Finding) -> Value {
    let mut finding = value!(finding);
    finding["file"] = value!(file);
    finding
}
