const fs = require('fs');

// layers: list of {name, commands}, the earliest first; a command is
// {kind, key, value}, with kind 'set', 'append' or 'remove'
// Returns the lines to print.
function settings(layers) {
  return layers.flatMap(({ name, commands }) => commands.map(({ key, value }) => `${name} ${key}=${value}`));
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
for (const line of settings(layers)) {
  console.log(line);
}
