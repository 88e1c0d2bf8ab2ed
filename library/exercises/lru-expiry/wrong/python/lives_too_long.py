import heapq
import sys


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}  # key -> (value, end of life), least recently used first
        self.ends = []  # heap of (end of life, key); may hold pairs that are out of date

    def bury(self, now):
        while self.ends and self.ends[0][0] < now:
            end, key = heapq.heappop(self.ends)
            if key in self.entries and self.entries[key][1] == end:
                del self.entries[key]

    def put(self, now, key, value, ttl):
        self.bury(now)
        evicted = None
        if key in self.entries:
            del self.entries[key]
        elif len(self.entries) == self.capacity:
            evicted = next(iter(self.entries))
            del self.entries[evicted]
        self.entries[key] = (value, now + ttl)
        heapq.heappush(self.ends, (now + ttl, key))
        return evicted

    def get(self, now, key):
        self.bury(now)
        if key not in self.entries:
            return None
        entry = self.entries.pop(key)
        self.entries[key] = entry
        return entry[0]

    def delete(self, now, key):
        self.entries.pop(key, None)

    def size(self, now):
        self.bury(now)
        return len(self.entries)


def main():
    lines = [line.split() for line in sys.stdin if line.strip()]
    cache = Cache(int(lines[0][1]))
    hits = misses = evictions = 0
    for time, command, *rest in lines[1:]:
        now = int(time)
        if command == "put":
            evicted = cache.put(now, rest[0], rest[1], int(rest[2]))
            if evicted is not None:
                evictions += 1
                print("evict", evicted)
        elif command == "get":
            value = cache.get(now, rest[0])
            if value is None:
                misses += 1
                print("miss", rest[0])
            else:
                hits += 1
                print("hit", rest[0], value)
        elif command == "delete":
            cache.delete(now, rest[0])
        elif command == "size":
            print("size", cache.size(now))
    print("hits", hits, "misses", misses, "evictions", evictions)


main()
