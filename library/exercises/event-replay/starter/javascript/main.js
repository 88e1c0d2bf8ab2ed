const fs = require('fs');

// events: list of {number, kind, amount} in order of arrival, amount 0 if there is none
// Returns the line for one account.
function report(account, events) {
  return `${account} new 0 last=0 rejected=0 duplicates=0 conflicts=0 waiting=${events.length}`;
}

const accounts = new Map();
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const [account, number, kind, amount] = line.trim().split(/\s+/);
  if (account === '') continue;
  if (!accounts.has(account)) accounts.set(account, []);
  accounts.get(account).push({ number: Number(number), kind, amount: Number(amount || 0) });
}
for (const account of [...accounts.keys()].sort()) {
  console.log(report(account, accounts.get(account)));
}
