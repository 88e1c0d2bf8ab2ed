import sys


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity

    def put(self, now, key, value, ttl):
        """Store the value. Return the key that was evicted, or None."""
        return None

    def get(self, now, key):
        """Return the value, or None if there is none."""
        return None

    def delete(self, now, key):
        pass

    def size(self, now):
        return 0


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
