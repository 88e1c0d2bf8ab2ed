const fs = require('fs');

// fallback: {n, w}, the limit for everybody else
// limits: Map from client to {n, w}
// requests: list of {time, client}
// Returns one line of output for each request.
function decide(fallback, limits, requests) {
  return requests.map(({ time, client }) => `${time} ${client} allow 0`);
}

let fallback = null;
const limits = new Map();
const requests = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] !== 'limit') {
    requests.push({ time: Number(words[0]), client: words[1] });
  } else {
    const limit = { n: Number(words[1]), w: Number(words[2]) };
    if (words.length === 3) fallback = limit;
    else limits.set(words[3], limit);
  }
}
for (const line of decide(fallback, limits, requests)) {
  console.log(line);
}
