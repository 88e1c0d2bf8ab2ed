import sys


def decide(default, limits, requests):
    """Return one line of output for each request.

    default: (n, w), the limit for everybody else
    limits: client -> (n, w)
    requests: list of (time, client)
    """
    return [f"{time} {client} allow 0" for time, client in requests]


def main():
    default, limits, requests = None, {}, []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] != "limit":
            requests.append((int(words[0]), words[1]))
        elif len(words) == 3:
            default = (int(words[1]), int(words[2]))
        else:
            limits[words[3]] = (int(words[1]), int(words[2]))
    for line in decide(default, limits, requests):
        print(line)


main()
