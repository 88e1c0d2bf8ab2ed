const fs = require('fs');

// '1.25' with three places is 1250n.
function scaled(text, places) {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

// amount / unit, half rounded up.
function rounded(amount, unit) {
  return (2n * amount + unit) / (2n * unit);
}

function money(cents) {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function spread(discount, nets) {
  const total = sum(nets);
  if (total === 0n) return nets;
  const shares = nets.map((net) => (discount * net) / total);
  const lost = nets.map((net) => (discount * net) % total);
  const left = Number(discount - sum(shares));
  nets
    .map((_, i) => i)
    .sort((a, b) => (lost[a] === lost[b] ? a - b : lost[a] > lost[b] ? -1 : 1))
    .slice(0, left)
    .forEach((i) => {
      shares[i] += 1n;
    });
  return shares;
}

function invoice(discount, lines) {
  const nets = lines.map(({ quantity, price }) => rounded(scaled(quantity, 3) * scaled(price, 4), 100000n));
  const shares = spread(discount, nets);
  const bases = new Map();
  lines.forEach(({ rate }, i) => {
    const key = Number(scaled(rate, 2));
    bases.set(key, (bases.get(key) || 0n) + nets[i] - shares[i]);
  });
  const out = nets.map((net, i) => `line ${i + 1} ${money(net)} ${money(shares[i])}`);
  let tax = 0n;
  for (const rate of [...bases.keys()].sort((a, b) => a - b)) {
    const amount = rounded(bases.get(rate) * BigInt(rate), 10000n);
    tax += amount;
    out.push(`tax ${money(BigInt(rate))} ${money(bases.get(rate))} ${money(amount)}`);
  }
  out.push(`net ${money(sum(nets))}`, `discount ${money(discount)}`, `tax ${money(tax)}`);
  out.push(`total ${money(sum(nets) - discount + tax)}`);
  return out;
}

let discount = 0n;
const lines = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] === 'discount') discount = BigInt(words[1]);
  else lines.push({ quantity: words[0], price: words[1], rate: words[2] });
}
console.log(invoice(discount, lines).join('\n'));
