import heapq
import sys
from collections import defaultdict


def missing(needs):
    askers = defaultdict(set)
    for service, needed in needs.items():
        for name in needed:
            if name not in needs:
                askers[name].add(service)
    return [f"missing {name} for {' '.join(sorted(askers[name]))}" for name in sorted(askers)]


def in_order(needs):
    open_needs = {service: len(needed) for service, needed in needs.items()}
    users = defaultdict(list)
    for service, needed in needs.items():
        for name in needed:
            users[name].append(service)
    ready = [service for service, count in open_needs.items() if count == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        service = heapq.heappop(ready)
        order.append(service)
        for user in users[service]:
            open_needs[user] -= 1
            if open_needs[user] == 0:
                heapq.heappush(ready, user)
    return order


def cycle(needs, left):
    way, position = [], {}
    service = min(left)
    while service not in position:
        position[service] = len(way)
        way.append(service)
        service = min(needs[service] & left)
    loop = way
    first = loop.index(min(loop))
    loop = loop[first:] + loop[:first]
    return "cycle " + " -> ".join(loop + loop[:1])


def start_order(lines):
    needs = defaultdict(set)
    for service, needed in lines:
        needs[service].update(needed)
    problems = missing(needs)
    if problems:
        return problems
    order = in_order(needs)
    left = set(needs) - set(order)
    return [cycle(needs, left)] if left else order


def main():
    needs = []
    for line in sys.stdin:
        line = line.strip()
        if line and not line.startswith("#"):
            service, _, rest = line.partition(":")
            needs.append((service.strip(), rest.split()))
    for line in start_order(needs):
        print(line)


main()
