const fs = require('fs');

function split(path) {
  const plain = path.split('?')[0];
  if (plain === '/') return [];
  return plain.replace(/\/$/, '').slice(1).split('/');
}

// Walks down a tree of parts; comes back from a dead end and tries the next kind.
function find(node, parts, i, values) {
  if (i === parts.length) return node.route ? { route: node.route, values } : null;
  const part = parts[i];
  const fixed = node.fixed.get(part);
  const parameter = node.parameter;
  return (
    (fixed && find(fixed, parts, i + 1, values)) ||
    (parameter && part !== '' && find(parameter, parts, i + 1, [...values, part])) ||
    (node.rest && !parts.includes('', i) && { route: node.rest, values: [...values, parts.slice(i).join('/')] }) ||
    null
  );
}

function newNode() {
  return { fixed: new Map(), parameter: null, rest: null, route: null };
}

function insert(root, pattern, name) {
  const names = [];
  let node = root;
  for (const part of split(pattern)) {
    if (part.startsWith('*')) {
      names.push(part.slice(1));
      node.rest = node.rest || { name, names };
      return;
    }
    if (part.startsWith(':')) {
      names.push(part.slice(1));
      node.parameter = node.parameter || newNode();
      node = node.parameter;
    } else {
      if (!node.fixed.has(part)) node.fixed.set(part, newNode());
      node = node.fixed.get(part);
    }
  }
  node.route = node.route || { name, names };
}

function answer(trees, method, path) {
  const parts = split(path);
  const found = trees.has(method) && find(trees.get(method), parts, 0, []);
  if (found) {
    const { name, names } = found.route;
    return [name, ...names.map((key, i) => `${key}=${found.values[i]}`)].join(' ');
  }
  const others = [...trees.keys()].filter((other) => find(trees.get(other), parts, 0, []));
  return others.length > 0 ? `405 ${others.sort().join(' ')}` : '404';
}

const trees = new Map(); // method -> tree
const out = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] === 'route') {
    if (!trees.has(words[1])) trees.set(words[1], newNode());
    insert(trees.get(words[1]), words[2], words[3]);
  } else {
    out.push(answer(trees, words[0], words[1]));
  }
}
console.log(out.join('\n'));
