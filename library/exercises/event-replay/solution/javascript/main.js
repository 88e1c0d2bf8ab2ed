const fs = require('fs');

// Returns true if the event was applied, false if it was rejected.
function apply(account, { kind, amount }) {
  const isOpen = account.state === 'open';
  if (kind === 'open') {
    if (isOpen) return false;
    account.state = 'open';
    return true;
  }
  if (!isOpen) return false;
  switch (kind) {
    case 'deposit':
      account.balance += amount;
      return true;
    case 'withdraw':
      if (amount > account.balance) return false;
      account.balance -= amount;
      return true;
    default:
      if (account.balance !== 0) return false;
      account.state = 'closed';
      return true;
  }
}

function report(name, events) {
  const firsts = new Map();
  let duplicates = 0;
  let conflicts = 0;
  for (const event of events) {
    const first = firsts.get(event.number);
    if (!first) firsts.set(event.number, event);
    else if (first.kind === event.kind && first.amount === event.amount) duplicates++;
    else conflicts++;
  }
  const account = { state: 'new', balance: 0 };
  let last = 0;
  let rejected = 0;
  for (const event of [...firsts.values()].sort((a, b) => a.number - b.number)) {
    if (event.number !== last + 1) break;
    last = event.number;
    if (!apply(account, event)) rejected++;
  }
  const { state, balance } = account;
  const waiting = firsts.size - last;
  return `${name} ${state} ${balance} last=${last} rejected=${rejected} duplicates=${duplicates} conflicts=${conflicts} waiting=${waiting}`;
}

const accounts = new Map();
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const [account, number, kind, amount] = line.trim().split(/\s+/);
  if (account === '') continue;
  if (!accounts.has(account)) accounts.set(account, []);
  accounts.get(account).push({ number: Number(number), kind, amount: Number(amount || 0) });
}
const out = [...accounts.keys()].sort().map((name) => report(name, accounts.get(name)));
console.log(out.join('\n'));
