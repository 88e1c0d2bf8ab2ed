const fs = require('fs');

function split(text) {
  const fields = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (c === '"') {
      quoted = !quoted;
    } else if (c === ',' && !quoted) {
      fields.push(field.trim());
      field = '';
    } else {
      field += c;
    }
  }
  fields.push(field.trim());
  return fields;
}

function isDate(text) {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const [year, month, day] = m.slice(1).map(Number);
  if (year < 1 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= days[month - 1];
}

// Returns {order} or {reason}.
function parse(columns, text, seen) {
  const fields = split(text);
  if (fields.length !== columns.length) return { reason: 'wrong number of fields' };
  const row = new Map(columns.map((name, i) => [name, fields[i]]));
  const id = row.get('order_id');
  const customer = row.get('customer');
  if (!id || !customer) return { reason: 'missing value' };
  if (!isDate(row.get('date'))) return { reason: 'bad date' };
  const quantity = /^\d{1,9}$/.test(row.get('quantity')) ? Number(row.get('quantity')) : 0;
  if (quantity < 1 || quantity > 1000) return { reason: 'bad quantity' };
  const price = /^(\d+)(?:\.(\d\d))?$/.exec(row.get('unit_price'));
  if (!price) return { reason: 'bad unit_price' };
  if (seen.has(id)) return { reason: 'duplicate order_id' };
  const cents = Number(price[1]) * 100 + Number(price[2] || 0);
  return { order: { id, customer, value: quantity * cents } };
}

function money(cents) {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function report(header, rows) {
  const columns = split(header);
  const seen = new Set();
  const customers = new Map();
  const refused = [];
  let total = 0;
  for (const { number, text } of rows) {
    const { order, reason } = parse(columns, text, seen);
    if (reason) {
      refused.push(`line ${number} ${reason}`);
      continue;
    }
    seen.add(order.id);
    total += order.value;
    const entry = customers.get(order.customer) || { name: order.customer, total: 0, orders: 0 };
    entry.total += order.value;
    entry.orders += 1;
    customers.set(order.customer, entry);
  }
  const ranked = [...customers.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
  return [
    `accepted ${seen.size}`,
    `refused ${refused.length}`,
    `total ${money(total)}`,
    ...ranked.map((c) => `customer ${money(c.total)} ${c.orders} ${c.name}`),
    ...refused,
  ];
}

const lines = fs.readFileSync(0, 'utf8').split(/\r?\n/);
const rows = lines
  .map((text, i) => ({ number: i + 1, text }))
  .filter((row) => row.number > 1 && row.text.trim() !== '');
console.log(report(lines[0], rows).join('\n'));
