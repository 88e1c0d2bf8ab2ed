import csv
import re
import sys
from datetime import date


class Refused(Exception):
    pass


def split(text):
    return [field.strip() for field in next(csv.reader([text]))]


def cents(text):
    if not re.fullmatch(r"[0-9]+(\.[0-9]{2})?", text):
        raise Refused("bad unit_price")
    whole, _, fraction = text.partition(".")
    return int(whole) * 100 + int(fraction or "0")


def is_date(text):
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date.fromisoformat(text)
        return True
    except ValueError:
        return False


def parse(columns, text, seen):
    """Return (order_id, customer, value in cents) or raise Refused."""
    fields = split(text)
    if len(fields) != len(columns):
        raise Refused("wrong number of fields")
    row = dict(zip(columns, fields))
    if not row["order_id"] or not row["customer"]:
        raise Refused("missing value")
    duplicate = row["order_id"] in seen
    seen.add(row["order_id"])
    if not is_date(row["date"]):
        raise Refused("bad date")
    if not re.fullmatch(r"[0-9]{1,9}", row["quantity"]) or not 1 <= int(row["quantity"]) <= 1000:
        raise Refused("bad quantity")
    price = cents(row["unit_price"])
    if duplicate:
        raise Refused("duplicate order_id")
    return row["order_id"], row["customer"], int(row["quantity"]) * price


def money(value):
    return f"{value // 100}.{value % 100:02d}"


def report(header, rows):
    columns = split(header)
    accepted, seen, customers, refused = 0, set(), {}, []
    for number, text in rows:
        try:
            order_id, customer, value = parse(columns, text, seen)
        except Refused as reason:
            refused.append((number, reason))
            continue
        accepted += 1
        total, orders = customers.get(customer, (0, 0))
        customers[customer] = (total + value, orders + 1)
    yield f"accepted {accepted}"
    yield f"refused {len(refused)}"
    yield f"total {money(sum(total for total, _ in customers.values()))}"
    for name, (total, orders) in sorted(customers.items(), key=lambda item: (-item[1][0], item[0])):
        yield f"customer {money(total)} {orders} {name}"
    for number, reason in refused:
        yield f"line {number} {reason}"


def main():
    lines = sys.stdin.read().splitlines()
    rows = [(n, text) for n, text in enumerate(lines, start=1) if n > 1 and text.strip()]
    for line in report(lines[0], rows):
        print(line)


main()
