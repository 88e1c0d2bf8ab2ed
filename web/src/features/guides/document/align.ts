import type { Entry, List } from "./shape";
import { asList, asTexts, said } from "./shape";

/*
 * Which entry of one list is which entry of another. Keys settle it where there are keys. Else the same words are the
 * same entry, and of what is left, an entry that stands after the same neighbour is the same one, reworded.
 */
export type Pairs = (number | null)[];

/** For each entry of `to`, its place in `from`; null for what is new. */
export function align(from: string[], to: string[], keyed: boolean): Pairs {
  const places = new Map<string, number[]>();
  from.forEach((id, index) => {
    const list = places.get(id);
    if (list) list.push(index);
    else places.set(id, [index]);
  });
  const pairs: Pairs = to.map((id) => places.get(id)?.shift() ?? null);
  if (keyed) return pairs;
  const matched = new Set(pairs);
  // What is left in `from`, by the last matched entry before it.
  const left = new Map<number, number[]>();
  let before = -1;
  from.forEach((_, index) => {
    if (matched.has(index)) before = index;
    else left.set(before, [...(left.get(before) ?? []), index]);
  });
  before = -1;
  return pairs.map((pair) => {
    if (pair === null) return left.get(before)?.shift() ?? null;
    before = pair;
    return pair;
  });
}

/** What tells the entries of a list apart. */
export const idsOf = (shape: List, list: unknown): string[] =>
  asList(list).map((each: Entry) => shape.id.map((name) => said(each[name], true)).join(" "));
export const textIds = (list: unknown): string[] => asTexts(list).map((text) => said(text));

/** Places of a longest run of rising numbers: what has kept its order. The others are what has moved. */
export function inOrder(numbers: number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(at);
  return kept;
}
