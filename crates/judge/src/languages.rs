//! The languages that programs may be written in: a table in data (`languages.toml`), read once.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

static TABLE: LazyLock<Vec<Language>> = LazyLock::new(|| {
    // The table is part of the binary, and a test reads it; an empty list here would fail that test.
    toml::from_str::<Table>(include_str!("languages.toml")).map(|table| table.language).unwrap_or_default()
});

/// Every language of the table, in its order.
pub fn languages() -> &'static [Language] {
    &TABLE
}

/// The language of this id, for example `python`.
pub fn language(id: &str) -> Option<&'static Language> {
    languages().iter().find(|language| language.id == id)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    language: Vec<Language>,
}

/// How programs in a language are compiled and run.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Names it for good, in the library's folders and in stored submissions.
    pub id: String,
    /// As people write it.
    pub name: String,
    /// What the source file is called.
    pub file: String,
    /// The name of its mode in the page's editor.
    pub editor: String,
    /// The Debian packages that bring it, separated by spaces.
    pub package: String,
    /// The command whose first line of output holds the version.
    pub version: Vec<String>,
    /// Programs that it needs beside the first words of its commands.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What to ask the first program of `version` for the folder that it is installed in, where it does not stand with
    /// the system's programs: the file on the path may be a link or a shim.
    #[serde(default)]
    pub home: Option<Vec<String>>,
    /// Looks for mistakes before the first run, and leaves nothing behind.
    #[serde(default)]
    pub check: Option<Vec<String>>,
    /// Makes the program, once.
    #[serde(default)]
    pub compile: Option<Vec<String>>,
    /// The files and folders that `compile` makes and that a run needs. Without them, a run needs the source.
    #[serde(default)]
    pub output: Vec<String>,
    /// Runs the program.
    pub run: Vec<String>,
    /// Runs what a test sets up before (it is read as standard input), in the same box, before the program comes to it.
    #[serde(default)]
    pub setup: Option<Vec<String>>,
    /// The source is what the program reads, and tests have no input of their own.
    #[serde(default)]
    pub source_is_stdin: bool,
    /// A server that has to be up while setup and program run.
    #[serde(default)]
    pub service: Option<Service>,
    /// For compiling, beside `environment`.
    #[serde(default)]
    pub compile_environment: BTreeMap<String, String>,
    /// For compiling and for running.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Seconds of processor time that compiling may take.
    #[serde(default = "compile_seconds")]
    pub compile_seconds: u32,
    /// MiB of memory that compiling may take.
    #[serde(default = "compile_memory")]
    pub compile_memory_mb: u32,
    /// MiB that the runtime takes beside what the program asks for; added to the memory limit of a test.
    #[serde(default)]
    pub memory_overhead_mb: u32,
    /// Milliseconds that the runtime takes to start; added to the time limit of a test.
    #[serde(default)]
    pub extra_time_ms: u32,
    /// What the runtime writes to standard error when its memory is at an end. It decides between two ways to fail only.
    #[serde(default)]
    pub out_of_memory: Vec<String>,
    /// How its text is taken apart to find what is alike.
    pub syntax: Syntax,
}

/// A server that a language's programs talk to over a socket in their folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Makes the folder `template` that every run starts from a copy of. It runs once for each machine, in a box.
    pub template: Vec<String>,
    /// Starts the server, from the copy.
    pub start: Vec<String>,
    /// Ends well as soon as the server answers.
    pub ready: Vec<String>,
}

/// The few things that one must know of a language to tell its words from its comments and strings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Syntax {
    /// Languages of one family are compared with each other.
    pub family: String,
    /// What begins a comment that ends with its line.
    #[serde(default)]
    pub line_comments: Vec<String>,
    /// What begins a comment, and what ends it.
    #[serde(default)]
    pub block_comments: Vec<[String; 2]>,
    /// What a string begins and ends with, longer ones first.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// Words that keep their meaning, separated by spaces; all others are names, and names are all alike.
    pub keywords: String,
    /// Whether case makes no difference.
    #[serde(default)]
    pub fold_case: bool,
}

fn compile_seconds() -> u32 {
    30
}

fn compile_memory() -> u32 {
    1024
}

impl Language {
    /// The programs of this machine that it needs, each once.
    pub fn programs(&self) -> Vec<&str> {
        let service =
            self.service.iter().flat_map(|service| [&service.template, &service.start, &service.ready]);
        let optional = [&self.check, &self.compile, &self.setup].into_iter().flatten();
        let commands = optional.chain([&self.run, &self.version]).chain(service);
        let first = commands.filter_map(|command| command.first()).filter(|word| !word.starts_with("./"));
        let mut programs: Vec<&str> = first.chain(&self.needs).map(String::as_str).collect();
        programs.sort_unstable();
        programs.dedup();
        programs
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_can_be_read_and_names_every_language_once() {
        let table = toml::from_str::<Table>(include_str!("languages.toml"));
        let table = table.unwrap_or_else(|error| panic!("{error}")).language;
        let ids: BTreeSet<&str> = table.iter().map(|language| language.id.as_str()).collect();
        assert_eq!(ids.len(), table.len());
        for wanted in [
            "python",
            "javascript",
            "typescript",
            "java",
            "go",
            "rust",
            "c",
            "cpp",
            "csharp",
            "ruby",
            "php",
            "sql",
        ] {
            assert!(ids.contains(wanted), "{wanted}");
        }
    }

    #[test]
    fn what_compiles_says_what_it_makes() {
        for language in languages() {
            assert_eq!(language.compile.is_some(), !language.output.is_empty(), "{}", language.id);
            assert!(language.run.len() > usize::from(!language.run[0].starts_with("./")), "{}", language.id);
        }
    }

    #[test]
    fn longer_quotes_come_before_the_shorter_ones_that_they_begin_with() {
        for language in languages() {
            let quotes = &language.syntax.quotes;
            for (at, quote) in quotes.iter().enumerate() {
                assert!(
                    !quotes[..at].iter().any(|before| quote.starts_with(before.as_str())),
                    "{}",
                    language.id
                );
            }
        }
    }

    #[test]
    fn the_programs_of_a_language_are_the_first_words_of_its_commands() {
        let typescript = language("typescript").unwrap();
        assert_eq!(typescript.programs(), ["esbuild", "node"]);
        assert_eq!(language("go").unwrap().programs(), ["go"]);
        assert_eq!(language("java").unwrap().programs(), ["java", "javac"]);
    }
}
