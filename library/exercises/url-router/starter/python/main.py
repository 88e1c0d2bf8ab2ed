import sys


def answer(routes, method, path):
    """Return the line to print for one request.

    routes: list of (method, pattern, name) in order of the input
    """
    return "404"


def main():
    routes = []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "route":
            routes.append((words[1], words[2], words[3]))
        else:
            print(answer(routes, words[0], words[1]))


main()
