const fs = require('fs');

function missing(needs) {
  const askers = new Map();
  for (const [service, needed] of needs) {
    for (const name of needed) {
      if (needs.has(name)) continue;
      if (!askers.has(name)) askers.set(name, []);
      askers.get(name).push(service);
    }
  }
  return [...askers.keys()].sort().map((name) => `missing ${name} for ${askers.get(name).sort().join(' ')}`);
}

function inOrder(needs) {
  const open = new Map();
  const users = new Map([...needs.keys()].map((service) => [service, []]));
  for (const [service, needed] of needs) {
    open.set(service, needed.size);
    needed.forEach((name) => users.get(name).push(service));
  }
  const ready = [...needs.keys()].filter((service) => open.get(service) === 0);
  const order = [];
  while (ready.length > 0) {
    ready.sort(); // short, and nearly sorted already
    const service = ready.shift();
    order.push(service);
    for (const user of users.get(service)) {
      open.set(user, open.get(user) - 1);
      if (open.get(user) === 0) ready.push(user);
    }
  }
  return order;
}

function cycle(needs, left) {
  const way = [];
  let service = [...left].sort()[0];
  while (!way.includes(service)) {
    way.push(service);
    service = [...needs.get(service)].filter((name) => left.has(name)).sort()[0];
  }
  let loop = way.slice(way.indexOf(service));
  const first = loop.indexOf([...loop].sort()[0]);
  loop = [...loop.slice(first), ...loop.slice(0, first)];
  return `cycle ${[...loop, loop[0]].join(' -> ')}`;
}

function startOrder(lines) {
  const needs = new Map();
  for (const { service, needed } of lines) {
    if (!needs.has(service)) needs.set(service, new Set());
    needed.forEach((name) => needs.get(service).add(name));
  }
  const problems = missing(needs);
  if (problems.length > 0) return problems;
  const order = inOrder(needs);
  const left = new Set(needs.keys());
  order.forEach((service) => left.delete(service));
  return left.size > 0 ? [cycle(needs, left)] : order;
}

const needs = [];
for (const raw of fs.readFileSync(0, 'utf8').split('\n')) {
  const line = raw.trim();
  if (line === '' || line.startsWith('#')) continue;
  const [service, rest] = line.split(':');
  needs.push({ service: service.trim(), needed: rest.split(/\s+/).filter((name) => name !== '') });
}
console.log(startOrder(needs).join('\n'));
