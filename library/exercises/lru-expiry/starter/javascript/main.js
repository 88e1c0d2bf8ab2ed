const fs = require('fs');

class Cache {
  constructor(capacity) {
    this.capacity = capacity;
  }

  // Stores the value. Returns the key that was evicted, or null.
  put(now, key, value, ttl) {
    return null;
  }

  // Returns the value, or null if there is none.
  get(now, key) {
    return null;
  }

  delete(now, key) {}

  size(now) {
    return 0;
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
