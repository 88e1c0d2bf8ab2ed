import sys


def report(header, rows):
    """Return the lines of the report.

    header: the text of the first line
    rows: pairs of (line number, text) for every line after it that is not blank
    """
    # Python's csv module is at hand if you want it.
    return [f"accepted {len(rows)}"]


def main():
    lines = sys.stdin.read().splitlines()
    rows = [(n, text) for n, text in enumerate(lines, start=1) if n > 1 and text.strip()]
    for line in report(lines[0], rows):
        print(line)


main()
