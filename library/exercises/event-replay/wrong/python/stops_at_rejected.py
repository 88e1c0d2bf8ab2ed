import sys
from collections import defaultdict


def collect(events):
    """number -> (kind, amount), and how many duplicates and conflicts there were"""
    counted, duplicates, conflicts = {}, 0, 0
    for number, kind, amount in events:
        if number not in counted:
            counted[number] = (kind, amount)
        elif counted[number] == (kind, amount):
            duplicates += 1
        else:
            conflicts += 1
    return counted, duplicates, conflicts


def apply(state, balance, kind, amount):
    """The new (state, balance), or None if the event is rejected."""
    if kind == "open":
        return None if state == "open" else ("open", balance)
    if state != "open":
        return None
    if kind == "deposit":
        return state, balance + amount
    if kind == "withdraw":
        return None if amount > balance else (state, balance - amount)
    return None if balance != 0 else ("closed", balance)


def report(account, events):
    counted, duplicates, conflicts = collect(events)
    state, balance, last, rejected = "new", 0, 0, 0
    while last + 1 in counted:
        last += 1
        result = apply(state, balance, *counted[last])
        if result is None:
            rejected += 1
            break
        else:
            state, balance = result
    return (
        f"{account} {state} {balance} last={last} rejected={rejected} duplicates={duplicates} "
        f"conflicts={conflicts} waiting={len(counted) - last}"
    )


def main():
    accounts = defaultdict(list)
    for line in sys.stdin:
        words = line.split()
        if words:
            amount = int(words[3]) if len(words) > 3 else 0
            accounts[words[0]].append((int(words[1]), words[2], amount))
    for account in sorted(accounts):
        print(report(account, accounts[account]))


main()
