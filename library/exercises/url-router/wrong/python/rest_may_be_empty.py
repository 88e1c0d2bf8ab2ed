import sys

KINDS = {":": 1, "*": 2}  # all others are fixed


def split(path):
    path = path.partition("?")[0]
    if path != "/" and path.endswith("/"):
        path = path[:-1]
    return [] if path == "/" else path[1:].split("/")


def fit(pattern, parts):
    """The parameters as a list of texts, or None if the pattern does not fit."""
    parameters = []
    for i, expected in enumerate(pattern):
        if i >= len(parts) and not expected.startswith("*"):
            return None
        if expected.startswith("*"):
            rest = parts[i:]
            return None if "" in rest else parameters + [f"{expected[1:]}={'/'.join(rest)}"]
        if expected.startswith(":"):
            if parts[i] == "":
                return None
            parameters.append(f"{expected[1:]}={parts[i]}")
        elif expected != parts[i]:
            return None
    return parameters if len(pattern) == len(parts) else None


def answer(routes, method, path):
    parts = split(path)
    fitting, others = [], set()
    for route_method, pattern_text, name in routes:
        pattern = split(pattern_text)
        parameters = fit(pattern, parts)
        if parameters is None:
            continue
        if route_method == method:
            kinds = [KINDS.get(part[:1], 0) for part in pattern]
            fitting.append((kinds, [name, *parameters]))
        else:
            others.add(route_method)
    if fitting:
        return " ".join(min(fitting, key=lambda entry: entry[0])[1])
    return " ".join(["405", *sorted(others)]) if others else "404"


def main():
    routes = []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "route":
            routes.append((words[1], words[2], words[3]))
        else:
            print(answer(routes, words[0], words[1]))


main()
