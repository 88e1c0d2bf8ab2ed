const fs = require('fs');

// routes: list of {method, pattern, name} in order of the input
// Returns the line to print for one request.
function answer(routes, method, path) {
  return '404';
}

const routes = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const words = line.trim().split(/\s+/);
  if (words[0] === '') continue;
  if (words[0] === 'route') routes.push({ method: words[1], pattern: words[2], name: words[3] });
  else console.log(answer(routes, words[0], words[1]));
}
