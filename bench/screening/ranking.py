"""Ranking resumes of many occupations for one of them, beside two classic baselines on the same texts."""

import json
import math
import random
import statistics
import tempfile
from collections import Counter
from pathlib import Path

from reading import pdftotext
from tool import note
from words import tokens

TOP = 10
RESAMPLES = 10_000


def ndcg(scored, relevant):
    """nDCG of the first ten. Equal scores share their places: each has the mean gain of the group."""
    groups = {}
    for name, score in scored.items():
        groups.setdefault(score, []).append(name)
    gain, place = 0.0, 0
    for score in sorted(groups, reverse=True):
        group = groups[score]
        mean = sum(name in relevant for name in group) / len(group)
        for at in range(place, min(place + len(group), TOP)):
            gain += mean / math.log2(at + 2)
        place += len(group)
        if place >= TOP:
            break
    best = sum(1 / math.log2(at + 2) for at in range(min(TOP, len(relevant))))
    return gain / best if best else 0.0


class Pool:
    """Documents as bags of words."""

    def __init__(self, texts):
        self.bags = {name: Counter(tokens(text)) for name, text in texts.items()}
        self.lengths = {name: sum(bag.values()) for name, bag in self.bags.items()}
        self.mean = statistics.fmean(self.lengths.values())
        self.documents = Counter(token for bag in self.bags.values() for token in bag)
        self.norms = {}
        for name, bag in self.bags.items():
            self.norms[name] = math.sqrt(sum(self.weight(token, count) ** 2 for token, count in bag.items())) or 1.0

    def bm25(self, query, k1=1.2, b=0.75):
        total = len(self.bags)
        scores = {}
        for name, bag in self.bags.items():
            score = 0.0
            for token, times in Counter(query).items():
                count = bag.get(token, 0)
                if count:
                    seen = self.documents[token]
                    rarity = math.log(1 + (total - seen + 0.5) / (seen + 0.5))
                    length = 1 - b + b * self.lengths[name] / self.mean
                    score += times * rarity * count * (k1 + 1) / (count + k1 * length)
            scores[name] = score
        return scores

    def weight(self, token, count):
        """1 + ln of the count, times a smoothed inverse document frequency."""
        return (1 + math.log(count)) * (math.log((1 + len(self.bags)) / (1 + self.documents[token])) + 1)

    def tf_idf(self, query):
        wanted = {token: self.weight(token, count) for token, count in Counter(query).items() if token in self.documents}
        norm = math.sqrt(sum(weight**2 for weight in wanted.values())) or 1.0
        scores = {}
        for name, bag in self.bags.items():
            dot = sum(weight * self.weight(token, bag[token]) for token, weight in wanted.items() if token in bag)
            scores[name] = dot / (norm * self.norms[name])
        return scores


def toml(title, criteria):
    """A list of criteria as a file. JSON strings are TOML strings."""
    out = ['touchstone = "criteria/1"', f"title = {json.dumps(title)}"]
    for at, (kind, key, words) in enumerate(criteria):
        out += ["", "[[criterion]]", f'id = "c{at}"', f'kind = "{kind}"', f"{key} = {json.dumps(words)}"]
    return "\n".join(out) + "\n"


def queries(path, list_kind):
    """Three sets of queries: the category, the words of the query, the criteria for the same."""
    given = json.loads(Path(path).read_text("utf-8"))
    lists = [
        (category, " ".join(terms), toml(category, [(list_kind, "name", term) for term in terms]))
        for category, terms in given["criteria"].items()
    ]
    short, long = [], []
    for one in given["descriptions"]:
        title = one["text"].split(".")[0]
        short.append((one["category"], one["text"], toml(title, [("text", "text", one["text"])])))
        whole = one["text"] + " " + " ".join(one["tools"])
        tools = [("skill", "name", tool) for tool in one["tools"]]
        long.append((one["category"], whole, toml(title, [("text", "text", one["text"]), *tools])))
    return {"lists of criteria": lists, "occupation descriptions": short, "descriptions with tools": long}


def measure(touchstone, folder, query_file, list_kind):
    files = sorted(Path(folder).glob("*/*.pdf"))
    category = {file.name: file.parent.name for file in files}
    note(f"ranking: reading {len(files)} files with the reference")
    pool = Pool({file.name: pdftotext(file) for file in files})
    out = {"files": len(files), "criteria of a list have the kind": list_kind}
    for name, entries in queries(query_file, list_kind).items():
        columns = {"touchstone": [], "BM25": [], "TF-IDF": []}
        for at, (wanted, words, criteria) in enumerate(entries):
            if at % 8 == 0:
                note(f"ranking: {name}, {at} of {len(entries)}")
            relevant = {file for file, its in category.items() if its == wanted}
            query = tokens(words)
            columns["BM25"].append(ndcg(pool.bm25(query), relevant))
            columns["TF-IDF"].append(ndcg(pool.tf_idf(query), relevant))
            columns["touchstone"].append(ndcg(scores(touchstone, files, criteria), relevant))
        out[name] = summary(columns)
    return out


def scores(touchstone, files, criteria):
    with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
        file.write(criteria)
        file.flush()
        answer = touchstone.screen(files, file.name)
    return {name: found["score"] if found["score"] is not None else -1.0 for name, found in answer.items()}


def summary(columns):
    """The means, and the difference to each baseline with the interval of a paired bootstrap."""
    out = {"queries": len(columns["touchstone"])}
    out["nDCG@10"] = {name: statistics.fmean(values) for name, values in columns.items()}
    out["by query"] = columns
    for name in ("BM25", "TF-IDF"):
        differences = [ours - theirs for ours, theirs in zip(columns["touchstone"], columns[name])]
        low, high = bootstrap(differences)
        out[f"difference to {name}"] = {"mean": statistics.fmean(differences), "95 % from": low, "to": high}
    return out


def bootstrap(differences):
    chance = random.Random(1)
    count = len(differences)
    means = sorted(statistics.fmean(chance.choices(differences, k=count)) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1]
