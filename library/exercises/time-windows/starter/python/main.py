import sys


def minutes(text):
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


def clock(value):
    return f"{value // 60:02d}:{value % 60:02d}"


def plan(start, end, length, people):
    """Return the lines to print. All times are in minutes since midnight.

    people: list of lists of bookings (from, to), one list for each person
    """
    return [f"free {clock(start)}-{clock(end)}"]


def main():
    start = end = length = 0
    people = []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "day":
            start, end = minutes(words[1]), minutes(words[2])
        elif words[0] == "length":
            length = int(words[1])
        else:
            bookings = [word.split("-") for word in words[1:]]
            people.append([(minutes(a), minutes(b)) for a, b in bookings])
    for line in plan(start, end, length, people):
        print(line)


main()
