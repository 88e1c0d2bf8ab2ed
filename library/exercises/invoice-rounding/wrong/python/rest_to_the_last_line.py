import sys


def scaled(text, places):
    """'1.25' with three places is 1250."""
    whole, _, fraction = text.partition(".")
    return int(whole) * 10**places + int(fraction.ljust(places, "0"))


def rounded(amount, unit):
    """amount / unit, half rounded up."""
    return (2 * amount + unit) // (2 * unit)


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def spread(discount, nets):
    total = sum(nets)
    if total == 0:
        return [0] * len(nets)
    shares = [discount * net // total for net in nets]
    shares[-1] += discount - sum(shares)
    return shares


def invoice(discount, lines):
    nets = [rounded(scaled(quantity, 3) * scaled(price, 4), 10**5) for quantity, price, _ in lines]
    shares = spread(discount, nets)
    bases = {}
    for (_, _, rate), net, share in zip(lines, nets, shares):
        key = scaled(rate, 2)
        bases[key] = bases.get(key, 0) + net - share
    for n, (net, share) in enumerate(zip(nets, shares), start=1):
        yield f"line {n} {money(net)} {money(share)}"
    tax = 0
    for rate in sorted(bases):
        amount = rounded(bases[rate] * rate, 10**4)
        tax += amount
        yield f"tax {money(rate)} {money(bases[rate])} {money(amount)}"
    yield f"net {money(sum(nets))}"
    yield f"discount {money(discount)}"
    yield f"tax {money(tax)}"
    yield f"total {money(sum(nets) - discount + tax)}"


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
