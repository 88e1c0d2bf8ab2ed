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
    if "words" in figures:
        rows = [[name, row["token F1"], row["bigram F1"], row["token F1, lowest tenth"], row["files"]]
                for name, row in figures["words"].items()]
        out += ["Words against `pdftotext`:\n", table(["", "token F1", "bigram F1", "lowest tenth", "files"], rows)]
    if "continuity" in figures:
        out += ["Neighbouring lines of the main column that stay neighbours, on pages with two columns:\n",
                table(SHARES, [*shares(figures["continuity"]), *shares(figures["two_column_facts"])])]
    return out


def readers(figures, more=()):
    head = ["", "documents per CPU-second", "largest process, KiB", *more]
    rows = [[name, row["documents per CPU-second"], row["peak memory in KiB"], *(row[key] for key in more)]
            for name, row in figures.items()]
    return table(head, rows)


def speed(figures):
    out = ["## Speed\n", f"{figures['speed']['documents']} PDFs; the median of three rounds, each of which runs every reader in turn; "
           "processes that readers start are counted.\n", readers(figures["speed"]["readers"], ["times pdftotext"])]
    for name, one in figures["formats"].items():
        out += [f"{name}: {one['documents']} files of {number(one['bytes on average'])} bytes, {one['times']} times.\n",
                readers(one["readers"])]
        if "words" in one:
            rows = [[name, *row.values()] for name, row in one["words"].items()]
            out += ["Words against docx2txt:\n", table(["", "files", "token F1", "lowest"], rows)]
    return out


def hostile(figures):
    head = ["", "bytes", "CPU seconds", "program, KiB", "reader, KiB", "refused"]
    keys = ["bytes", "CPU seconds", "memory of the program in KiB", "memory of the reader in KiB", "refused"]
    return ["## Files that unpack to 400 MiB\n", table(head, [[name, *(row[key] for key in keys)] for name, row in figures.items()])]


def many(figures):
    head = ["", "files", "per CPU-second", "CPU seconds", "program, KiB", "largest reader, KiB", "all at one time, KiB"]
    keys = ["files", "documents per CPU-second", "CPU seconds", "memory of the program in KiB",
            "memory of the largest reader in KiB", "memory of all at one time in KiB"]
    steps = [[name, *(row[key] for key in keys)] for name, row in figures["steps"].items()]
    return ["## Very many files\n", f"{number(figures['files'])} files of {number(figures['bytes on average'])} bytes on average; "
            f"the same result in one go and in two: {number(figures['the same in one go and in two'])}.\n", table(head, steps)]


def ranking(figures):
    out = ["## Ranking\n", f"{figures['files']} resumes; relevant is what stands in the folder of the occupation. The "
           "intervals are of a paired bootstrap over the queries.\n"]
    for pool, one in figures["pools"].items():
        rows = []
        for name, column in one["columns"].items():
            best = column["best other"]
            row = column[f"difference to {best}"]
            difference = f"{row['mean']:+.3f} ({row['95 % from']:+.3f} to {row['to']:+.3f})"
            rows.append([f"{name} ({column['queries']})", *column["nDCG@10"].values(), best, difference])
        ways = list(next(iter(one["columns"].values()))["nDCG@10"])
        out.append(table([f"nDCG@10, {pool} ({one['files']})", *ways, "the best other", "difference to it"], rows))
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
    if any(key in figures for key in ("words", "continuity")):
        out += reading(figures)
    for part, written in (("speed", speed), ("hostile", hostile), ("many", many)):
        if part in figures:
            out += written(figures if part == "speed" else figures[part])
    if "ranking" in figures:
        out += ranking(figures["ranking"])
    if "annotated" in figures:
        out += annotated(figures["annotated"])
    for part, reason in figures["missing"].items():
        out.append(f"Not measured: {part} ({reason}).\n")
    return "\n".join(out)
