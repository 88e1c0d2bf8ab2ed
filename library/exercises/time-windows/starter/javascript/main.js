const fs = require('fs');

function minutes(text) {
  const [hours, rest] = text.split(':');
  return Number(hours) * 60 + Number(rest);
}

function clock(value) {
  const pad = (n) => String(n).padStart(2, '0');
  return `${pad(Math.floor(value / 60))}:${pad(value % 60)}`;
}

// All times are in minutes since midnight.
// people: list of lists of bookings {from, to}, one list for each person
// Returns the lines to print.
function plan(start, end, length, people) {
  return [`free ${clock(start)}-${clock(end)}`];
}

let start = 0;
let end = 0;
let length = 0;
const people = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] === 'day') {
    start = minutes(words[1]);
    end = minutes(words[2]);
  } else if (words[0] === 'length') {
    length = Number(words[1]);
  } else {
    people.push(
      words.slice(1).map((booking) => {
        const [from, to] = booking.split('-');
        return { from: minutes(from), to: minutes(to) };
      })
    );
  }
}
for (const line of plan(start, end, length, people)) {
  console.log(line);
}
