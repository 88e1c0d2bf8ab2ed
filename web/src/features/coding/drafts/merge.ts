/*
 * Joins what two people wrote in the same text at the same time. Whatever either of them inserted is in what comes out, and
 * what one of them took away is gone; where both wrote in the same place, theirs stands first.
 */

/** A part of a text that is exchanged. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** Beyond so many differing characters the whole part between the first and the last of them is exchanged. */
const MOST = 600;

/** What has to be exchanged to make one text the other, first places first. */
export function edits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < least - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [taken, put] = [before.slice(from, before.length - end), after.slice(from, after.length - end)];
  const found = taken === "" || put === "" ? null : shortest(taken, put);
  return (found ?? [{ from: 0, to: taken.length, insert: put }]).map((each) => ({
    from: from + each.from,
    to: from + each.to,
    insert: each.insert,
  }));
}

/** The shortest way from one text to another (Myers), or null where it is long. */
function shortest(a: string, b: string): Edit[] | null {
  const most = Math.min(a.length + b.length, MOST);
  const middle = most + 1;
  const reached = new Int32Array(2 * most + 3);
  const at = (k: number, of: Int32Array) => of[middle + k] ?? 0;
  const before: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    before.push(reached.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(k - 1, reached) < at(k + 1, reached));
      let x = down ? at(k + 1, reached) : at(k - 1, reached) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, before, at);
    }
  }
  return null;
}

function wayBack(
  a: string,
  b: string,
  before: Int32Array[],
  at: (k: number, of: Int32Array) => number,
): Edit[] {
  const found: Edit[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = before.length - 1; d > 0; d -= 1) {
    const then = before[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1, then) < at(k + 1, then));
    const fromK = down ? k + 1 : k - 1;
    const fromX = at(fromK, then);
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
    }
    const next = found[0];
    const insert = down ? b.slice(fromY, fromY + 1) : "";
    if (next && next.from === x) {
      next.from = fromX;
      next.insert = insert + next.insert;
    } else found.unshift({ from: fromX, to: x, insert });
    [x, y] = [fromX, fromY];
  }
  return found;
}

/**
 * Which text another was made from: the one that was held, or one that was sent and not answered. It is one that was sent only
 * where all of what it added is in there; else something of one's own could be taken for what the other side took away.
 */
export function madeFrom(held: string, sent: readonly string[], text: string): string {
  const holds = (each: string) => {
    const gone = edits(each, text).filter(({ from, to }) => to > from);
    let shift = 0;
    return edits(held, each).every(({ from, to, insert }) => {
      const start = from + shift;
      shift += insert.length - (to - from);
      return !gone.some((other) => other.from < start + insert.length && other.to > start);
    });
  };
  return [...sent].reverse().find(holds) ?? held;
}

/** One text of two that were made from the same. */
export function merge(base: string, mine: string, theirs: string): string {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const [first, second] = [edits(base, theirs), edits(base, mine)];
  const same = (a: Edit, b: Edit) => a.from === b.from && a.to === b.to && a.insert === b.insert;
  // What both did alike is done once.
  const puts = [...first, ...second.filter((each) => !first.some((other) => same(each, other)))];
  const taken = [...first, ...second];
  const kept = (from: number, to: number) => {
    let text = "";
    let at = from;
    for (const { from: start, to: end } of taken.sort((a, b) => a.from - b.from)) {
      if (start > at) text += base.slice(at, Math.min(start, to));
      at = Math.max(at, Math.min(end, to));
      if (start >= to) break;
    }
    return at < to ? text + base.slice(at, to) : text;
  };
  let text = "";
  let at = 0;
  // The order of those in one place stays: theirs, then mine.
  for (const { from, insert } of puts.sort((a, b) => a.from - b.from)) {
    text += kept(at, from) + insert;
    at = from;
  }
  return text + kept(at, base.length);
}
