const fs = require('fs');

function minutes(text) {
  const [hours, rest] = text.split(':');
  return Number(hours) * 60 + Number(rest);
}

function clock(value) {
  const pad = (n) => String(n).padStart(2, '0');
  return `${pad(Math.floor(value / 60))}:${pad(value % 60)}`;
}

// How many people are busy in each minute.
function occupancy(people) {
  const busy = new Array(24 * 60).fill(0);
  for (const bookings of people) {
    const own = new Set();
    for (const { from, to } of bookings) {
      for (let minute = from; minute < to; minute++) own.add(minute);
    }
    for (const minute of own) busy[minute]++;
  }
  return busy;
}

function plan(start, end, length, people) {
  const busy = occupancy(people);
  const out = [];
  let since = start;
  let peak = start;
  for (let minute = start; minute < end; minute++) {
    if (busy[minute] > busy[peak]) peak = minute;
    if (busy[minute] > 0) {
      if (minute - since >= length) out.push(`free ${clock(since)}-${clock(minute)}`);
      since = minute + 1;
    }
  }
  if (end - since >= length) out.push(`free ${clock(since)}-${clock(end)}`);
  if (out.length === 0) out.push('free none');
  return [...out, `peak ${busy[peak]} at ${clock(peak)}`];
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
console.log(plan(start, end, length, people).join('\n'));
