const fs = require('fs');

// ignored: list of paths; before, after: Map from path to value
// Returns the lines to print.
function changes(ignored, before, after) {
  return [`added ${after.size} removed ${before.size} changed 0`];
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
for (const line of changes(ignored, records.old, records.new)) {
  console.log(line);
}
