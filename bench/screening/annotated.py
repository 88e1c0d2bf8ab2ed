"""Resumes that people have annotated: a JSON object a line, with `content` and `annotation`."""

import json
import re
import tempfile
from pathlib import Path

from words import Share, collapse

# What separates the entries of an annotated list of skills.
BETWEEN = re.compile(r"[,;\n•|/●▪*:\uf0b7]|\s-\s|\s–\s|\band\b|\(|\)")

TOKEN = re.compile(r"\.?\w+(?:\.\w+)*[+#]*")


def load(paths):
    lines = [line for path in paths for line in Path(path).read_text("utf-8").split("\n")]
    return [json.loads(line) for line in lines if line.strip()]


def labelled(resume, label):
    found = []
    for annotation in resume.get("annotation") or []:
        if label in (annotation.get("label") or []):
            found += [(point["start"], point["end"] + 1, point["text"]) for point in annotation["points"]]
    return found


def entries(text):
    """The entries of an annotated list, without years of use; at most four words each, as more are a sentence."""
    parts = (collapse(re.sub(r"(less than )?\d+\+? years?", "", part, flags=re.I)) for part in BETWEEN.split(text))
    return {part for part in parts if part and 0 < len(part.split()) <= 4 and not part.isdigit()}


def inside(one, other):
    """Whether the tokens of one stand in the other, one after another. C, C++ and C# are three tokens."""
    one, other = TOKEN.findall(one), TOKEN.findall(other)
    return bool(one) and any(other[at : at + len(one)] == one for at in range(len(other) - len(one) + 1))


class Sides:
    """Precision over what is said, recall over what is annotated."""

    def __init__(self):
        self.right = self.said = self.met = self.wanted = 0

    def add(self, right, said, met, wanted):
        self.right += right
        self.said += said
        self.met += met
        self.wanted += wanted

    def figures(self):
        precision = self.right / self.said if self.said else 0.0
        recall = self.met / self.wanted if self.wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "said": self.said, "annotated": self.wanted}


def measure(touchstone, paths, as_of):
    resumes = load(paths)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for at, resume in enumerate(resumes):
            file = Path(folder) / f"{at:04}.txt"
            file.write_text(resume["content"], "utf-8")
            files.append(file)
        facts = touchstone.facts(files, as_of)
        texts = touchstone.texts(files)
    everywhere, in_lists, titles, documents, name = Sides(), Sides(), Share(), Share(), Share()
    for file, resume in zip(files, resumes):
        said = facts[file.name]
        skills(resume, said, texts[file.name]["text"], everywhere, in_lists)
        wanted = {collapse(text) for _, _, text in labelled(resume, "Designation")}
        found = {collapse(role["title"]) for role in said["roles"] if role["title"]}
        hits = [one in found or any(inside(one, other) or inside(other, one) for other in found) for one in wanted]
        for hit in hits:
            titles.add(hit)
        if hits:
            documents.add(any(hits))
        own = {collapse(text) for _, _, text in labelled(resume, "Name")}
        if own:
            name.add(collapse(said["name"]) in own)
    return {
        "resumes": len(resumes),
        "skills, all that is said": everywhere.figures(),
        "skills, said within the annotated lists": in_lists.figures(),
        "titles found": titles.figures(),
        "resumes with a title found": documents.figures(),
        "name": name.figures(),
    }


def skills(resume, said, text, everywhere, in_lists):
    """A said skill is right if it is an annotated entry or stands in one. Nothing is judged where nothing is annotated."""
    lists = [text for _, _, text in labelled(resume, "Skills")]
    wanted = set().union(*map(entries, lists)) if lists else set()
    if not wanted:
        return
    forms = {}
    for skill in said["skills"]:
        words = text[skill["span"]["start"] : skill["span"]["end"]]
        forms[collapse(skill["name"])] = {collapse(skill["name"]), collapse(words)}
    whole = collapse(" \n ".join(lists))
    right = {name for name, some in forms.items() if any(inside(form, entry) for form in some for entry in wanted)}
    listed = {name for name, some in forms.items() if any(inside(form, whole) for form in some)}
    met = {
        entry
        for entry in wanted
        if any(inside(form, entry) or inside(entry, form) for some in forms.values() for form in some)
    }
    # Names and entries are counted each on its own side: two names in one entry are two right names, one found entry.
    for score, names in ((everywhere, set(forms)), (in_lists, listed)):
        score.add(len(names & right), len(names), len(met), len(wanted))
