"""Comparing words, and counting how often they are right."""

import re
import unicodedata
from collections import Counter

TOKEN = re.compile(r"\w+", re.UNICODE)


def collapse(text):
    """The text with single spaces, without case and without marks at its ends."""
    text = unicodedata.normalize("NFKC", text or "")
    return " ".join(text.split()).casefold().strip(" .,;:|-–—•·")


def tokens(text):
    return TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def digits(text):
    return re.sub(r"\D", "", text or "")


def address(link):
    """An address of a page without what may be left out."""
    return re.sub(r"^(https?://)?(www\.)?", "", (link or "").casefold()).rstrip("/")


def overlap(ours, theirs):
    """F1 of two lists as multisets."""
    one, other = Counter(ours), Counter(theirs)
    common = sum((one & other).values())
    if not common:
        return 1.0 if not one and not other else 0.0
    precision, recall = common / sum(one.values()), common / sum(other.values())
    return 2 * precision * recall / (precision + recall)


def pairs(items):
    return list(zip(items, items[1:]))


class Score:
    """Right, wrongly said, and missed."""

    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def add(self, right=0, wrong=0, missed=0):
        self.right += right
        self.wrong += wrong
        self.missed += missed

    def lists(self, said, true):
        """Counts two lists of values against each other, as multisets."""
        one, other = Counter(said), Counter(true)
        self.add(sum((one & other).values()), sum((one - other).values()), sum((other - one).values()))

    def figures(self):
        said, true = self.right + self.wrong, self.right + self.missed
        precision = self.right / said if said else None
        recall = self.right / true if true else None
        both = 2 * self.right + self.wrong + self.missed
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * self.right / both if both else None,
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
        }


class Share:
    """How many of how many."""

    def __init__(self):
        self.hits = self.all = 0

    def add(self, hit):
        self.all += 1
        self.hits += bool(hit)

    def figures(self):
        return {"share": self.hits / self.all if self.all else None, "hits": self.hits, "all": self.all}
