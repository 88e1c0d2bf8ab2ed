const fs = require('fs');

class Consumer {
  constructor(remember) {
    this.remember = remember;
    this.balances = new Map();
    this.handled = []; // {id, wallet, amount, outcome}, the oldest first
  }

  deliver({ id, wallet, amount }) {
    const known = this.handled.find((entry) => entry.id === id);
    if (known) {
      const same = known.wallet === wallet && known.amount === amount;
      return same ? `repeat ${known.outcome}` : 'conflict';
    }
    return this.commit(id, wallet, amount);
  }

  // Effect and outcome together: this is the transaction.
  commit(id, wallet, amount) {
    const before = this.balances.get(wallet) || 0;
    const refused = before + amount < 0;
    const after = refused ? before : before + amount;
    const outcome = `${refused ? 'refused' : 'applied'} ${after}`;
    this.balances.set(wallet, after);
    this.handled.push({ id, wallet, amount, outcome });
    if (this.handled.length > this.remember) this.handled.shift();
    return outcome;
  }
}

function consume(remember, deliveries) {
  const consumer = new Consumer(remember);
  const out = deliveries.map((delivery) => {
    if (delivery.crash === 'before') return 'crash';
    const answer = consumer.deliver(delivery);
    return delivery.crash === 'after' ? 'crash' : answer;
  });
  for (const wallet of [...consumer.balances.keys()].sort()) {
    out.push(`balance ${wallet} ${consumer.balances.get(wallet)}`);
  }
  return out;
}

const lines = fs.readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
const deliveries = lines.slice(1).map((line) => {
  const [id, wallet, amount, crash] = line.trim().split(/\s+/);
  return { id, wallet, amount: Number(amount), crash: crash ? crash.split('-')[1] : null };
});
console.log(consume(Number(lines[0].split(' ')[1]), deliveries).join('\n'));
