//! Where a README's reader stands when a command is typed: `cd` moves them, and what follows is typed there.

/// A command, and the folder below the submission's root in which it is typed; empty for the root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) folder: String,
    pub(super) command: String,
}

impl PartialEq<&str> for Line {
    fn eq(&self, command: &&str) -> bool {
        self.folder.is_empty() && self.command == *command
    }
}

/// A reader who types one line after the other.
pub(super) struct Walk<'a> {
    is_folder: &'a dyn Fn(&str) -> bool,
    here: String,
    /// The folder that `git clone` just made. It is the submission itself, which is here already.
    cloned: Option<String>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(is_folder: &'a dyn Fn(&str) -> bool) -> Self {
        Self { is_folder, here: String::new(), cloned: None }
    }

    /// What a typed line comes to: its commands without `cd`, each with its folder. A chain that stays in one folder stays whole.
    pub(super) fn typed(&mut self, typed: &str) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for part in typed.split("&&").map(str::trim).filter(|part| !part.is_empty()) {
            if let Some(url) = part.strip_prefix("git clone ") {
                self.cloned = name_of(url);
            }
            let target = if part == "cd" { Some("") } else { part.strip_prefix("cd ") };
            if let Some(target) = target {
                self.go(target);
                continue;
            }
            match lines.last_mut().filter(|line| line.folder == self.here) {
                Some(line) => line.command = format!("{} && {part}", line.command),
                None => lines.push(Line { folder: self.here.clone(), command: part.to_owned() }),
            }
        }
        lines
    }

    /// A folder that is not there is the clone's own, or stands for whatever the reader calls it. One that is not below this one, but
    /// below the root, is typed in a new terminal.
    fn go(&mut self, target: &str) {
        let plain = target.trim_end_matches(';').trim().trim_matches(['"', '\'']).replace('\\', "/");
        let plain = plain.trim_end_matches('/');
        let cloned = self.cloned.take();
        let rest = match (cloned, plain.split_once('/')) {
            (Some(name), None) if plain == name => return,
            (Some(name), Some((first, rest))) if first == name => rest,
            _ => plain,
        };
        let behind_first = rest.split_once('/').and_then(|(_, behind)| joined("", behind));
        let tries = [joined(&self.here, rest), joined("", rest), behind_first];
        let there = tries.into_iter().flatten().find(|folder| {
            let is_known = folder.is_empty() || (self.is_folder)(folder);
            is_known && !(folder.is_empty() && rest.is_empty())
        });
        if let Some(folder) = there {
            self.here = folder;
        }
    }
}

/// The folder that cloning makes: the last argument, without `.git`.
fn name_of(arguments: &str) -> Option<String> {
    let last = arguments.split_whitespace().last()?.trim_end_matches('/');
    let name = last.rsplit(['/', ':']).next()?;
    Some(name.strip_suffix(".git").unwrap_or(name).to_owned())
}

/// A path seen from a folder; none if it leads out of the submission or is no path below it.
fn joined(from: &str, path: &str) -> Option<String> {
    if path.starts_with(['/', '~', '-', '$', '<']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match part {
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Lines as a shell is given them: it goes where each is typed.
pub(super) fn script<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let mut script = String::new();
    let mut here = String::new();
    for line in lines {
        if line.folder != here {
            if !script.contains(ROOT_IS) {
                script.insert_str(0, ROOT_IS);
            }
            script += &["cd \"$touchstone_root/", &line.folder, "\"\n"].concat();
            here.clone_from(&line.folder);
        }
        script += &line.command;
        script.push('\n');
    }
    script
}

const ROOT_IS: &str = "touchstone_root=$PWD\n";

/// What a reader is shown of lines.
pub(super) fn shown<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let mut here = "";
    let mut shown = Vec::new();
    for line in lines {
        if line.folder != here {
            shown.push(if line.folder.is_empty() {
                "cd -".to_owned()
            } else {
                format!("cd {}", line.folder)
            });
            here = &line.folder;
        }
        shown.push(line.command.clone());
    }
    shown.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(lines: &[&str]) -> Vec<(String, String)> {
        let is_folder = |path: &str| ["app", "app/api", "client", "shop"].contains(&path);
        let mut walk = Walk::new(&is_folder);
        lines.iter().flat_map(|line| walk.typed(line)).map(|line| (line.folder, line.command)).collect()
    }

    fn as_text(lines: &[(String, String)]) -> Vec<(&str, &str)> {
        lines.iter().map(|(folder, command)| (folder.as_str(), command.as_str())).collect()
    }

    #[test]
    fn what_follows_cd_is_typed_in_that_folder() {
        let found =
            walked(&["pip install -r requirements.txt", "cd app", "alembic upgrade head", "python main.py"]);
        assert_eq!(
            as_text(&found),
            [
                ("", "pip install -r requirements.txt"),
                ("app", "alembic upgrade head"),
                ("app", "python main.py"),
            ]
        );
        let found = walked(&["cd ./app/ && npm ci && npm start", "cd api", "cd ..", "x", "cd ..", "y"]);
        assert_eq!(as_text(&found), [("app", "npm ci && npm start"), ("app", "x"), ("", "y")]);
    }

    #[test]
    fn a_clone_is_the_submission_itself() {
        let found = walked(&["git clone https://example.com/a/app.git", "cd app", "make"]);
        assert_eq!(as_text(&found)[1..], [("", "make")]);
        let found = walked(&["git clone git@example.com:shop && cd shop/app && make"]);
        assert_eq!(
            found.last().map(|(folder, command)| (folder.as_str(), command.as_str())),
            Some(("app", "make"))
        );
        // What the reader calls it, nobody knows.
        assert_eq!(as_text(&walked(&["cd your-project", "make"])), [("", "make")]);
        assert_eq!(as_text(&walked(&["cd your-project/app", "make"])), [("app", "make")]);
    }

    #[test]
    fn a_folder_of_the_root_is_reached_from_another() {
        let found = walked(&["cd app", "make", "cd client", "npm start", "cd ../../..", "cd /etc", "ls"]);
        assert_eq!(as_text(&found), [("app", "make"), ("client", "npm start"), ("client", "ls")]);
    }

    #[test]
    fn a_shell_goes_where_each_line_is_typed() {
        let line = |folder: &str, command: &str| Line { folder: folder.into(), command: command.into() };
        assert_eq!(script(&[line("", "a"), line("", "b")]), "a\nb\n");
        let lines = [line("", "a"), line("app", "b"), line("app", "c"), line("", "d")];
        assert_eq!(
            script(&lines),
            "touchstone_root=$PWD\na\ncd \"$touchstone_root/app\"\nb\nc\ncd \"$touchstone_root/\"\nd\n"
        );
        assert_eq!(shown(&lines), "a\ncd app\nb\nc\ncd -\nd");
    }

    proptest::proptest! {
        #[test]
        fn nobody_leaves_the_submission(lines in proptest::collection::vec("(cd |git clone )?[a-z./~-]{0,12}( && cd [a-z./]{0,8})?", 0..8)) {
            let is_folder = |_: &str| true;
            let mut walk = Walk::new(&is_folder);
            for line in lines {
                for typed in walk.typed(&line) {
                    proptest::prop_assert!(!typed.folder.starts_with('/'));
                    proptest::prop_assert!(!typed.folder.split('/').any(|part| part == ".."));
                }
            }
        }
    }
}
