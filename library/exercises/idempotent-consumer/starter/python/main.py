import sys


def consume(remember, deliveries):
    """Return the lines to print.

    remember: how many messages the consumer remembers
    deliveries: list of (id, wallet, amount, crash), crash is None, "before" or "after"
    """
    return ["conflict" for _ in deliveries]


def main():
    lines = [line.split() for line in sys.stdin if line.strip()]
    deliveries = []
    for words in lines[1:]:
        crash = words[3].partition("-")[2] if len(words) > 3 else None
        deliveries.append((words[0], words[1], int(words[2]), crash))
    for line in consume(int(lines[0][1]), deliveries):
        print(line)


main()
