"""A screening of very many files: stopped half-way, gone on with, written in every form; its memory, and what it costs."""

import hashlib
import json
import tempfile
from collections import Counter
from itertools import cycle
from pathlib import Path

from tool import Failed, note, run


def fill(folder, originals, count):
    """So many files, each of other content than all others: the originals over and over, with something at the end that no
    reader takes for text."""
    kept = [(original.suffix, original.read_bytes()) for original in originals]
    for at, (suffix, content) in zip(range(count), cycle(kept)):
        place = folder / f"{at // 1000:04}"
        if at % 1000 == 0:
            place.mkdir()
        (place / f"{at:07}{suffix}").write_bytes(marked(suffix, content, str(at).encode()))


def marked(suffix, content, number):
    if suffix in (".docx", ".odt"):
        # An archive that ends without a comment ends with the comment's length.
        if content[-22:-18] != b"PK\5\6" or content[-2:] != b"\0\0":
            raise Failed(f"an original ({suffix}) is no archive without a comment")
        return content[:-2] + len(number).to_bytes(2, "little") + number
    if suffix == ".pdf":
        return content + b"\n% " + number + b"\n"
    return content + b"\n" + bytes(b" \t"[bit == "1"] for bit in format(int(number), "b")) + b"\n"


class Lines:
    """Counts the lines of a file that grows."""

    def __init__(self, path):
        self.path = Path(path)
        self.read = self.count = 0

    def __call__(self):
        if self.path.exists():
            with self.path.open("rb") as file:
                file.seek(self.read)
                new = file.read()
            self.read += len(new)
            self.count += new.count(b"\n")
        return self.count


def measure(touchstone, originals, criteria, as_of, count, scratch):
    originals = sorted(originals)
    with tempfile.TemporaryDirectory(dir=scratch, prefix="touchstone-many-") as folder:
        folder = Path(folder)
        note(f"many: writing {count} files")
        (folder / "files").mkdir()
        fill(folder / "files", originals, count)
        size = sum(file.stat().st_size for file in (folder / "files").glob("*/*"))
        out = {"files": count, "originals": len(originals), "bytes on average": size / count, "steps": {}}
        command = [touchstone.path, "screen", folder / "files", "--criteria", criteria, "--as-of", as_of]
        journal = folder / "journal"
        parts = Step([*command, "--journal", journal], folder, out)
        lines = Lines(journal)
        parts("until it is interrupted", "table", lambda: lines() - 1, stop=lambda: lines() > count / 2)
        kept = lines() - 1
        parts("gone on with", "json", lambda: count - kept)
        halves = parts.digest
        for form in ("table", "csv"):
            parts(f"everything from the journal, {form}", form, lambda: count)
        whole = Step(command, folder, out)
        whole("in one go", "json", lambda: count)
        out["the same in one go and in two"] = whole.digest == halves
        out["bytes of the journal"] = journal.stat().st_size
        out["status"] = statuses(folder, count)
    return out


class Step:
    """Runs of one command, of which each writes what it prints into a file named after its form."""

    def __init__(self, command, folder, out):
        self.command = command
        self.folder = folder
        self.steps = out["steps"]

    def __call__(self, name, form, files, stop=None):
        note(f"many: {name}")
        path = self.folder / form
        with path.open("wb") as file:
            done = run([*self.command, "--format", form], every=0.5, stop=stop, out=file)
        self.digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self.steps[name] = {
            "files": files(),
            "documents per CPU-second": files() / done.cpu,
            "CPU seconds": done.cpu,
            "wall seconds": done.wall,
            "memory of the program in KiB": done.memory["program"],
            "memory of the largest reader in KiB": done.memory["child"],
            "memory of all at one time in KiB": done.memory["together"],
            "bytes written": path.stat().st_size,
        }
        note(json.dumps(self.steps[name]))


def statuses(folder, count):
    """How many files have which status. Every form has every file."""
    resumes = json.loads((folder / "json").read_bytes())["resumes"]
    rows = (folder / "csv").read_text("utf-8").count("\n") - 1
    lines = (folder / "table").read_text("utf-8").count("\n")
    if len(resumes) != count or rows < count or lines < count:
        raise Failed(f"{len(resumes)} resumes, {rows} rows and {lines} lines came out of {count} files")
    return dict(Counter(resume["status"] for resume in resumes))
