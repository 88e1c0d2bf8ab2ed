"""Verdicts and their evidence against the synthetic set."""

from collections import Counter, defaultdict
from pathlib import Path

from tool import note
from words import Score, Share, collapse

# The rule does not say on which words the evidence of these lies, nor can the right verdict of the second be computed.
APART = ("years", "text")
SAID = ("met", "partly")


def measure(touchstone, samples, texts):
    """Runs every list of criteria over every readable sample."""
    readable = [sample for sample in samples.files if sample["facts"]]
    paths = [samples.path(sample) for sample in readable]
    kinds = defaultdict(Score)
    right = defaultdict(Share)
    confusion = Counter()
    spans = defaultdict(Share)
    on_words = defaultdict(Share)
    pages = Share()
    traps = defaultdict(Share)
    formats = defaultdict(Share)
    mistakes = []
    disputed = 0
    for criteria in sorted(samples.criteria.glob("*.toml")):
        note(f"verdicts: {criteria.name}")
        answer = touchstone.screen(paths, criteria, samples.as_of)
        for sample in readable:
            found = answer[sample["file"]]
            said = {verdict["criterion"]: verdict for verdict in found["verdicts"] or []}
            for true in verdicts_of(sample, criteria.name):
                if true["disputed"]:
                    disputed += 1
                    continue
                verdict = said.get(true["criterion"], {"verdict": "none", "evidence": []})
                compare(true, verdict["verdict"], kinds[true["kind"]], right[true["kind"]])
                confusion[f"{true['kind']}: {true['verdict']} taken for {verdict['verdict']}"] += 1
                hit = verdict["verdict"] == true["verdict"]
                if true["kind"] not in APART:
                    formats[sample["format"]].add(hit)
                    if true["trap"]:
                        traps[true["trap"]].add(hit)
                if not hit:
                    mistakes.append(mistake(sample, criteria.name, true, verdict))
                elif true["verdict"] in SAID:
                    text = texts[sample["file"]]["text"]
                    evidence(true, verdict, text, spans[true["kind"]], on_words[true["kind"]], pages)
    total = Score()
    for kind, score in kinds.items():
        if kind != "text":
            total.add(score.right, score.wrong, score.missed)
    return {
        "f1": {kind: score.figures() for kind, score in sorted(kinds.items())},
        "f1_total": total.figures(),
        "accuracy": {kind: share.figures() for kind, share in sorted(right.items())},
        "spans_consistent": {kind: share.figures() for kind, share in sorted(spans.items())},
        "spans_on_the_words": {kind: share.figures() for kind, share in sorted(on_words.items())},
        "spans_on_the_words_total": together(on_words),
        "spans_on_their_page": pages.figures(),
        "traps": {trap: share.figures() for trap, share in sorted(traps.items())},
        "accuracy_by_format": {name: share.figures() for name, share in sorted(formats.items())},
        "disputed_and_left_out": disputed,
        "confusion": {pair: count for pair, count in confusion.most_common() if not same(pair)},
        "mistakes": len(mistakes),
        "some_mistakes": mistakes[:: max(1, len(mistakes) // 400)],
    }


def same(pair):
    true, said = pair.split(": ")[1].split(" taken for ")
    return true == said


def verdicts_of(sample, criteria):
    lists = (judged["verdicts"] for judged in sample["judgements"] if judged["criteria"] == criteria)
    return next(lists, [])


def compare(true, said, score, share):
    """What is said to be met or partly met counts; saying the other of the two is wrong and a miss."""
    share.add(said == true["verdict"])
    if said == true["verdict"]:
        score.add(right=said in SAID)
    else:
        score.add(wrong=said in SAID, missed=true["verdict"] in SAID)


def evidence(true, verdict, text, consistent, on_words, pages):
    wanted = {collapse(words) for words in true["words"]}
    places = verdict.get("evidence") or []
    if not places:
        on_words.add(False)
    for place in places:
        lies_on = text[place["start"] : place["end"]]
        consistent.add(collapse(lies_on) == collapse(place["text"]) and lies_on.strip() == lies_on != "")
        on_words.add(collapse(lies_on) in wanted)
        pages.add(text.count("\f", 0, place["start"]) + 1 == place["page"])


def together(shares):
    total = Share()
    for kind, share in shares.items():
        if kind not in APART:
            total.hits += share.hits
            total.all += share.all
    return total.figures()


def mistake(sample, criteria, true, verdict):
    return {
        "file": sample["file"],
        "shape": sample["shape"],
        "criteria": criteria,
        "criterion": true["criterion"],
        "kind": true["kind"],
        "true": true["verdict"],
        "said": verdict["verdict"],
        "trap": true["trap"],
        "words": true["words"][:4],
        "evidence": [place["text"] for place in verdict.get("evidence") or []][:3],
    }


class Samples:
    """The synthetic set in a folder."""

    def __init__(self, folder):
        import json

        self.folder = Path(folder)
        self.criteria = self.folder / "criteria"
        truth = json.loads((self.folder / "truth.json").read_text("utf-8"))
        self.seed = truth["seed"]
        self.as_of = truth["as_of"]
        self.files = truth["files"]

    def path(self, sample):
        return self.folder / "files" / sample["file"]
