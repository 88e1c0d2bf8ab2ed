import type { ResumeDocument, ResumeLine, ResumeVerdict } from "@/api/types";

/*
 * Places in a resume are counted in Unicode scalar values, a string of the page in UTF-16 units. So the text is taken apart
 * into its characters once, and everything is cut out of those.
 */

/** A place that decided about a criterion, by the criterion's index. */
export interface Place {
  start: number;
  end: number;
  criterion: number;
}

/** Words of a line that the same criteria rest on; none is the usual case. */
export interface Piece {
  start: number;
  text: string;
  criteria: number[];
}

export interface ShownLine {
  line: ResumeLine;
  pieces: Piece[];
  /** It begins a page. */
  page: number | null;
  /** An empty line stands before it. */
  apart: boolean;
}

/** Every place that a verdict names, in the order of the criteria. */
export function placesOf(verdicts: readonly ResumeVerdict[], criteria: readonly { id?: string }[]): Place[] {
  return criteria.flatMap(({ id }, criterion) =>
    (verdicts.find((verdict) => verdict.criterion === id)?.evidence ?? []).map(({ start, end }) => ({
      start,
      end,
      criterion,
    })),
  );
}

/** The words between two characters, cut wherever a place begins or ends. */
export function pieces(
  characters: readonly string[],
  from: number,
  to: number,
  places: readonly Place[],
): Piece[] {
  const within = places.filter(({ start, end }) => start < to && end > from && end > start);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(to, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const list: Piece[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    const criteria = within
      .filter((place) => place.start <= start && place.end >= end)
      .map(({ criterion }) => criterion);
    list.push({ start, text: characters.slice(start, end).join(""), criteria: [...new Set(criteria)] });
  }
  return list;
}

/** The lines of a resume with the places in them. */
export function linesOf(document: ResumeDocument, places: readonly Place[]): ShownLine[] {
  const characters = Array.from(document.text);
  let page = 0;
  let end = 0;
  return document.lines.map((line) => {
    const between = characters.slice(end, line.start).filter((each) => each === "\n").length;
    const shown: ShownLine = {
      line,
      pieces: pieces(characters, line.start, line.end, places),
      page: line.page === page ? null : line.page,
      apart: between > 1,
    };
    page = line.page;
    end = line.end;
    return shown;
  });
}
