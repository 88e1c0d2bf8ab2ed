const fs = require('fs');

function isBelow(path, group) {
  return path.startsWith(`${group}.`);
}

function compareParts(a, b) {
  const aIsNumber = /^\d+$/.test(a);
  const bIsNumber = /^\d+$/.test(b);
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparePaths(a, b) {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const result = compareParts(left[i], right[i]);
    if (result !== 0) return result;
  }
  return left.length - right.length;
}

function visible(record, ignored) {
  return new Map([...record].filter(([path]) => !ignored.some((group) => path === group || isBelow(path, group))));
}

// The groups of a record: every path that has values below it, with their number.
function groupsOf(record) {
  const groups = new Map();
  for (const path of record.keys()) {
    for (let at = path.indexOf('.'); at >= 0; at = path.indexOf('.', at + 1)) {
      const group = path.slice(0, at);
      groups.set(group, (groups.get(group) || 0) + 1);
    }
  }
  return groups;
}

// What record has and other does not, as {path, sign, text}.
function onlyIn(record, other, sign) {
  const groups = groupsOf(record);
  const others = groupsOf(other);
  const found = new Map();
  for (const [path, value] of record) {
    if (other.has(path)) continue;
    const parts = path.split('.');
    let group = null;
    for (let n = 1; n < parts.length && group === null; n++) {
      const candidate = parts.slice(0, n).join('.');
      if (!others.has(candidate)) group = candidate;
    }
    if (group === null) found.set(path, { path, sign, text: `${path}=${value}` });
    else found.set(group, { path: group, sign, text: `${group}.* ${groups.get(group)}` });
  }
  return [...found.values()];
}

function changes(ignored, oldRecord, newRecord) {
  const before = visible(oldRecord, ignored);
  const after = visible(newRecord, ignored);
  const changed = [...before.keys()].filter((path) => after.has(path) && before.get(path) !== after.get(path));
  const lines = [
    ...onlyIn(before, after, '-'),
    ...onlyIn(after, before, '+'),
    ...changed.map((path) => ({ path, sign: '~', text: `${path}=${before.get(path)} -> ${after.get(path)}` })),
  ];
  lines.sort((a, b) => comparePaths(a.path, b.path) || (a.sign === '-' ? -1 : 1));
  const added = [...after.keys()].filter((path) => !before.has(path)).length;
  const removed = [...before.keys()].filter((path) => !after.has(path)).length;
  return [
    ...lines.map(({ sign, text }) => `${sign} ${text}`),
    `added ${added} removed ${removed} changed ${changed.length}`,
  ];
}

const ignored = [];
const records = { old: new Map(), new: new Map() };
let current = null;
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  if (line.startsWith('--- ')) {
    current = records[line.slice(4).trim()];
  } else if (current === null && line.startsWith('ignore ')) {
    ignored.push(line.slice(7).trim());
  } else if (line.includes('=')) {
    const at = line.indexOf('=');
    current.set(line.slice(0, at), line.slice(at + 1));
  }
}
console.log(changes(ignored, records.old, records.new).join('\n'));
