/*
 * The order of resumes under weights that somebody is still moving. The same whole numbers as on the server, so that what
 * the page shows while a weight moves is what the server says once it is saved.
 */

/** How much of each criterion's weight a resume earns, in ten-thousandths, in the order of the criteria. */
export type Credits = readonly number[];

interface Earned {
  criterion: string;
  /** From 0 to 1. */
  credit: number;
}

/** What a resume has earned of each criterion. One that was not assessed yet has earned nothing. */
export function creditsOf(verdicts: readonly Earned[], criteria: readonly { id?: string }[]): Credits {
  const earned = new Map(verdicts.map(({ criterion, credit }) => [criterion, Math.round(credit * 10_000)]));
  return criteria.map(({ id }) => earned.get(id ?? "") ?? 0);
}

/** A weight as a whole number of hundredths. */
const hundredths = (weight: number): number => Math.round(Math.min(10, Math.max(0, weight)) * 100);

/** 100 × Σ(weight × credit) ÷ Σ weight, in thousandths of a point, rounded to the nearest. */
export function scoreOf(credits: Credits, weights: readonly number[]): number {
  let whole = 0;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const share = hundredths(weight);
    whole += share;
    sum += share * (credits[index] ?? 0);
  }
  return whole === 0 ? 0 : Math.floor((sum * 20 + whole) / (whole * 2));
}

/** What each criterion adds to the score, in points. */
export function partsOf(credits: Credits, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + hundredths(weight), 0);
  return weights.map((weight, index) =>
    whole === 0 ? 0 : (hundredths(weight) * (credits[index] ?? 0)) / (whole * 100),
  );
}

export interface Placed<T> {
  resume: T;
  credits: Credits;
  /** In thousandths of a point. */
  score: number;
  /** From 1: equal scores share one, and the next is as many further. */
  rank: number;
}

/** The highest score first; equals in the order in which they came in. */
export function inOrder<T extends { number: number }>(
  list: readonly { resume: T; credits: Credits }[],
  weights: readonly number[],
): Placed<T>[] {
  const placed = list.map((each) => ({ ...each, score: scoreOf(each.credits, weights), rank: 0 }));
  placed.sort((a, b) => b.score - a.score || a.resume.number - b.resume.number);
  for (const [index, each] of placed.entries()) {
    const before = placed[index - 1];
    each.rank = before?.score === each.score ? before.rank : index + 1;
  }
  return placed;
}
