import sys


def table(lines):
    """Return the lines of the table. lines: the lines of the log, without blank ones."""
    return [f"broken {len(lines)}"]


def main():
    lines = [line for line in sys.stdin.read().splitlines() if line.strip()]
    for line in table(lines):
        print(line)


main()
