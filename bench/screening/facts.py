"""Facts against the synthetic set: name, ways to reach, positions, skills, languages, and where they are said to stand."""

from collections import defaultdict

from words import Score, Share, address, collapse, digits


def measure(touchstone, samples, texts):
    readable = [sample for sample in samples.files if sample["facts"]]
    answer = touchstone.facts([samples.path(sample) for sample in readable], samples.as_of)
    shares = defaultdict(Share)
    scores = defaultdict(Score)
    mistakes = defaultdict(list)
    vocabulary = {}
    for sample in readable:
        for skill in sample["facts"]["skills"]:
            for name in [skill["name"], *skill["aliases"]]:
                vocabulary[collapse(name)] = skill["name"]
    for sample in readable:
        true, said = sample["facts"], answer[sample["file"]]
        person(true, said, sample, shares, scores, mistakes)
        roles(true, said, sample, scores, mistakes)
        skills(true, said, vocabulary, scores, shares, mistakes, sample)
        education(true, said, scores)
        languages(true, said, scores)
        spans(said, texts[sample["file"]]["text"], vocabulary, shares)
    return {
        "shares": {name: share.figures() for name, share in sorted(shares.items())},
        "scores": {name: score.figures() for name, score in sorted(scores.items())},
        "some_mistakes": {name: some[:: max(1, len(some) // 60)] for name, some in sorted(mistakes.items())},
    }


def person(true, said, sample, shares, scores, mistakes):
    named = collapse(said["name"]) == collapse(true["name"])
    shares["name"].add(named)
    shares[f"name, {sample['format']}"].add(named)
    shares["name, two columns" if sample["two_columns"] else "name, one column"].add(named)
    if not named:
        mistakes["name"].append([sample["file"], true["name"], said["name"]])
    mails = [mail.casefold() for mail in said["emails"]]
    scores["e-mail"].lists(mails, [true["email"].casefold()])
    shares["e-mail found"].add(true["email"].casefold() in mails)
    shares["first e-mail is the person's"].add(mails[:1] == [true["email"].casefold()])
    phones = [digits(phone) for phone in said["phones"]]
    scores["phone"].lists(phones, [digits(true["phone"])])
    shares["phone found"].add(digits(true["phone"]) in phones)
    if digits(true["phone"]) not in phones:
        mistakes["phone"].append([sample["file"], true["phone"], said["phones"]])
    if true["email"].casefold() not in mails:
        mistakes["e-mail"].append([sample["file"], true["email"], said["emails"]])
    links = {address(link) for link in said["links"] if not link.startswith("mailto:")}
    scores["links"].lists(links, {address(link) for link in true["links"]})
    if true["location"]:
        town = collapse(true["location"])
        shares["location"].add(said["location"] and (town in collapse(said["location"])
                                                     or collapse(said["location"]) in town))
    months = round((said["years_experience"] or 0) * 12)
    shares["years of experience within a month"].add(abs(months - true["months_of_work"]) <= 1)


def roles(true, said, sample, scores, mistakes):
    """Each true position is paired with the said one that has most in common with it."""
    left = list(said["roles"])
    for role in true["roles"]:
        best = max(left, key=lambda other: agreement(role, other), default=None)
        if best is None or agreement(role, best) == 0:
            for part in ("title", "employer", "dates", "whole"):
                scores[f"roles: {part}"].add(missed=1)
            mistakes["roles"].append([sample["file"], sample["shape"], role, None])
            continue
        left.remove(best)
        parts = same(role, best)
        for part, right in parts.items():
            stated = any(best.get(key) for key in {"dates": ("start", "end")}.get(part, (part,)))
            if part == "dates" and not role["start"]:
                scores["roles: dates"].add(wrong=stated)
                continue
            scores[f"roles: {part}"].add(right=right, wrong=stated and not right, missed=not right)
        whole = all(parts.values())
        scores["roles: whole"].add(right=whole, wrong=not whole, missed=not whole)
        if not whole:
            brief = {key: best.get(key) for key in ("title", "employer", "start", "end")}
            mistakes["roles"].append([sample["file"], sample["shape"], role, brief])
    for _ in left:
        for part in ("title", "employer", "dates", "whole"):
            scores[f"roles: {part}"].add(wrong=1)


def same(role, other):
    employer = collapse(other["employer"])
    true = collapse(role["employer"])
    return {
        "title": collapse(other["title"]) == collapse(role["title"]),
        "employer": employer == true or employer.startswith(true + ","),
        "dates": in_any(other["start"], role["start"]) and in_any(other["end"], role["end"]),
    }


def in_any(said, right):
    return said in right if right else not said


def agreement(role, other):
    parts = same(role, other)
    return 2 * parts["title"] + 2 * parts["employer"] + 3 * (parts["dates"] and bool(role["start"]))


def skills(true, said, vocabulary, scores, shares, mistakes, sample):
    """Only names that the set knows are judged; what else is said may stand there as well."""
    right = {skill["name"] for skill in true["skills"]}
    names = {collapse(skill["name"]) for skill in said["skills"]}
    known = {vocabulary[name] for name in names if name in vocabulary}
    scores["skills"].lists(known, right)
    for name in sorted(known - right):
        mistakes["skills said wrongly"].append([sample["file"], name])
    for name in sorted(right - known):
        mistakes["skills missed"].append([sample["file"], sample["shape"], name])
    where = {vocabulary.get(collapse(skill["name"])): skill for skill in said["skills"]}
    for skill in true["skills"]:
        if skill["name"] in where and len(said["roles"]) == len(true["roles"]):
            named = {place for place in where[skill["name"]]["where"] if place.startswith("role:")}
            shares["roles that name a skill"].add(named == {f"role:{at}" for at in skill["roles"]})


def education(true, said, scores):
    scores["education: level"].lists([level(study["level"]) for study in said["education"]],
                                     [study["level"] for study in true["education"]])
    scores["education: field"].lists([collapse(study["field"]) for study in said["education"] if study["field"]],
                                     [collapse(study["field"]) for study in true["education"] if study["field"]])
    scores["education: school"].lists([collapse(study["school"]) for study in said["education"] if study["school"]],
                                      [collapse(study["school"]) for study in true["education"]])


def level(said):
    """Levels are numbers or words."""
    words = ["school", "vocational", "bachelor", "master", "doctorate"]
    return words.index(said) + 1 if said in words else said


def languages(true, said, scores):
    scores["languages"].lists([collapse(one["name"]) for one in said["languages"]],
                              [collapse(one["name"]) for one in true["languages"]])
    scores["languages with level"].lists([(collapse(one["name"]), one["level"]) for one in said["languages"]],
                                         [(collapse(one["name"]), one["level"]) for one in true["languages"]])


def spans(said, text, vocabulary, shares):
    """Whether each place has the words of its value."""
    sources = said.get("sources") or {}
    for key in ("name", "location"):
        if said[key] and sources.get(key):
            shares["spans of sources"].add(collapse(cut(text, sources[key])) == collapse(said[key]))
    for key, form in (("emails", str.casefold), ("phones", digits)):
        for value, place in zip(said[key], sources.get(key) or []):
            shares["spans of sources"].add(form(cut(text, place)) == form(value))
    for skill in said["skills"]:
        name = vocabulary.get(collapse(skill["name"]))
        if name:
            shares["spans of skills"].add(vocabulary.get(collapse(cut(text, skill["span"]))) == name)
    for role in said["roles"]:
        inside = collapse(cut(text, role["span"]))
        parts = [collapse(role[key]) for key in ("title", "employer") if role[key]]
        shares["spans of roles"].add(all(part in inside for part in parts))


def cut(text, place):
    place = place.get("span", place)
    return text[place["start"] : place["end"]]
