import sys


def changes(ignored, old, new):
    """Return the lines to print.

    ignored: list of paths
    old, new: path -> value
    """
    return [f"added {len(new)} removed {len(old)} changed 0"]


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
