"""Reading: speed beside other readers in the same run, the words, and the order on pages with two columns."""

import json
import re
import shutil
import statistics
import subprocess
import zipfile
from pathlib import Path

import peers
from tool import note, run
from words import Share, address, collapse, overlap, pairs, tokens

ROUNDS = 3

# What is read in a round, at least: the start of a program is not to be most of what it costs.
AT_LEAST = 400


def pdftotext(path):
    """The text of a PDF by the reference; nothing where it cannot be read."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def rounds(runs, count):
    """Documents per CPU-second of several ways of reading: the median of some rounds, each of which takes every way in turn."""
    seen = {}
    for _ in range(ROUNDS):
        for name, way in runs.items():
            done = way()
            seen.setdefault(name, []).append((count / sum(one.cpu for one in done), max(one.peak for one in done)))
    return {
        name: {
            "documents per CPU-second": statistics.median(rate for rate, _ in some),
            "rounds": [rate for rate, _ in some],
            "peak memory in KiB": max(peak for _, peak in some),
        }
        for name, some in seen.items()
    }


def pdf_speed(touchstone, files, criteria, installed):
    """Reading PDFs, and from the file to the verdicts."""
    paths = [str(file) for file in files]
    note(f"speed: {len(paths)} PDFs")
    screen = [touchstone.path, "screen", *paths, "--criteria", criteria, "--format", "json"]
    runs = {
        "touchstone resume text": lambda: [run([touchstone.path, "resume", "text", *paths], may_fail=True)],
        "touchstone screen": lambda: [run(screen)],
        "pdftotext, a process for each": lambda: [run(["pdftotext", path, "/dev/null"], may_fail=True) for path in paths],
    }
    if installed.has("pymupdf"):
        runs["PyMuPDF, one process"] = lambda: [installed.run(peers.PYMUPDF, paths)]
    out = rounds(runs, len(paths))
    base = out["pdftotext, a process for each"]["documents per CPU-second"]
    for figures in out.values():
        figures["times pdftotext"] = figures["documents per CPU-second"] / base
    return {"documents": len(paths), "readers": out}


def one_format(touchstone, files, criteria, installed):
    """Files of one format, over and over until there are enough: read, screened, and read by a peer."""
    times = -(-AT_LEAST // len(files))
    paths = [str(file) for file in files] * times
    runs = {
        "touchstone resume text": lambda: [run([touchstone.path, "resume", "text", *paths])],
        "touchstone screen": lambda: [run([touchstone.path, "screen", *paths, "--criteria", criteria, "--format", "json"])],
    }
    if files[0].suffix == ".docx" and installed.has("docx2txt"):
        runs["docx2txt, one process"] = lambda: [installed.run(peers.DOCX2TXT, paths)]
    size = sum(file.stat().st_size for file in files) / len(files)
    return {"documents": len(files), "times": times, "bytes on average": size, "readers": rounds(runs, len(paths))}


def docx_words(touchstone, files, installed):
    """Words of DOCX against those that docx2txt finds, which tells no hidden text apart, so that ours is put back; and which reads a
    text box twice where a document has it once more for old programs, so that documents without such are told apart."""
    references = json.loads(installed.run(peers.DOCX2TXT, [str(file) for file in files]).out)
    texts = touchstone.texts(files)
    rows = {"all": [], "those without a text box kept twice": []}
    for file, reference in zip(files, references):
        found = texts[file.name]
        ours = tokens("\n".join([found["text"] or "", *(hidden["text"] for hidden in found.get("hidden", []))]))
        row = overlap(ours, tokens(reference))
        rows["all"].append(row)
        if not has_fallback(file):
            rows["those without a text box kept twice"].append(row)
    return {name: {"files": len(some), "token F1": statistics.fmean(some), "lowest": min(some)} for name, some in rows.items() if some}


def has_fallback(file):
    with zipfile.ZipFile(file) as archive:
        return any(b":Fallback" in archive.read(name) for name in archive.namelist() if name.endswith(".xml"))


def written_by_libreoffice(files, format, folder):
    """The same documents as LibreOffice writes them in another format; none where it is not installed."""
    office = shutil.which("soffice")
    if not office or not files:
        return []
    note(f"LibreOffice writes {len(files)} files as {format}")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run([office, profile, "--headless", "--convert-to", format, "--outdir", f"{folder}/{format}", *files])
    return sorted(Path(folder, format).glob(f"*.{format}"))


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


def pdfs(folder):
    return sorted(Path(folder).rglob("*.pdf"))
