import re
import sys
from collections import defaultdict


def parse(line):
    """Return (method, path, status, duration), or None if the line is broken."""
    fields = line.split(" ")
    if len(fields) != 5:
        return None
    _, method, path, status, duration = fields
    if not re.fullmatch("[A-Z]+", method) or not path.startswith("/"):
        return None
    if not re.fullmatch("[1-5][0-9]{2}", status) or not re.fullmatch("[0-9]+ms", duration):
        return None
    return method, path, int(status), int(duration[:-2])


def route(path):
    parts = path.partition("?")[0].split("/")
    return "/".join(re.sub("[0-9]+", ":id", part) for part in parts)


def p95(durations):
    place = (len(durations) * 95 + 99) // 100  # rounded up, counted from 1
    return sorted(durations)[place - 1]


def table(lines):
    durations = defaultdict(list)
    errors = defaultdict(int)
    broken = 0
    for line in lines:
        request = parse(line)
        if request is None:
            broken += 1
            continue
        method, path, status, duration = request
        key = (route(path), method)
        durations[key].append(duration)
        if status >= 500:
            errors[key] += 1
    for key in sorted(durations, key=lambda key: (-len(durations[key]), key)):
        path, method = key
        count = len(durations[key])
        yield f"{method} {path} {count} {errors[key] * 100 // count}% {p95(durations[key])}ms"
    yield f"broken {broken}"


def main():
    lines = [line for line in sys.stdin.read().splitlines() if line.strip()]
    for line in table(lines):
        print(line)


main()
