import type { GuideStage, Rating, Scorecard, StageSummary } from "@/api/types";

export interface Cell {
  scorecard: Scorecard;
  rating: Rating | null;
}
export interface Row {
  key: string;
  name: string;
  cells: Cell[];
  /** Ratings two points apart or more. 0 is missing data and never disagrees with anything. */
  apart: boolean;
  /** One line of evidence, to be read before the numbers. */
  quote: string | null;
}

/** Whether the people who did rate it are two points apart or more. */
export function disagree(ratings: (number | null)[]): boolean {
  const rated = ratings.filter((rating): rating is number => rating !== null && rating > 0);
  return rated.length > 1 && Math.max(...rated) - Math.min(...rated) >= 2;
}

/**
 * Ratings side by side: an attribute a row, a scorecard a column. The same attribute in several stages is one row, by
 * its name, since keys are unique within a stage only.
 */
export function matrix(scorecards: Scorecard[], stages: StageSummary[], guide: GuideStage[]): Row[] {
  const keyOf = new Map(stages.map((stage) => [stage.id, stage.key]));
  const rows = new Map<string, { name: string; byCard: Map<string, Rating> }>();
  const add = (name: string) => {
    const key = name.trim().toLowerCase();
    const row = rows.get(key) ?? { name, byCard: new Map<string, Rating>() };
    rows.set(key, row);
    return row;
  };
  // In the order of the guide, so that the table reads the same for every candidate.
  const rated = new Set(scorecards.map((card) => keyOf.get(card.stage.id)));
  for (const stage of guide) {
    if (!rated.has(stage.key)) continue;
    for (const attribute of stage.scorecard?.attributes ?? []) add(attribute.name);
  }
  for (const card of scorecards) {
    const stage = guide.find((each) => each.key === keyOf.get(card.stage.id));
    for (const [id, rating] of Object.entries(card.ratings)) {
      const name = stage?.scorecard?.attributes.find(({ key }) => key === id)?.name ?? id;
      if (rating.rating !== null) add(name).byCard.set(card.id, rating);
    }
  }
  return [...rows].map(([key, { name, byCard }]) => {
    const cells = scorecards.map((scorecard) => ({ scorecard, rating: byCard.get(scorecard.id) ?? null }));
    return {
      key,
      name,
      cells,
      apart: disagree(cells.map((cell) => cell.rating?.rating ?? null)),
      quote: cells.find((cell) => cell.rating?.note)?.rating?.note ?? null,
    };
  });
}
