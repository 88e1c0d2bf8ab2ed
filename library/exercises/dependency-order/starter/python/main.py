import sys


def start_order(needs):
    """Return the lines to print.

    needs: list of (service, [what it needs]), one for each line of the input
    """
    return [service for service, _ in needs]


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
