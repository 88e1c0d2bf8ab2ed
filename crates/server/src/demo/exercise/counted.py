trucks = [tuple(map(int, input().split())) for _ in range(int(input()))]


def standing(minute):
    count = 0
    for arrives, leaves in trucks:
        if arrives <= minute <= leaves:
            count += 1
    return count


print(max((standing(arrives) for arrives, _ in trucks), default=0))
