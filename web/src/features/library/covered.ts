import type { CompetencyCoverage, LibraryLevel, StageKind } from "@/api/types";
import { LEVELS } from "./address";

type Cell = CompetencyCoverage["cells"][number];
export type Counted = "questions" | "scenarios" | "exercises" | "take_homes" | "guide_stages";

/** The stages that the library has something for, in the order in which they come. */
export const STAGES = ["screening", "take_home", "technical", "system_design", "culture"] as const;
export const COUNTED: readonly Counted[] = [
  "questions",
  "scenarios",
  "exercises",
  "take_homes",
  "guide_stages",
];

export interface Place {
  stage: StageKind;
  total: number;
  /** What it is made of, without what there is none of. */
  parts: { what: Counted; count: number }[];
  /** How much there is at each level, whatever level is looked at. */
  levels: { level: LibraryLevel; total: number }[];
}
export interface Row {
  competency: string;
  /** Whether there is a file of questions about it; others are named elsewhere only, as by a single guide. */
  shared: boolean;
  places: Place[];
  total: number;
}

const totalOf = (cells: Cell[]): number =>
  cells.reduce((sum, cell) => sum + COUNTED.reduce((of, what) => of + cell[what], 0), 0);

/** What there is of each competency for each stage, at one level or at all. What has nothing at the level stays, as zeros. */
export function matrixOf(coverage: CompetencyCoverage[], level?: LibraryLevel): Row[] {
  const byName = [...coverage].sort((a, b) => a.competency.localeCompare(b.competency, "en"));
  return byName.map(({ competency, bank, cells }) => {
    const places = STAGES.map((stage) => placeOf(stage, cells, level));
    const total = places.reduce((sum, place) => sum + place.total, 0);
    return { competency, shared: bank !== null, places, total };
  });
}

function placeOf(stage: StageKind, all: Cell[], level?: LibraryLevel): Place {
  const here = all.filter((cell) => cell.stage === stage);
  const cells = here.filter((cell) => !level || cell.level === level);
  const parts = COUNTED.map((what) => ({
    what,
    count: cells.reduce((sum, cell) => sum + cell[what], 0),
  })).filter(({ count }) => count > 0);
  const levels = LEVELS.map((each) => ({
    level: each,
    total: totalOf(here.filter((cell) => cell.level === each)),
  }));
  return { stage, total: totalOf(cells), parts, levels };
}

/** Where one reads what a place is made of: the questions, or else the shelf that has something. */
export function shelfOf({ parts }: Place): "questions" | "scenarios" | "exercises" | "take_homes" | "guides" {
  const what = parts[0]?.what ?? "questions";
  return what === "guide_stages" ? "guides" : what;
}
