#!/usr/bin/env python3
"""Stands in for `touchstone` in the tests of these scripts: it knows the truth, and errs where it is told to.

FAKE_TRUTH is a truth.json. FAKE_ERRS is a list, by commas, of what goes wrong: `verdicts` (nothing is ever found), `spans` (each
one letter late), `scores` (depend on the name of the file), `names` (nobody has one), `leaks` (names reach blind output).
"""

import hashlib
import json
import os
import subprocess
import sys
import tomllib


def option(arguments, name):
    return arguments[arguments.index(name) + 1] if name in arguments else None


def content(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).digest()


def files(arguments):
    found, skip = [], False
    for argument in arguments:
        if skip or argument.startswith("--"):
            skip = not skip and argument not in ("--blind",)
            continue
        found.append(argument)
    return found


class Fake:
    def __init__(self):
        self.errs = os.environ.get("FAKE_ERRS", "").split(",")
        path = os.environ["FAKE_TRUTH"]
        with open(path, encoding="utf-8") as file:
            samples = json.load(file)["files"]
        # By content, as the name of a file must tell nothing.
        folder = os.path.join(os.path.dirname(path), "files")
        self.truth = {content(os.path.join(folder, sample["file"])): sample for sample in samples}

    def text(self, path):
        sample = self.truth.get(content(path))
        if sample:
            return "".join(piece + "\n" for piece in sample["pieces"])
        if path.endswith(".txt"):
            with open(path, encoding="utf-8") as file:
                return file.read()
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)
        return done.stdout.decode("utf-8", "replace")

    def place(self, text, words):
        at = text.casefold().find(words.casefold())
        if at < 0 or len(text.casefold()) != len(text):
            at = max(text.find(words), 0)
        late = 1 if "spans" in self.errs else 0
        end = at + len(words) + late
        return {"text": text[at + late : end], "page": 1, "start": at + late, "end": end}

    def read(self, path):
        text = self.text(path)
        status = "ranked" if text.strip() else "needs_ocr"
        return {"file": path, "status": status, "pages": 1, "text": text, "hidden": [], "links": [], "flags": []}

    def facts(self, path):
        sample, text = self.truth.get(content(path)), self.text(path)
        empty = {"file": path, "status": "ranked", "name": None, "emails": [], "phones": [], "links": [], "location": None}
        empty |= {"roles": [], "education": [], "skills": [], "languages": [], "years_experience": 0, "sources": {}}
        if not sample or not sample["facts"]:
            return empty
        true = sample["facts"]
        name = None if "names" in self.errs else true["name"]
        place = lambda words: self.place(text, words)
        roles = [
            {
                "title": role["title"],
                "employer": role["employer"],
                "start": (role["start"] or [None])[0],
                "end": (role["end"] or [None])[0],
                "span": {"page": 1, "start": 0, "end": len(text)},
            }
            for role in true["roles"]
        ]
        skills = [
            {
                "name": skill["name"],
                "where": [f"role:{at}" for at in skill["roles"]] or ["skills"],
                "span": place(skill["words"][0]),
            }
            for skill in true["skills"]
        ]
        return empty | {
            "name": name,
            "emails": [true["email"]],
            "phones": [true["phone"]],
            "links": true["links"],
            "location": true["location"],
            "roles": roles,
            "skills": skills,
            "education": [study | {"degree": study["words"], "span": place(study["words"])} for study in true["education"]],
            "languages": [one | {"span": place(one["name"])} for one in true["languages"]],
            "years_experience": round(true["months_of_work"] / 12, 2),
            "sources": {
                "name": place(true["name"]) if name else None,
                "emails": [place(true["email"])],
                "phones": [place(true["phone"])],
                "links": [],
                "location": place(true["location"]) if true["location"] else None,
            },
        }

    def screen(self, path, criteria, blind):
        name = os.path.basename(path)
        sample, text = self.truth.get(content(path)), self.text(path)
        found = {"file": path, "status": "ranked", "rank": 1, "score": 0.0, "verdicts": [], "flags": []}
        if sample and not sample["facts"]:
            return found | {"status": "needs_ocr", "rank": None, "score": None}
        with open(criteria, "rb") as file:
            listed = tomllib.load(file)["criterion"]
        if not sample:
            words = " ".join(str(value) for one in listed for value in one.values()).casefold().split()
            return found | {"score": float(sum(word in text.casefold() for word in set(words)))}
        lists = (one["verdicts"] for one in sample["judgements"] if one["criteria"] == os.path.basename(criteria))
        for true in next(lists, []):
            verdict = "not_found" if "verdicts" in self.errs else true["verdict"]
            words = [words for words in true["words"] if words.casefold() in text.casefold()][:1]
            evidence = [self.place(text, one) for one in words] if verdict != "not_found" else []
            found["verdicts"].append(
                {"criterion": true["criterion"], "verdict": verdict, "weight": 1, "contribution": 0, "evidence": evidence}
            )
            found["score"] += {"met": 1.0, "partly": 0.5}.get(verdict, 0.0)
        if "scores" in self.errs:
            found["score"] += sum(map(ord, name)) / 1000
        if sample["hidden"]:
            found["flags"].append("hidden_text")
        if blind:
            found["file"] = name
            for verdict in found["verdicts"]:
                verdict["evidence"] = []
            if "leaks" in self.errs:
                found["flags"].append(sample["facts"]["email"])
        return found


def main(arguments):
    fake = Fake()
    if arguments[:2] == ["resume", "text"] and option(arguments, "--format") != "json":
        for path in arguments[2:]:
            sys.stdout.write(fake.text(path))
        return
    if arguments[0] == "resume":
        answer = [getattr(fake, {"text": "read", "facts": "facts"}[arguments[1]])(path) for path in files(arguments[2:])]
    else:
        criteria, blind = option(arguments, "--criteria"), "--blind" in arguments
        answer = [fake.screen(path, criteria, blind) for path in files(arguments[1:])]
    json.dump({"resumes": answer}, sys.stdout)


main(sys.argv[1:])
