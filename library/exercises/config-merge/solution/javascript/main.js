const fs = require('fs');

// Map from key to {layer, value}
function merge(layers) {
  const merged = new Map();
  for (const { name, commands } of layers) {
    for (const { kind, key, value } of commands) {
      const old = merged.get(key);
      if (kind === 'remove') {
        for (const other of [...merged.keys()]) {
          if (other === key || other.startsWith(`${key}.`)) merged.delete(other);
        }
      } else if (kind === 'append' && old && old.value !== '') {
        merged.set(key, { layer: name, value: `${old.value},${value}` });
      } else {
        merged.set(key, { layer: name, value });
      }
    }
  }
  return merged;
}

const UNDERWAY = Symbol('underway');

// Returns a function that gives the resolved value of a key, or null.
function resolver(merged) {
  const known = new Map();
  function resolve(key) {
    if (!merged.has(key) || known.get(key) === UNDERWAY) return null;
    if (known.has(key)) return known.get(key);
    known.set(key, UNDERWAY);
    let good = true;
    const value = merged.get(key).value.replace(/\$\{([^}]*)\}/g, (_, name) => {
      const replacement = resolve(name);
      if (replacement === null) good = false;
      return replacement === null ? '' : replacement;
    });
    known.set(key, good ? value : null);
    return known.get(key);
  }
  return resolve;
}

function settings(layers) {
  const merged = merge(layers);
  const resolve = resolver(merged);
  return [...merged.keys()].sort().map((key) => {
    const value = resolve(key);
    const { layer } = merged.get(key);
    return value === null ? `${layer} ${key} unresolved` : `${layer} ${key}=${value}`;
  });
}

function parse(line) {
  if (line.startsWith('-')) return { kind: 'remove', key: line.slice(1), value: null };
  const at = line.indexOf('=');
  const key = line.slice(0, at);
  const value = line.slice(at + 1);
  return key.endsWith('+') ? { kind: 'append', key: key.slice(0, -1), value } : { kind: 'set', key, value };
}

const layers = [];
for (const raw of fs.readFileSync(0, 'utf8').split('\n')) {
  const line = raw.trim();
  if (line === '' || line.startsWith('#')) continue;
  if (line.startsWith('[')) layers.push({ name: line.slice(1, -1), commands: [] });
  else layers[layers.length - 1].commands.push(parse(line));
}
console.log(settings(layers).join('\n'));
