import sys


def settings(layers):
    """Return the lines to print.

    layers: list of (name, commands), the earliest first; a command is
    ("set", key, value), ("append", key, value) or ("remove", key, None)
    """
    return [f"{name} {key}={value}" for name, commands in layers for _, key, value in commands]


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
