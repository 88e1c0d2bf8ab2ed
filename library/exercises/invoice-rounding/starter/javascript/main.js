const fs = require('fs');

// discount: in cents; lines: list of {quantity, price, rate}, as text
// Returns the lines to print.
function invoice(discount, lines) {
  return lines.map(({ price }, i) => `line ${i + 1} ${price} 0.00`);
}

let discount = 0;
const lines = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] === 'discount') discount = Number(words[1]);
  else lines.push({ quantity: words[0], price: words[1], rate: words[2] });
}
for (const line of invoice(discount, lines)) {
  console.log(line);
}
