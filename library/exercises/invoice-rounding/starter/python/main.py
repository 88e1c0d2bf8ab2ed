import sys


def invoice(discount, lines):
    """Return the lines to print.

    discount: in cents
    lines: list of (quantity, price, rate), as text
    """
    return [f"line {n} {price} 0.00" for n, (quantity, price, rate) in enumerate(lines, start=1)]


def main():
    discount, lines = 0, []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == "discount":
            discount = int(words[1])
        else:
            lines.append((words[0], words[1], words[2]))
    for line in invoice(discount, lines):
        print(line)


main()
