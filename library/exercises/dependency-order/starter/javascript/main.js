const fs = require('fs');

// needs: list of {service, needed}, one for each line of the input
// Returns the lines to print.
function startOrder(needs) {
  return needs.map(({ service }) => service);
}

const needs = [];
for (const raw of fs.readFileSync(0, 'utf8').split('\n')) {
  const line = raw.trim();
  if (line === '' || line.startsWith('#')) continue;
  const [service, rest] = line.split(':');
  needs.push({ service: service.trim(), needed: rest.split(/\s+/).filter((name) => name !== '') });
}
for (const line of startOrder(needs)) {
  console.log(line);
}
