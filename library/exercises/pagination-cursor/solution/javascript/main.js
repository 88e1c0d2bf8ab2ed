const fs = require('fs');

// Negative if a comes before b: the latest first, then the largest id.
function compare(a, b) {
  return b.time - a.time || b.id - a.id;
}

class Messages {
  constructor() {
    this.times = new Map();
  }

  add(id, time) {
    this.times.set(id, time);
  }

  delete(id) {
    this.times.delete(id);
  }

  page(size, cursor) {
    if (!/^\d+$/.test(size) || Number(size) === 0) return 'error size';
    const limit = Math.min(Number(size), 50);
    let list = [...this.times].map(([id, time]) => ({ id, time })).sort(compare);
    if (cursor !== '-') {
      const match = /^(\d{1,13}):(\d{1,13})$/.exec(cursor);
      if (!match) return 'error cursor';
      const place = { time: Number(match[1]), id: Number(match[2]) };
      list = list.filter((message) => compare(place, message) < 0);
    }
    const shown = list.slice(0, limit);
    const last = shown[shown.length - 1];
    const next = list.length > limit ? `${last.time}:${last.id}` : '-';
    const ids = shown.length > 0 ? shown.map((message) => message.id).join(' ') : 'empty';
    return `${ids} next=${next}`;
  }
}

const messages = new Messages();
const out = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const [command, a, b] = line.trim().split(/\s+/);
  if (command === 'add') messages.add(Number(a), Number(b));
  else if (command === 'delete') messages.delete(Number(a));
  else if (command === 'list') out.push(messages.page(a, b));
}
console.log(out.join('\n'));
