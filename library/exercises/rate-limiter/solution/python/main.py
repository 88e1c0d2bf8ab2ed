import sys
from collections import defaultdict, deque


def decide(default, limits, requests):
    allowed = defaultdict(deque)  # client -> times of allowed requests, oldest first
    for time, client in requests:
        n, w = limits.get(client, default)
        recent = allowed[client]
        while recent and time - recent[0] >= w:
            recent.popleft()
        if len(recent) < n:
            recent.append(time)
            yield f"{time} {client} allow {n - len(recent)}"
        else:
            yield f"{time} {client} deny {recent[0] + w - time}"


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
