import type { Rating, Scorecard } from "@/api/types";
import { attributeName, attributesIn, type Versions } from "@/features/guides/useGuideVersions";
import { type LinkedNote, linkedNotes } from "@/features/scorecards/evidence";

export interface Cell {
  scorecard: Scorecard;
  rating: Rating | null;
  /** The notes that the rating names as its evidence. */
  linked: LinkedNote[];
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

/** What is read first of a rating: its own note, else the first that it links to. */
const evidenceOf = ({ rating, linked }: Cell): string | undefined => rating?.note || linked[0]?.text;

/**
 * Ratings side by side: an attribute a row, a scorecard a column. The same attribute in several stages is one row, by
 * its name, since keys are unique within a stage only. `current` is the guide version of the debrief; where a scorecard
 * was rated by another one, an attribute of the same key is the same attribute, by its present name.
 */
export function matrix(scorecards: Scorecard[], versions: Versions, current: string): Row[] {
  const rows = new Map<string, { name: string; byCard: Map<string, Rating> }>();
  const add = (name: string) => {
    const key = name.trim().toLowerCase();
    const row = rows.get(key) ?? { name, byCard: new Map<string, Rating>() };
    rows.set(key, row);
    return row;
  };
  const nameOf = (card: Scorecard, id: string) => {
    const present = attributesIn(versions, { key: card.stage.key, guide_version_id: current });
    return present.find(({ key }) => key === id)?.name ?? attributeName(versions, card.stage, id);
  };
  // In the order of the guide, so that the table reads the same for every candidate.
  for (const stage of versions.get(current)?.document.stages ?? []) {
    const cards = scorecards.filter((card) => card.stage.key === stage.key);
    for (const attribute of stage.scorecard?.attributes ?? []) {
      const asked = ({ stage: own }: Scorecard) =>
        own.guide_version_id === current ||
        attributesIn(versions, own).some(({ key }) => key === attribute.key);
      if (cards.some(asked)) add(attribute.name);
    }
  }
  for (const card of scorecards) {
    for (const [id, rating] of Object.entries(card.ratings)) {
      if (rating.rating !== null) add(nameOf(card, id)).byCard.set(card.id, rating);
    }
  }
  return [...rows].map(([key, { name, byCard }]) => {
    const cells = scorecards.map((scorecard) => {
      const rating = byCard.get(scorecard.id) ?? null;
      return { scorecard, rating, linked: linkedNotes(scorecard, rating, versions) };
    });
    return {
      key,
      name,
      cells,
      apart: disagree(cells.map((cell) => cell.rating?.rating ?? null)),
      quote: cells.map(evidenceOf).find(Boolean) ?? null,
    };
  });
}
