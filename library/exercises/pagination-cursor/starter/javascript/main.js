const fs = require('fs');

class Messages {
  add(id, time) {}

  delete(id) {}

  // Returns the line to print. size and cursor are text, as the caller sent them.
  page(size, cursor) {
    return 'empty next=-';
  }
}

const messages = new Messages();
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  const [command, a, b] = line.trim().split(/\s+/);
  if (command === 'add') messages.add(Number(a), Number(b));
  else if (command === 'delete') messages.delete(Number(a));
  else if (command === 'list') console.log(messages.page(a, b));
}
