import sys
from collections import Counter


def parts_of(path):
    return tuple(path.split("."))


def prefixes(parts):
    """The paths that these parts are below, the shortest first."""
    return [parts[:length] for length in range(1, len(parts))]


def order(parts):
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]


def visible(record, ignored):
    kept = {}
    for path, value in record.items():
        parts = parts_of(path)
        if not any(parts[:len(other)] == other for other in ignored):
            kept[parts] = value
    return kept


def only_in(record, other, sign):
    """(path, sign, text) for what record has and other does not."""
    groups_of_other = {prefix for parts in other for prefix in prefixes(parts)}
    groups = Counter()
    for parts, value in record.items():
        if parts in other:
            continue
        gone = [prefix for prefix in prefixes(parts) if prefix not in groups_of_other]
        if gone:
            groups[gone[0]] += 1
        else:
            yield parts, sign, f"{'.'.join(parts)}={value}"
    for parts, count in groups.items():
        yield parts, sign, f"{'.'.join(parts)}.* {count}"


def changes(ignored, old, new):
    ignored = [parts_of(path) for path in ignored]
    old, new = visible(old, ignored), visible(new, ignored)
    found = [*only_in(old, new, "-"), *only_in(new, old, "+")]
    changed = [parts for parts in old if parts in new and old[parts] != new[parts]]
    found += [(parts, "~", f"{'.'.join(parts)}={old[parts]} -> {new[parts]}") for parts in changed]
    found.sort(key=lambda change: (order(change[0]), change[1] != "-"))
    for _, sign, text in found:
        yield f"{sign} {text}"
    yield f"added {len(new.keys() - old.keys())} removed {len(old.keys() - new.keys())} changed {len(changed)}"


def main():
    ignored, records, current = [], {"old": {}, "new": {}}, None
    for line in sys.stdin.read().split("\n"):
        if line.startswith("--- "):
            current = records[line[4:].strip()]
        elif current is None and line.startswith("ignore "):
            ignored.append(line[7:].strip())
        elif "=" in line:
            path, _, value = line.partition("=")
            current[path] = value
    for line in changes(ignored, records["old"], records["new"]):
        print(line)


main()
