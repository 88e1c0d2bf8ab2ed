import sys


def minutes(text):
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


def clock(value):
    return f"{value // 60:02d}:{value % 60:02d}"


def merged(bookings, start, end):
    """The busy times inside the day, in order, without overlap."""
    result = []
    for a, b in sorted(bookings):
        a, b = max(a, start), min(b, end)
        if a >= b:
            continue
        if result and a <= result[-1][1]:
            result[-1] = (result[-1][0], b)
        else:
            result.append((a, b))
    return result


def free_periods(start, end, length, bookings):
    settled = start
    for a, b in merged(bookings, start, end) + [(end, end)]:
        if a - settled >= length:
            yield settled, a
        settled = b


def peak(start, end, people):
    changes = []
    for bookings in people:
        for a, b in merged(bookings, start, end):
            changes += [(a, 1), (b, -1)]
    best, at, busy = 0, start, 0
    for time, change in sorted(changes):  # at one time, those who leave come first
        busy += change
        if busy > best:
            best, at = busy, time
    return best, at


def plan(start, end, length, people):
    everything = [booking for bookings in people for booking in bookings]
    periods = list(free_periods(start, end, length, everything))
    for a, b in periods:
        yield f"free {clock(a)}-{clock(b)}"
    if not periods:
        yield "free none"
    count, time = peak(start, end, people)
    yield f"peak {count} at {clock(time)}"


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
