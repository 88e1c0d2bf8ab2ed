/** A piece of a text: as it stands, or a character that would not be seen, by its escape. */
export interface Piece {
  text: string;
  escaped: boolean;
}

/*
 * Controls; spaces that are not the plain one; marks without width; and marks that change the direction of what follows,
 * with which an output could be made to look like another.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: to show them is what this is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb]+/g;
const SHORT: Record<string, string> = { "\r": "\\r", "\0": "\\0", "\u001b": "\\e", "\f": "\\f", "\v": "\\v" };

const written = (character: string): string =>
  SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** A text with what cannot be seen in it written out. Tabs and ends of lines stay. */
export function visible(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(UNSEEN)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), escaped: false });
    pieces.push({ text: [...found[0]].map(written).join(""), escaped: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), escaped: false });
  return pieces;
}

/** A line of a difference: white space at its end and tabs are shown, too, since they may be all that differs. */
export function visibleLine(text: string): Piece[] {
  const end = text.trimEnd().length;
  const blanks = text.slice(end);
  const tabs = (piece: Piece): Piece[] =>
    piece.escaped
      ? [piece]
      : piece.text
          .split(/(\t+)/)
          .filter(Boolean)
          .map((part) =>
            part.startsWith("\t")
              ? { text: part.replaceAll("\t", "⇥\t"), escaped: true }
              : { text: part, escaped: false },
          );
  const after = [...blanks]
    .map((blank) => (blank === " " ? "·" : blank === "\t" ? "⇥" : written(blank)))
    .join("");
  return [...visible(text.slice(0, end)).flatMap(tabs), ...(after ? [{ text: after, escaped: true }] : [])];
}

const MOST_LINES = 200;
const MOST_CHARACTERS = 20_000;

/** The beginning of a long text, and whether that is not all of it. */
export function beginning(text: string): { text: string; more: boolean } {
  let end = Math.min(text.length, MOST_CHARACTERS);
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines === MOST_LINES) end = at;
  }
  return { text: text.slice(0, end), more: end < text.length };
}
