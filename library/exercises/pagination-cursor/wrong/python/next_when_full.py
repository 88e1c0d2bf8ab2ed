import re
import sys


class Messages:
    def __init__(self):
        self.times = {}  # id -> time

    def add(self, id, time):
        self.times[id] = time

    def delete(self, id):
        self.times.pop(id, None)

    def page(self, size, cursor):
        if not re.fullmatch(r"[0-9]+", size) or int(size) == 0:
            return "error size"
        limit = min(int(size), 50)
        places = sorted(((time, id) for id, time in self.times.items()), reverse=True)
        if cursor != "-":
            match = re.fullmatch(r"([0-9]{1,13}):([0-9]{1,13})", cursor)
            if not match:
                return "error cursor"
            behind = (int(match[1]), int(match[2]))
            places = [place for place in places if place < behind]
        shown = places[:limit]
        ids = " ".join(str(id) for _, id in shown) or "empty"
        following = "-"
        if len(shown) == limit:
            time, id = shown[-1]
            following = f"{time}:{id}"
        return f"{ids} next={following}"


def main():
    messages = Messages()
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "add":
            messages.add(int(words[1]), int(words[2]))
        elif words[0] == "delete":
            messages.delete(int(words[1]))
        elif words[0] == "list":
            print(messages.page(words[1], words[2]))


main()
