import sys


class Consumer:
    def __init__(self, remember):
        self.remember = remember
        self.balances = {}
        self.handled = {}  # id -> (wallet, amount, outcome), the oldest first

    def deliver(self, id, wallet, amount):
        if id in self.handled:
            known_wallet, known_amount, outcome = self.handled[id]
            if (known_wallet, known_amount) == (wallet, amount):
                return "repeat " + outcome
            return "conflict"
        return self.commit(id, wallet, amount)

    def commit(self, id, wallet, amount):
        """Effect and outcome together: this is the transaction."""
        balance = self.balances.get(wallet, 0)
        if balance + amount < 0:
            outcome = f"refused {balance}"
        else:
            balance += amount
            outcome = f"applied {balance}"
        self.balances[wallet] = balance
        if outcome.startswith("applied"):
            self.handled[id] = (wallet, amount, outcome)
        if len(self.handled) > self.remember:
            del self.handled[next(iter(self.handled))]
        return outcome


def consume(remember, deliveries):
    consumer = Consumer(remember)
    for id, wallet, amount, crash in deliveries:
        if crash == "before":
            yield "crash"
            continue
        answer = consumer.deliver(id, wallet, amount)
        yield "crash" if crash == "after" else answer
    for wallet in sorted(consumer.balances):
        yield f"balance {wallet} {consumer.balances[wallet]}"


def main():
    lines = [line.split() for line in sys.stdin if line.strip()]
    deliveries = []
    for words in lines[1:]:
        crash = words[3].partition("-")[2] if len(words) > 3 else None
        deliveries.append((words[0], words[1], int(words[2]), crash))
    for line in consume(int(lines[0][1]), deliveries):
        print(line)


main()
