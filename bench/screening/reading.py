"""Reading: speed beside other readers in the same run, the words, and the order on pages with two columns."""

import json
import re
import statistics
import subprocess
from pathlib import Path

from tool import Failed, note, run
from words import Share, address, collapse, overlap, pairs, tokens

ROUNDS = 3

PYMUPDF = """
import sys, pymupdf
for path in sys.argv[1:]:
    try:
        with pymupdf.open(path) as document:
            text = "".join(page.get_text() for page in document)
    except Exception as error:
        print(path, error, file=sys.stderr)
"""


def pdftotext(path):
    """The text of a PDF by the reference; nothing where it cannot be read."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def speed(touchstone, files, criteria, python):
    """Documents per CPU-second: the median of some rounds, each of which runs every reader in turn."""
    paths = [str(file) for file in files]
    seen = {}

    def add(name, *runs):
        seconds = sum(one.cpu for one in runs)
        seen.setdefault(name, []).append((len(paths) / seconds, max(one.peak for one in runs)))

    for at in range(ROUNDS):
        note(f"speed: round {at + 1} of {ROUNDS}, {len(paths)} files")
        add("touchstone resume text", run([touchstone.path, "resume", "text", *paths], may_fail=True))
        add("touchstone screen", run([touchstone.path, "screen", *paths, "--criteria", str(criteria), "--format", "json"]))
        add("pdftotext, a process for each", *[run(["pdftotext", path, "/dev/null"], may_fail=True) for path in paths])
        if python:
            add("PyMuPDF, one process", run([python, "-c", PYMUPDF, *paths]))
    out = {}
    for name, rounds in seen.items():
        rates = [rate for rate, _ in rounds]
        out[name] = {
            "documents per CPU-second": statistics.median(rates),
            "rounds": rates,
            "peak memory in KiB": max(peak for _, peak in rounds),
        }
    base = out["pdftotext, a process for each"]["documents per CPU-second"]
    for figures in out.values():
        figures["times pdftotext"] = figures["documents per CPU-second"] / base
    return out


def one_format(touchstone, files):
    """Documents per CPU-second for files of one format."""
    rates = [len(files) / run([touchstone.path, "resume", "text", *map(str, files)]).cpu for _ in range(ROUNDS)]
    return {"documents": len(files), "documents per CPU-second": statistics.median(rates), "rounds": rates}


def words(texts, files):
    """Token F1 and bigram F1 against the reference, each the mean over files that the reference finds words in."""
    single, double, empty, status = [], [], 0, {}
    for file in files:
        found = texts[file.name]
        status[found["status"]] = status.get(found["status"], 0) + 1
        reference = tokens(pdftotext(file))
        if not reference:
            empty += 1
            continue
        ours = tokens(found["text"] or "")
        single.append(overlap(ours, reference))
        double.append(overlap(pairs(ours), pairs(reference)))
    return {
        "files": len(single),
        "without words for the reference": empty,
        "status": status,
        "token F1": statistics.fmean(single) if single else None,
        "bigram F1": statistics.fmean(double) if double else None,
        "token F1, lowest tenth": sorted(single)[len(single) // 10] if single else None,
    }


def planted(texts, samples):
    """Token F1 and bigram F1 against the words that were planted, by format."""
    by_format = {}
    for sample in samples.files:
        if sample["kind"] in ("scan", "hidden"):
            continue
        true = [tokens(piece) for piece in sample["pieces"]]
        ours = tokens(texts[sample["file"]]["text"] or "")
        found = set(pairs(ours))
        inside = [pair for piece in true for pair in pairs(piece)]
        kept = sum(pair in found for pair in inside) / len(inside) if inside else 1.0
        row = (overlap(ours, [token for piece in true for token in piece]), kept)
        by_format.setdefault(sample["format"], []).append(row)
    return {
        name: {
            "files": len(rows),
            "token F1": statistics.fmean(row[0] for row in rows),
            "neighbours kept": statistics.fmean(row[1] for row in rows),
        }
        for name, rows in sorted(by_format.items())
    }


def plain(line):
    """A line as it compares: its plain letters and digits alone. What else the files have, readers spell differently."""
    return re.sub(r"[^a-z0-9]+", "", line.lower())


def kept(text, lines):
    """How many neighbours of the main column are neighbours in the text."""
    text = plain(text)
    lines = [plain(line) for line in lines]
    share = Share()
    for one, other in pairs([line for line in lines if line]):
        share.add(one + other in text)
    return share


def continuity(touchstone, folder):
    """Neighbours of the main column on pages with two, apart for those drawn column by column and row by row."""
    folder = Path(folder)
    truth = json.loads((folder / "gt.json").read_text("utf-8"))
    files = [folder / f"{at}.pdf" for at in range(len(truth))]
    texts = touchstone.texts(files)
    out = {"drawn in columns": Share(), "drawn row by row": Share(), "all": Share(), "pdftotext": Share()}
    for file, true in zip(files, truth):
        raw = run(["pdftotext", "-raw", str(file), "-"]).out.decode("utf-8", "replace")
        order = kept(raw, true["main"])
        rows = order.hits * 2 < order.all
        ours = kept(texts[file.name]["text"] or "", true["main"])
        theirs = kept(pdftotext(file), true["main"])
        for name, share in (("drawn row by row" if rows else "drawn in columns", ours), ("all", ours), ("pdftotext", theirs)):
            out[name].hits += share.hits
            out[name].all += share.all
    return {name: share.figures() for name, share in out.items()}


def two_column_facts(touchstone, folder, as_of):
    """Name and e-mail on the set with two columns."""
    folder = Path(folder)
    truth = json.loads((folder / "gt.json").read_text("utf-8"))
    files = [folder / f"{at}.pdf" for at in range(len(truth))]
    facts = touchstone.facts(files, as_of)
    name, mail = Share(), Share()
    for file, true in zip(files, truth):
        said = facts[file.name]
        name.add(collapse(said["name"]) == collapse(true["name"]))
        mails = [line for line in true["side"] if "@" in line]
        mail.add(all(address(one) in [address(other) for other in said["emails"]] for one in mails))
    return {"name": name.figures(), "e-mail": mail.figures()}


def peers(cache):
    """A Python with PyMuPDF, in an environment of its own; none where it cannot be had, which is said."""
    python = Path(cache) / "peers" / "bin" / "python"
    try:
        if not python.exists():
            run(["python3", "-m", "venv", str(python.parent.parent)])
            run([str(python), "-m", "pip", "install", "--quiet", "pymupdf"])
        run([str(python), "-c", "import pymupdf"])
        return str(python)
    except Failed as error:
        note(f"PyMuPDF is missing, its line is left out: {error}")
        return None


def pdfs(folder):
    return sorted(Path(folder).rglob("*.pdf"))
