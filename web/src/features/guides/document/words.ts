/*
 * The words that differ between two texts. Versions are compared by the server (GET /guides/{id}/diff); what two people
 * write in one field at the same time it has never seen, and so it is compared here.
 */
/** A piece of a text that was changed: in both, only before, or only after. */
export interface Piece {
  is: "same" | "removed" | "added";
  text: string;
}

/** Beyond this many words times words, a text is shown as replaced, piece by piece being of no help. */
const MOST_CELLS = 4_000_000;
/** With less than this share of its words in common, a text reads better as replaced than as changed. */
const LIKE = 0.3;

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** What was changed between two texts, word by word. */
export function compareWords(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle =
    from.length * to.length > MOST_CELLS
      ? [piece("removed", from.join("")), piece("added", to.join(""))]
      : longestCommon(from, to);
  const pieces = joined([
    piece("same", a.slice(0, start).join("")),
    ...middle,
    piece("same", end > 0 ? a.slice(-end).join("") : ""),
  ]);
  const kept = pieces
    .filter(({ is }) => is === "same")
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  if (kept >= LIKE * Math.max(before.trim().length, after.trim().length)) return pieces;
  return joined([piece("removed", before), piece("added", after)]);
}

const piece = (is: Piece["is"], text: string): Piece => ({ is, text });

function longestCommon(a: string[], b: string[]): Piece[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(piece("same", a[i] as string));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(piece("removed", a[i] as string));
      i += 1;
    } else {
      pieces.push(piece("added", b[j] as string));
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; a space between two changes belongs to both, so that it reads as one change. */
export function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) result.push(piece("removed", removed));
    if (added) result.push(piece("added", added));
    removed = "";
    added = "";
  };
  pieces.forEach(({ is, text }, index) => {
    if (text === "") return;
    const between = is === "same" && text.trim() === "" && (removed || added) && !text.includes("\n\n");
    const next = pieces.slice(index + 1).find((each) => each.text !== "");
    if (is === "removed") removed += text;
    else if (is === "added") added += text;
    else if (between && next && next.is !== "same" && removed && added) {
      removed += text;
      added += text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.is === "same") last.text += text;
      else result.push(piece("same", text));
    }
  });
  flush();
  return result;
}
