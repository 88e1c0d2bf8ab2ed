const fs = require('fs');

// remember: how many messages the consumer remembers
// deliveries: list of {id, wallet, amount, crash}, crash is null, 'before' or 'after'
// Returns the lines to print.
function consume(remember, deliveries) {
  return deliveries.map(() => 'conflict');
}

const lines = fs.readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
const deliveries = lines.slice(1).map((line) => {
  const [id, wallet, amount, crash] = line.trim().split(/\s+/);
  return { id, wallet, amount: Number(amount), crash: crash ? crash.split('-')[1] : null };
});
for (const line of consume(Number(lines[0].split(' ')[1]), deliveries)) {
  console.log(line);
}
