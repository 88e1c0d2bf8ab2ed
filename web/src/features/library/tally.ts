import type { LibraryCoverage, LibraryKind, LibraryLevel } from "@/api/types";
import { KINDS, LEVELS } from "./address";

/** How many questions there are of a competency and a level, and of which kinds. */
export interface Tally {
  questions: number;
  kinds: { kind: LibraryKind; questions: number }[];
}
export interface TallyRow {
  competency: string;
  levels: { level: LibraryLevel; tally: Tally }[];
  total: number;
}

const byCandidates = ({ cells }: LibraryCoverage) =>
  cells.length > 0 && cells.every(({ kind }) => kind === "candidate");

/**
 * The counts by competency and level, of one kind or of all. What has none of the kind stays, as a row of zeros; what only
 * candidates ask comes last.
 */
export function tallyOf(coverage: LibraryCoverage[], kind?: LibraryKind): TallyRow[] {
  const rows = coverage.toSorted((a, b) => Number(byCandidates(a)) - Number(byCandidates(b)));
  return rows.map(({ competency, cells }) => {
    const asked = cells.filter((cell) => !kind || cell.kind === kind);
    const levels = LEVELS.map((level) => ({
      level,
      tally: tallied(asked.filter((cell) => cell.level === level)),
    }));
    return { competency, levels, total: levels.reduce((sum, { tally }) => sum + tally.questions, 0) };
  });
}

function tallied(cells: LibraryCoverage["cells"]): Tally {
  const kinds = KINDS.map((kind) => ({
    kind,
    questions: cells.filter((cell) => cell.kind === kind).reduce((sum, cell) => sum + cell.questions, 0),
  })).filter(({ questions }) => questions > 0);
  return { questions: kinds.reduce((sum, { questions }) => sum + questions, 0), kinds };
}

/**
 * How strongly a count is tinted, from 0 (none) to 4 (nearly as many as the fullest has). By the root of the share, so that
 * one very full place does not leave all others alike.
 */
export const tint = (questions: number, most: number): number =>
  questions === 0 || most === 0 ? 0 : Math.ceil(4 * Math.sqrt(questions / most));
