"""Measures screening: verdicts, facts, what must change nothing, reading, speed, hostile files, very many files, ranking.

    TOUCHSTONE_BINARY=target/release/touchstone python3 bench/screening --samples DIR [--pool DIR --queries FILE] …

DIR is what `touchstone-resume-samples --seed N --count N --out DIR` wrote. Every other set is given by its path; what is not
given is not measured, and the report says so. Standard library only; other readers, and numpy for one way of ranking, are
installed into an environment of their own where that can be done. Linux only. The figures go to a Markdown file and, with every mistake that was counted, to a JSON file.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import annotated
import facts
import hostile
import invariance
import many
import peers
import ranking
import reading
import report
import verdicts
from tool import Failed, Touchstone, note


PARTS = ("verdicts", "facts", "invariance", "reading", "speed", "hostile", "many", "ranking", "annotated")


def options():
    parser = argparse.ArgumentParser(prog="bench/screening", description=__doc__.split("\n")[0])
    parser.add_argument("--samples", help="what touchstone-resume-samples wrote")
    parser.add_argument("--pool", help="a folder of folders of PDFs, one for each occupation")
    parser.add_argument("--queries", help="the queries for the pool, JSON")
    parser.add_argument("--two-column", help="a folder of PDFs with two columns and their text in gt.json")
    parser.add_argument("--annotated", nargs="+", help="annotated resumes, a JSON object a line; several files count as one")
    parser.add_argument("--speed-limit", type=int, default=400, help="at most so many PDFs in the rounds for speed")
    parser.add_argument("--many", type=int, help="screen so many files: the samples over and over, each changed a little")
    parser.add_argument("--scratch", default="/dev/shm", help="where very many files are written, and removed afterwards")
    parser.add_argument("--only", default="", help=f"parts, by commas: {', '.join(PARTS)}")
    parser.add_argument("--cache", default=str(Path.home() / ".cache" / "touchstone-bench"), help="where peers are installed")
    parser.add_argument("--json", default="screening.json")
    parser.add_argument("--markdown", default="screening.md")
    return parser.parse_args()


def synthetic(touchstone, chosen, wanted, figures):
    samples = verdicts.Samples(chosen.samples)
    formats = Counter(sample["format"] for sample in samples.files)
    figures["about"] = {"seed": samples.seed, "as_of": samples.as_of, "files": len(samples.files), "formats": formats}
    texts = touchstone.texts([samples.path(sample) for sample in samples.files])
    figures["planted"] = reading.planted(texts, samples)
    if wanted("verdicts"):
        figures["verdicts"] = verdicts.measure(touchstone, samples, texts)
    if wanted("facts"):
        note("facts")
        figures["facts"] = facts.measure(touchstone, samples, texts)
    if wanted("invariance"):
        figures["invariance"] = invariance.measure(touchstone, samples)


def read(touchstone, chosen, figures):
    sets = {"pool": chosen.pool, "two columns": chosen.two_column}
    figures["words"] = {}
    for name, folder in sets.items():
        if folder:
            files = reading.pdfs(folder)
            note(f"words: {name}, {len(files)} files")
            figures["words"][name] = reading.words(touchstone.texts(files), files)
    if chosen.two_column:
        figures["continuity"] = reading.continuity(touchstone, chosen.two_column)
        figures["two_column_facts"] = reading.two_column_facts(touchstone, chosen.two_column, "2026-06-30")


def speed(touchstone, chosen, figures):
    """How fast the formats are read and screened, beside others; DOCX also by its words."""
    installed = peers.Peers(chosen.cache)
    figures["missing"] |= installed.missing
    samples = verdicts.Samples(chosen.samples)
    criteria = samples.criteria / "backend.toml"
    by_format = {}
    # A scan has no text: that is an answer, and nothing to be timed.
    for sample in (sample for sample in samples.files if sample["kind"] != "scan"):
        by_format.setdefault(sample["format"], []).append(samples.path(sample))
    pdfs = reading.pdfs(chosen.pool) if chosen.pool else by_format.get("pdf", [])
    step = max(1, len(pdfs) // chosen.speed_limit)
    figures["speed"] = reading.pdf_speed(touchstone, pdfs[::step][: chosen.speed_limit], criteria, installed)
    with tempfile.TemporaryDirectory() as folder:
        by_word_processor = reading.written_by_libreoffice(by_format.get("odt", []), "docx", folder)
        if by_word_processor:
            by_format["docx, by LibreOffice"] = by_word_processor
        figures["formats"] = {}
        for name, files in sorted(by_format.items()):
            note(f"speed: {name}")
            figures["formats"][name] = reading.one_format(touchstone, files, criteria, installed)
            if name.startswith("docx") and installed.has("docx2txt"):
                figures["formats"][name]["words"] = reading.docx_words(touchstone, files, installed)


def measure(chosen):
    touchstone = Touchstone()
    only = {part for part in chosen.only.split(",") if part}
    figures = {"missing": {}}

    def wanted(part):
        return not only or part in only

    def missing(part, reason):
        if wanted(part):
            figures["missing"][part] = reason

    if chosen.samples:
        if any(wanted(part) for part in ("verdicts", "facts", "invariance")):
            synthetic(touchstone, chosen, wanted, figures)
    else:
        missing("verdicts", "no --samples")
    if wanted("hostile"):
        note("hostile files")
        figures["hostile"] = hostile.measure(touchstone)
    if wanted("many") and chosen.many and chosen.samples:
        samples = verdicts.Samples(chosen.samples)
        originals = [samples.path(sample) for sample in samples.files]
        criteria = samples.criteria / "backend.toml"
        figures["many"] = many.measure(touchstone, originals, criteria, samples.as_of, chosen.many, chosen.scratch)
    else:
        missing("many", "no --samples and --many")
    if not shutil.which("pdftotext"):
        missing("reading, speed and ranking", "pdftotext is not installed")
        return figures
    if wanted("reading"):
        read(touchstone, chosen, figures)
    if wanted("speed") and chosen.samples:
        speed(touchstone, chosen, figures)
    if not (chosen.pool and chosen.queries):
        missing("ranking", "no --pool and --queries")
    elif wanted("ranking"):
        figures["ranking"] = ranking.measure(touchstone, chosen.pool, chosen.queries, peers.Peers(chosen.cache))
    if not chosen.annotated:
        missing("annotated", "no --annotated")
    elif wanted("annotated"):
        note("annotated resumes")
        figures["annotated"] = annotated.measure(touchstone, chosen.annotated, "2026-06-30")
    return figures


def main():
    chosen = options()
    try:
        figures = measure(chosen)
    except Failed as error:
        sys.exit(f"bench/screening: {error}")
    Path(chosen.json).write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
    Path(chosen.markdown).write_text(report.markdown(figures), "utf-8")
    print(f"{chosen.markdown} and {chosen.json} are written.")


if __name__ == "__main__":
    main()
