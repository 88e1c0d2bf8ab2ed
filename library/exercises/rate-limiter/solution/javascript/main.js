const fs = require('fs');

function decide(fallback, limits, requests) {
  const allowed = new Map(); // client -> times of its allowed requests
  return requests.map(({ time, client }) => {
    const { n, w } = limits.get(client) || fallback;
    const recent = (allowed.get(client) || []).filter((t) => time - t < w);
    allowed.set(client, recent);
    if (recent.length >= n) {
      return `${time} ${client} deny ${recent[0] + w - time}`;
    }
    recent.push(time);
    return `${time} ${client} allow ${n - recent.length}`;
  });
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
console.log(decide(fallback, limits, requests).join('\n'));
