import sys


class Messages:
    def add(self, id, time):
        pass

    def delete(self, id):
        pass

    def page(self, size, cursor):
        """Return the line to print. size and cursor are text, as the caller sent them."""
        return "empty next=-"


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
