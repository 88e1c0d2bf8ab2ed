const fs = require('fs');

// Returns {method, path, status, duration}, or null if the line is broken.
function parse(line) {
  const fields = line.split(' ');
  if (fields.length !== 5) return null;
  const [, method, path, status, duration] = fields;
  const good =
    /^[A-Z]+$/.test(method) && path.startsWith('/') && /^[1-5]\d\d$/.test(status) && /^\d+ms$/.test(duration);
  return good ? { method, path, status: Number(status), duration: parseInt(duration, 10) } : null;
}

function route(path) {
  return path
    .split('?')[0]
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? ':id' : part))
    .join('/');
}

function p95(durations) {
  const place = Math.floor((durations.length * 95 + 99) / 100); // rounded up, counted from 1
  return [...durations].sort((a, b) => a - b)[place - 1];
}

function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function table(lines) {
  const rows = new Map();
  let broken = 0;
  for (const line of lines) {
    const request = parse(line);
    if (!request) {
      broken++;
      continue;
    }
    const path = route(request.path);
    const key = `${request.method} ${path}`;
    if (!rows.has(key)) rows.set(key, { method: request.method, path, durations: [], errors: 0 });
    const row = rows.get(key);
    row.durations.push(request.duration);
    if (request.status >= 500) row.errors++;
  }
  const sorted = [...rows.values()].sort(
    (a, b) =>
      b.durations.length - a.durations.length || compareText(a.path, b.path) || compareText(a.method, b.method)
  );
  const out = sorted.map((row) => {
    const count = row.durations.length;
    return `${row.method} ${row.path} ${count} ${Math.floor((row.errors * 100) / count)}% ${p95(row.durations)}ms`;
  });
  return [...out, `broken ${broken}`];
}

const lines = fs.readFileSync(0, 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '');
console.log(table(lines).join('\n'));
