import re
import sys


def merge(layers):
    """key -> (layer, value)"""
    merged = {}
    for name, commands in layers:
        for kind, key, value in commands:
            if kind == "remove":
                for other in list(merged):
                    if other == key or other.startswith(key + "."):
                        del merged[other]
            elif kind == "append" and key in merged and merged[key][1]:
                merged[key] = (name, merged[key][1] + "," + value)
            else:
                merged[key] = (name, value)
    return merged


class Unresolved(Exception):
    pass


def resolve_all(values):
    """key -> value with all references replaced, or None if unresolved"""
    resolved = {}

    def resolve(key, way):
        if key not in values or key in way:
            raise Unresolved
        return re.sub(r"\$\{([^}]*)\}", lambda match: resolve(match[1], way | {key}), values[key])

    for key in values:
        try:
            resolved[key] = resolve(key, frozenset())
        except Unresolved:
            resolved[key] = None
    return resolved


def settings(layers):
    merged = merge(layers)
    resolved = resolve_all({key: value for key, (_, value) in merged.items()})
    for key in sorted(merged):
        layer, value = merged[key][0], resolved[key]
        yield f"{layer} {key} unresolved" if value is None else f"{layer} {key}={value}"


def parse(line):
    if line.startswith("-"):
        return "remove", line[1:], None
    key, _, value = line.partition("=")
    if key.endswith("+"):
        return "append", key[:-1], value
    return "set", key, value


def main():
    layers = []
    for line in sys.stdin.read().split("\n"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            layers.append((line[1:-1], []))
        else:
            layers[-1][1].append(parse(line))
    for line in settings(layers):
        print(line)


main()
