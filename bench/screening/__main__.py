"""Measures screening: verdicts, facts, what must change nothing, reading, ranking.

    TOUCHSTONE_BINARY=target/release/touchstone python3 bench/screening --samples DIR [--pool DIR --queries FILE] …

DIR is what `touchstone-resume-samples --seed N --count N --out DIR` wrote. Every other set is given by its path; what is not
given is not measured, and the report says so. Standard library only; PyMuPDF is measured where it can be installed into an
environment of its own. The figures go to a Markdown file and, with every mistake that was counted, to a JSON file.
"""

import argparse
import json
import shutil
import sys
from collections import Counter
from pathlib import Path

import annotated
import facts
import invariance
import ranking
import reading
import report
import verdicts
from tool import Failed, Touchstone, note


def options():
    parser = argparse.ArgumentParser(prog="bench/screening", description=__doc__.split("\n")[0])
    parser.add_argument("--samples", help="what touchstone-resume-samples wrote")
    parser.add_argument("--pool", help="a folder of folders of PDFs, one for each occupation")
    parser.add_argument("--queries", help="the queries for the pool, JSON")
    parser.add_argument("--list-kind", default="skill", choices=["skill", "keyword"], help="the kind of listed criteria")
    parser.add_argument("--two-column", help="a folder of PDFs with two columns and their text in gt.json")
    parser.add_argument("--annotated", nargs="+", help="annotated resumes, a JSON object a line; several files count as one")
    parser.add_argument("--speed-limit", type=int, default=400, help="at most so many PDFs in the rounds for speed")
    parser.add_argument("--only", default="", help="parts, by commas: verdicts, facts, invariance, reading, ranking, annotated")
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
    python = reading.peers(chosen.cache)
    if not python:
        figures["missing"]["PyMuPDF"] = "it could not be installed"
    sets = {"pool": chosen.pool, "two columns": chosen.two_column}
    files = {name: reading.pdfs(folder) for name, folder in sets.items() if folder}
    figures["words"] = {}
    for name, some in files.items():
        note(f"words: {name}, {len(some)} files")
        figures["words"][name] = reading.words(touchstone.texts(some), some)
    if chosen.two_column:
        figures["continuity"] = reading.continuity(touchstone, chosen.two_column)
        figures["two_column_facts"] = reading.two_column_facts(touchstone, chosen.two_column, "2026-06-30")
    if chosen.samples:
        samples = verdicts.Samples(chosen.samples)
        by_format = {}
        # A scan has no text: that is an answer, and nothing to be timed.
        for sample in (sample for sample in samples.files if sample["kind"] != "scan"):
            by_format.setdefault(sample["format"], []).append(samples.path(sample))
        figures["formats"] = {name: reading.one_format(touchstone, some) for name, some in sorted(by_format.items())}
        criteria = samples.criteria / "backend.toml"
        for_speed = files.get("pool") or by_format.get("pdf", [])
        step = max(1, len(for_speed) // chosen.speed_limit)
        for_speed = for_speed[::step][: chosen.speed_limit]
        figures["pdfs"] = len(for_speed)
        figures["speed"] = reading.speed(touchstone, for_speed, criteria, python)


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
        synthetic(touchstone, chosen, wanted, figures)
    else:
        missing("verdicts", "no --samples")
    if not shutil.which("pdftotext"):
        missing("reading and ranking", "pdftotext is not installed")
        return figures
    if wanted("reading"):
        read(touchstone, chosen, figures)
    if not (chosen.pool and chosen.queries):
        missing("ranking", "no --pool and --queries")
    elif wanted("ranking"):
        figures["ranking"] = ranking.measure(touchstone, chosen.pool, chosen.queries, chosen.list_kind)
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
