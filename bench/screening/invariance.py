"""What must not change a score: identity, hidden words, threads, the order and the names of files."""

import json
import os
import shutil
import tempfile
from pathlib import Path

from tool import note
from words import Share, digits

LISTS = 4


def measure(touchstone, samples):
    compared = [sample for sample in samples.files if sample["of"]]
    names = {sample["file"] for sample in compared} | {sample["of"] for sample in compared}
    files = [samples.path(sample) for sample in samples.files if sample["file"] in names]
    plain = {sample["file"]: sample for sample in samples.files}
    differences = {"swap": [], "hidden": []}
    changed = []
    flags = {"hidden words flagged": Share(), "others flagged": Share()}
    for criteria in sorted(samples.criteria.glob("*.toml")):
        note(f"invariance: {criteria.name}")
        answer = touchstone.screen(files, criteria, samples.as_of)
        for sample in compared:
            one, other = answer[sample["of"]], answer[sample["file"]]
            difference = distance(one["score"], other["score"])
            differences[sample["kind"]].append(difference)
            if difference or said(one) != said(other):
                changed.append([criteria.name, sample["file"], sample["shape"], one["score"], other["score"]])
        for name, found in answer.items():
            hidden = plain[name]["kind"] == "hidden"
            flags["hidden words flagged" if hidden else "others flagged"].add("hidden_text" in found["flags"])
    lists = sorted(samples.criteria.glob("*.toml"))[:LISTS]
    return {
        "greatest difference of a score": {kind: max(some, default=None) for kind, some in differences.items()},
        "pairs compared": {kind: len(some) for kind, some in differences.items()},
        "pairs that differ": len(changed),
        "some": changed[:60],
        "flags": {name: share.figures() for name, share in flags.items()},
        "same in every way of running": ways(touchstone, samples, files, lists),
        "scans": scans(touchstone, samples, lists[0]),
        "identity in blind output": blind(touchstone, samples, lists[0]),
    }


def distance(one, other):
    if one is None or other is None:
        return 0.0 if one == other else float("inf")
    return abs(one - other)


def said(found):
    return [(verdict["criterion"], verdict["verdict"]) for verdict in found["verdicts"] or []]


def ways(touchstone, samples, files, lists):
    """One thread or several, backwards, under other names: the whole answer must be the same, by file."""
    same = {"threads": True, "order of files": True, "run again": True, "names of files": True}
    with tempfile.TemporaryDirectory() as folder:
        renamed = {}
        for at, file in enumerate(files):
            other = Path(folder) / f"{len(files) - at:05}x{file.suffix}"
            shutil.copyfile(file, other)
            renamed[other.name] = file.name
        for criteria in lists:
            base = touchstone.screen(files, criteria, samples.as_of, ["--jobs", "1"])
            tried = {
                "threads": touchstone.screen(files, criteria, samples.as_of, ["--jobs", "4"]),
                "order of files": touchstone.screen(files[::-1], criteria, samples.as_of),
                "run again": touchstone.screen(files, criteria, samples.as_of, ["--jobs", "1"]),
            }
            others = touchstone.screen([Path(folder) / name for name in renamed], criteria, samples.as_of)
            tried["names of files"] = {renamed[name]: found for name, found in others.items()}
            for way, answer in tried.items():
                same[way] &= bare(answer) == bare(base)
    return same


def bare(answer):
    """The answer without the paths."""
    plain = {name: {key: value for key, value in found.items() if key != "file"} for name, found in answer.items()}
    return json.dumps(plain, sort_keys=True)


def scans(touchstone, samples, criteria):
    share = Share()
    files = [samples.path(sample) for sample in samples.files if sample["kind"] == "scan"]
    if files:
        for found in touchstone.screen(files, criteria, samples.as_of).values():
            share.add(found["status"] == "needs_ocr" and found["score"] is None)
    return share.figures()


def blind(touchstone, samples, criteria):
    """Whether anything of who somebody is reaches a reviewer who is not to know it."""
    readable = [sample for sample in samples.files if sample["facts"]]
    answer = touchstone.screen([samples.path(sample) for sample in readable], criteria, samples.as_of, ["--blind"])
    share = Share()
    for sample in readable:
        found = {key: value for key, value in answer[sample["file"]].items() if key != "file"}
        shown = json.dumps(found, ensure_ascii=False).casefold()
        facts = sample["facts"]
        names = [part for part in facts["name"].casefold().split() if len(part) > 4]
        tokens = [facts["email"].casefold(), facts["email"].split("@")[0].casefold(), *names]
        tokens += [link.casefold() for link in facts["links"]]
        share.add(any(token in shown for token in tokens) or digits(facts["phone"]) in digits_of(shown))
    return {"resumes that give something away": share.hits, "of": share.all}


def digits_of(shown):
    """The digits of texts alone: positions are numbers as well."""
    return " ".join(digits(part) for part in shown.split('"'))
