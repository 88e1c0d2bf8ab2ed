const fs = require('fs');

// settings: {base, factor, cap, attempts, deadline}
// answers: list of {status, duration, retryAfter}, retryAfter in seconds or null
// Returns the lines of output.
function replay(settings, answers) {
  const { status, duration } = answers[0];
  return [`attempt 1 0 ${duration} ${status}`];
}

const settings = {};
const answers = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words.length === 1) {
    const [name, value] = words[0].split('=');
    settings[name] = Number(value);
  } else {
    const retryAfter = words.length > 2 ? Number(words[2].split('=')[1]) : null;
    answers.push({ status: words[0], duration: Number(words[1]), retryAfter });
  }
}
for (const line of replay(settings, answers)) {
  console.log(line);
}
