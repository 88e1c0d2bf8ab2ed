const fs = require('fs');

// A Map keeps its keys in the order in which they were set: least recently used first.
class Cache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
  }

  bury(now) {
    for (const [key, { end }] of this.entries) {
      if (end <= now) this.entries.delete(key);
    }
  }

  put(now, key, value, ttl) {
    this.bury(now);
    let evicted = null;
    if (!this.entries.delete(key) && this.entries.size === this.capacity) {
      evicted = this.entries.keys().next().value;
      this.entries.delete(evicted);
    }
    this.entries.set(key, { value, end: now + ttl });
    return evicted;
  }

  get(now, key) {
    this.bury(now);
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  delete(now, key) {
    this.entries.delete(key);
  }

  size(now) {
    this.bury(now);
    return this.entries.size;
  }
}

const lines = fs.readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
const cache = new Cache(Number(lines[0].split(' ')[1]));
const out = [];
let hits = 0;
let misses = 0;
let evictions = 0;
for (const line of lines.slice(1)) {
  const [time, command, key, value, ttl] = line.trim().split(/\s+/);
  const now = Number(time);
  if (command === 'put') {
    const evicted = cache.put(now, key, value, Number(ttl));
    if (evicted !== null) {
      evictions++;
      out.push(`evict ${evicted}`);
    }
  } else if (command === 'get') {
    const found = cache.get(now, key);
    if (found === null) misses++;
    else hits++;
    out.push(found === null ? `miss ${key}` : `hit ${key} ${found}`);
  } else if (command === 'delete') {
    cache.delete(now, key);
  } else if (command === 'size') {
    out.push(`size ${cache.size(now)}`);
  }
}
out.push(`hits ${hits} misses ${misses} evictions ${evictions}`);
console.log(out.join('\n'));
