const fs = require('fs');

const isSuccess = (status) => /^2\d\d$/.test(status);
const isRetryable = (status) => /^(reset|408|429|5\d\d)$/.test(status);

function backoff({ base, factor, cap }, n) {
  let wait = base;
  for (let i = 1; i < n && wait < cap; i++) wait *= factor;
  return Math.min(wait, cap);
}

function replay(settings, answers) {
  const out = [];
  let start = 0;
  for (let n = 1; ; n++) {
    const { status, duration, retryAfter } = answers[n - 1];
    const end = start + duration;
    if (end > settings.deadline) {
      out.push(`attempt ${n} ${start} ${settings.deadline} cut`);
      return [...out, `done ${settings.deadline} deadline`];
    }
    out.push(`attempt ${n} ${start} ${end} ${status}`);
    if (isSuccess(status)) return [...out, `done ${end} success`];
    if (!isRetryable(status)) return [...out, `done ${end} failed`];
    if (n === settings.attempts) return [...out, `done ${end} exhausted`];
    start = end + Math.max(backoff(settings, n), (retryAfter || 0) * 1000);
    if (start >= settings.deadline) return [...out, `done ${end} deadline`];
  }
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
console.log(replay(settings, answers).join('\n'));
