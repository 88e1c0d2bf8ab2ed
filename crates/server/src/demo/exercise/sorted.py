trucks = [tuple(map(int, input().split())) for _ in range(int(input()))]

# Everything that happens, in the order in which it happens. A departure frees the bay in its own minute, so it
# comes before the arrivals of that minute: -1 sorts before 1.
moments = sorted([(arrives, 1) for arrives, _ in trucks] + [(leaves, -1) for _, leaves in trucks])

taken = needed = 0
for _, change in moments:
    taken += change
    needed = max(needed, taken)

print(needed)
