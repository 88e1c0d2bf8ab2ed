"""The figures as Markdown."""


def number(value):
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "**no**"
    if isinstance(value, float):
        return f"{value:.3f}" if abs(value) < 10 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" + "--:|" * (len(head) - 1)]
    lines += ["| " + " | ".join([row[0], *map(number, row[1:])]) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def scores(figures):
    return [[name, row["precision"], row["recall"], row["f1"], row["right"], row["wrong"], row["missed"]]
            for name, row in figures.items()]


SCORES = ["", "precision", "recall", "F1", "right", "wrong", "missed"]


def shares(figures):
    return [[name, row["share"], row["hits"], row["all"]] for name, row in figures.items()]


SHARES = ["", "share", "of them", "of"]


def synthetic(figures):
    about = figures["about"]
    formats = ", ".join(f"{count} {name}" for name, count in about["formats"].items())
    out = ["## The synthetic set\n", f"Seed {about['seed']}: {about['files']} files, {formats}; as of {about['as_of']}.\n"]
    if "verdicts" in figures:
        out += verdicts(figures["verdicts"])
    if "facts" in figures:
        out += ["### Facts\n", table(SHARES, shares(figures["facts"]["shares"])),
                table(SCORES, scores(figures["facts"]["scores"]))]
    if "invariance" in figures:
        out += ["### What must change nothing\n", table(["", "figure"], invariance(figures["invariance"]))]
    rows = [[name, *row.values()] for name, row in figures["planted"].items()]
    return [*out, "### Words that were planted\n", table(["", "files", "token F1", "neighbours kept"], rows)]


def verdicts(figures):
    spans = {
        **figures["spans_on_the_words"],
        "**total**": figures["spans_on_the_words_total"],
        "on the page it says": figures["spans_on_their_page"],
        **{f"trap withstood: {name}": row for name, row in figures["traps"].items()},
    }
    return [
        "### Verdicts\n",
        f"{figures['disputed_and_left_out']} verdicts that the rule leaves open are left out. Met and partly met count as "
        "said; saying one for the other is wrong and a miss. `text` is not in the total: only what a planted sentence says "
        "is known.\n",
        table(SCORES, [*scores(figures["f1"]), *scores({"**total**": figures["f1_total"]})]),
        "Right verdicts, not found included:\n",
        table(SHARES, [*shares(figures["accuracy"]), *shares(figures["accuracy_by_format"])]),
        "Evidence that lies on the very words (years and text not in the total), and traps withstood:\n",
        table(SHARES, shares(spans)),
    ]


def invariance(figures):
    rows = [[f"greatest difference, {kind}", value] for kind, value in figures["greatest difference of a score"].items()]
    rows += [[f"pairs compared, {kind}", value] for kind, value in figures["pairs compared"].items()]
    rows += [["pairs that differ", figures["pairs that differ"]]]
    rows += [[f"the same: {way}", value] for way, value in figures["same in every way of running"].items()]
    rows += [[name, row["share"]] for name, row in figures["flags"].items()]
    rows += [["scans said to need OCR", figures["scans"]["share"]]]
    return rows + [[name, value] for name, value in figures["identity in blind output"].items()]


def reading(figures):
    out = ["## Reading\n"]
    if "speed" in figures:
        rows = [[name, row["documents per CPU-second"], row["times pdftotext"], row["peak memory in KiB"]]
                for name, row in figures["speed"].items()]
        out += [f"{figures['pdfs']} PDFs; the median of three rounds, each of which runs every reader in turn. The peak is of "
                "the largest process; what is below the script's own, some 30 MB, cannot be told.\n",
                table(["", "documents per CPU-second", "× pdftotext", "peak memory, KiB"], rows)]
    for name, row in figures.get("formats", {}).items():
        out.append(f"{name}: {number(row['documents per CPU-second'])} documents per CPU-second ({row['documents']} files).\n")
    if "words" in figures:
        rows = [[name, row["token F1"], row["bigram F1"], row["token F1, lowest tenth"], row["files"]]
                for name, row in figures["words"].items()]
        out += ["Words against `pdftotext`:\n", table(["", "token F1", "bigram F1", "lowest tenth", "files"], rows)]
    if "continuity" in figures:
        out += ["Neighbouring lines of the main column that stay neighbours, on pages with two columns:\n",
                table(SHARES, [*shares(figures["continuity"]), *shares(figures["two_column_facts"])])]
    return out


def ranking(figures):
    out = ["## Ranking\n", f"{figures['files']} resumes; relevant is what stands in the folder of the occupation. The "
           "intervals are of a paired bootstrap over the queries.\n"]
    rows = []
    for name, one in figures.items():
        if not isinstance(one, dict):
            continue
        means = one["nDCG@10"]
        cells = [means["touchstone"], means["BM25"], means["TF-IDF"]]
        for base in ("BM25", "TF-IDF"):
            row = one[f"difference to {base}"]
            cells.append(f"{row['mean']:+.3f} ({row['95 % from']:+.3f} to {row['to']:+.3f})")
        rows.append([f"{name} ({one['queries']})", *cells])
    out.append(table(["nDCG@10", "touchstone", "BM25", "TF-IDF", "− BM25", "− TF-IDF"], rows))
    return out


def annotated(figures):
    out = ["## Annotated resumes\n", f"{figures['resumes']} resumes that people annotated.\n"]
    rows = [[name, row["precision"], row["recall"], row["f1"]] for name, row in figures.items()
            if isinstance(row, dict) and "f1" in row]
    out.append(table(["", "precision", "recall", "F1"], rows))
    out.append(table(SHARES, shares({name: row for name, row in figures.items()
                                     if isinstance(row, dict) and "share" in row})))
    return out


def markdown(figures):
    out = ["# Screening resumes\n", "Written by `bench/screening`; see there for what each figure means.\n"]
    if "about" in figures:
        out += synthetic(figures)
    if any(key in figures for key in ("speed", "words", "continuity")):
        out += reading(figures)
    if "ranking" in figures:
        out += ranking(figures["ranking"])
    if "annotated" in figures:
        out += annotated(figures["annotated"])
    for part, reason in figures["missing"].items():
        out.append(f"Not measured: {part} ({reason}).\n")
    return "\n".join(out)
