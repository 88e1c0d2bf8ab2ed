const fs = require('fs');

// header: the text of the first line
// rows: {number, text} for every line after it that is not blank
function report(header, rows) {
  return [`accepted ${rows.length}`];
}

const lines = fs.readFileSync(0, 'utf8').split(/\r?\n/);
const rows = lines
  .map((text, i) => ({ number: i + 1, text }))
  .filter((row) => row.number > 1 && row.text.trim() !== '');
for (const line of report(lines[0], rows)) {
  console.log(line);
}
