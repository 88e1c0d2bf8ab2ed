"""Ranking resumes of many occupations for one of them, beside classic ways of finding texts on the same texts.

The others may weigh words by how rare they are among the very resumes that are ranked, which a score of Touchstone may not: it
depends on no other resume. Each half of the resumes, parted by a digest of their names, is a pool of its own for them.
"""

import hashlib
import json
import math
import random
import statistics
import tempfile
from collections import Counter
from pathlib import Path

import peers

from reading import pdftotext
from tool import note
from words import tokens

TOP = 10
RESAMPLES = 10_000

# Dimensions of the space of the nearest meanings, and what a rank counts when ranks are summed up.
DIMENSIONS = 128
RANKS = 60

# How many criteria a file may have.
MOST_CRITERIA = 100

STOP = frozenset(
    "a about all also an and any are as at be been but by can do each for from had has have he her his how i if in into is it its "
    "may more most no not of on one or other our out over she so some such than that the their them then there these they this "
    "those to up was we were what when which who will with within would you your".split()
)


def terms(text):
    """The words of a text without those that every text has, plurals as singulars."""
    return [singular(token) for token in tokens(text) if token not in STOP and len(token) > 1]


def singular(word):
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


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
        self.bags = {name: Counter(terms(text)) for name, text in texts.items()}
        self.firsts = {name: Counter(terms(text.strip().split("\n")[0])) for name, text in texts.items()}
        self.first_lines = Counter(token for first in self.firsts.values() for token in first)
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

    def with_first_line(self, query):
        """BM25, and twice as much again for what stands in the first line, where resumes name a trade."""
        total, scores = len(self.bags), self.bm25(query)
        for name, first in self.firsts.items():
            for token in set(query) & set(first):
                seen = self.first_lines[token]
                scores[name] += 2 * math.log(1 + (total - seen + 0.5) / (seen + 0.5))
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

    def lsa(self, asked, installed):
        """For each query, how near the documents are in a space of few dimensions fitted to them."""
        numbers = {token: at for at, token in enumerate(sorted(word for word, seen in self.documents.items() if seen > 1))}

        def row(bag):
            return [(numbers[token], self.weight(token, count)) for token, count in bag.items() if token in numbers]

        given = {
            "words": len(numbers),
            "dimensions": DIMENSIONS,
            "documents": [row(bag) for bag in self.bags.values()],
            "queries": [row(Counter(query)) for query in asked],
        }
        near = json.loads(installed.run(peers.LSA, [], given).out)
        return [dict(zip(self.bags, some)) for some in near]


def fused(*lists):
    """Sums of reciprocal ranks."""
    scores = Counter()
    for some in lists:
        for rank, name in enumerate(sorted(some, key=lambda name: (-some[name], name)), 1):
            scores[name] += 1 / (RANKS + rank)
    return scores


def toml(criteria):
    """A list of criteria as a file. JSON strings are TOML strings."""
    out = ['touchstone = "criteria/1"', 'title = "Ranking"']
    for at, (kind, words) in enumerate(criteria):
        key, value = ("text", words) if kind == "text" else ("any_of", [words])
        out += ["", "[[criterion]]", f'id = "c{at}"', f'kind = "{kind}"', f"{key} = {json.dumps(value)}"]
    return "\n".join(out) + "\n"


def queries(path):
    """Sets of queries: the category, the words of the query, and the same as criteria."""
    given = json.loads(Path(path).read_text("utf-8"))
    lists = given["criteria"].items()
    out = {f"lists of {kind}s": [(its, " ".join(words), [(kind, word) for word in words]) for its, words in lists]
           for kind in ("skill", "keyword")}
    described = [(one["category"], one["text"], one["tools"]) for one in given["descriptions"]]
    out["occupation descriptions"] = [(its, text, [("text", text)]) for its, text, _ in described]
    out["descriptions with tools"] = [
        (its, f"{text} {'. '.join(tools)}", [("text", f"{text} {'. '.join(tools)}")]) for its, text, tools in described
    ]
    return out


def measure(touchstone, folder, query_file, installed):
    files = sorted(Path(folder).glob("*/*.pdf"))
    category = {file.name: file.parent.name for file in files}
    note(f"ranking: reading {len(files)} files with the reference")
    texts = {file.name: pdftotext(file) for file in files}
    asked = queries(query_file)
    credits = contributions(touchstone, files, {one for entries in asked.values() for *_, some in entries for one in some})
    half = {file.name: hashlib.sha256(f"{file.parent.name}/{file.name}".encode()).digest()[-1] % 2 for file in files}
    out = {"files": len(files), "pools": {}}
    for pool, its in {"all": (0, 1), "one half": (0,), "the other half": (1,)}.items():
        note(f"ranking: {pool}")
        names = [name for name in texts if half[name] in its]
        inside = Pool({name: texts[name] for name in names})
        relevant = {trade: {name for name in names if category[name] == trade} for trade in category.values()}
        found = {column: judged(inside, entries, credits, relevant, installed) for column, entries in asked.items()}
        out["pools"][pool] = {"files": len(names), "columns": found}
    return out


def judged(pool, entries, credits, relevant, installed):
    """The nDCG@10 of one set of queries, by every way."""
    words = [terms(query) for _, query, _ in entries]
    ways = {
        "touchstone": [{name: sum(credits[one][name] for one in some) for name in pool.bags} for *_, some in entries],
        "BM25": [pool.bm25(query) for query in words],
        "BM25 + first line": [pool.with_first_line(query) for query in words],
        "TF-IDF": [pool.tf_idf(query) for query in words],
    }
    if installed.has("numpy"):
        ways["LSA-128"] = pool.lsa(words, installed)
        ways["rank fusion"] = [fused(*both) for both in zip(ways["BM25 + first line"], ways["LSA-128"])]
    return summary({name: [ndcg(one, relevant[its]) for one, (its, *_) in zip(some, entries)] for name, some in ways.items()})


def contributions(touchstone, files, criteria):
    """What each criterion gives each resume. A score is the weighed sum of these, so many lists are screened for at once."""
    criteria, out = sorted(criteria), {}
    for first in range(0, len(criteria), MOST_CRITERIA):
        some = criteria[first : first + MOST_CRITERIA]
        note(f"ranking: criteria {first + 1} to {first + len(some)} of {len(criteria)}")
        with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
            file.write(toml(some))
            file.flush()
            answer = touchstone.screen(files, file.name, "2026-01-01")
        for at, one in enumerate(some):
            out[one] = {name: found["verdicts"][at]["contribution"] if found["verdicts"] else 0.0 for name, found in answer.items()}
    return out


def summary(columns):
    """The means, and the difference to each other way with the interval of a paired bootstrap."""
    out = {"queries": len(columns["touchstone"])}
    out["nDCG@10"] = {name: statistics.fmean(values) for name, values in columns.items()}
    out["by query"] = columns
    others = [name for name in columns if name != "touchstone"]
    out["best other"] = max(others, key=lambda name: out["nDCG@10"][name])
    for name in others:
        differences = [ours - theirs for ours, theirs in zip(columns["touchstone"], columns[name])]
        low, high = bootstrap(differences)
        out[f"difference to {name}"] = {"mean": statistics.fmean(differences), "95 % from": low, "to": high}
    return out


def bootstrap(differences):
    chance = random.Random(1)
    count = len(differences)
    means = sorted(statistics.fmean(chance.choices(differences, k=count)) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1]
