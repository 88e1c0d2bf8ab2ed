import type { GuideDocument } from "@/api/types";
import { align, idsOf, textIds } from "./align";
import type { Pointer } from "./pointer";
import {
  asList,
  asObject,
  asTexts,
  type Entry,
  type Fields,
  GUIDE,
  type List,
  namesIn,
  type Shape,
  said,
  same,
  shapeOf,
} from "./shape";

/*
 * Two people have changed the same guide. What one of them changed is taken; what both changed in the same way, too.
 * Where both changed one field differently, the field keeps my words and a conflict says what they wrote, so that a
 * person decides. Nothing that somebody wrote is ever dropped: an entry that one removed and the other changed stays.
 */
export interface Conflict {
  /** Where it stands in the merged guide. */
  at: Pointer;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** What keeps the words of both. */
  both: unknown;
}

/** Something that was settled without asking and may surprise. */
export interface Note {
  at: Pointer;
  what:
    | "kept" /* one removed it, the other changed it: it stays */
    | "order" /* both put the list into another order: theirs stands */;
}

export interface Merged {
  document: GuideDocument;
  conflicts: Conflict[];
  notes: Note[];
}

/** `prefer` says whose words a field keeps that both have changed. */
export function merge(
  base: GuideDocument,
  mine: GuideDocument,
  theirs: GuideDocument,
  prefer: "mine" | "theirs" = "mine",
): Merged {
  const found = new Found(prefer);
  const document = found.merged(GUIDE, "", base, mine, theirs) as GuideDocument;
  return { document, conflicts: found.conflicts, notes: found.notes };
}

class Found {
  conflicts: Conflict[] = [];
  notes: Note[] = [];
  private prefer: "mine" | "theirs";

  constructor(prefer: "mine" | "theirs") {
    this.prefer = prefer;
  }

  merged(shape: Shape, at: Pointer, base: unknown, mine: unknown, theirs: unknown): unknown {
    if (same(shape, mine, theirs)) return this.prefer === "mine" ? mine : theirs;
    if (same(shape, base, theirs)) return mine;
    if (same(shape, base, mine)) return theirs;
    switch (shape.is) {
      case "fields":
        return this.fields(shape, at, base, mine, theirs);
      case "list":
        return this.list(shape, at, base, mine, theirs);
      case "texts":
        return this.texts(at, base, mine, theirs);
      case "row":
        return this.row(at, base, mine, theirs);
      case "text":
        return this.clash(at, base, mine, theirs, bothTexts(shape.line, mine, theirs));
      case "value":
        return this.clash(at, base, mine, theirs, mine);
    }
  }

  private clash(at: Pointer, base: unknown, mine: unknown, theirs: unknown, both: unknown): unknown {
    this.conflicts.push({ at, base, mine, theirs, both });
    return this.prefer === "mine" ? mine : theirs;
  }

  private fields(shape: Fields, at: Pointer, base: unknown, mine: unknown, theirs: unknown): unknown {
    if (!mine || !theirs) {
      // One took the whole away, the other wrote in it.
      this.notes.push({ at, what: "kept" });
      return mine ?? theirs;
    }
    const before = asObject(base ?? shape.empty);
    const result: Entry = {};
    for (const name of namesIn(shape, asObject(mine), asObject(theirs))) {
      const [m, t] = [asObject(mine)[name], asObject(theirs)[name]];
      const value = this.merged(shapeOf(shape, name), `${at}/${name}`, before[name], m, t);
      if (value !== undefined) result[name] = value;
    }
    return result;
  }

  private list(shape: List, at: Pointer, base: unknown, mine: unknown, theirs: unknown): Entry[] {
    const sides = [base, mine, theirs].map((list) => ({ entries: asList(list), ids: idsOf(shape, list) }));
    const ids = sides.map((side) => side.ids) as Three<string[]>;
    const order = this.order(at, ids, shape.keyed, (b, m, t) => {
      const [side, place] = m === null ? [2, t] : [1, m];
      return place !== null && !same(shape.of, sides[0]?.entries[b], sides[side]?.entries[place]);
    });
    return order.map(([b, m, t], index) => {
      const [from, my, their] = [b, m, t].map((place, side) =>
        place === null ? undefined : sides[side]?.entries[place],
      );
      if (my === undefined || their === undefined) {
        if (from !== undefined) this.notes.push({ at: `${at}/${index}`, what: "kept" });
        return (my ?? their) as Entry;
      }
      return this.merged(shape.of, `${at}/${index}`, from ?? {}, my, their) as Entry;
    });
  }

  private texts(at: Pointer, base: unknown, mine: unknown, theirs: unknown): unknown {
    const lists = [base, mine, theirs].map(asTexts) as Three<string[]>;
    const ids = lists.map(textIds) as Three<string[]>;
    const order = this.order(at, ids, false, (b, m, t) =>
      m !== null ? ids[0][b] !== ids[1][m] : t !== null && ids[0][b] !== ids[2][t],
    );
    let clashed = false;
    const choose = (prefer: "mine" | "theirs" | "both") =>
      order.flatMap(([b, m, t]) => {
        const [from, my, their] = [b, m, t].map((place, side) =>
          place === null ? null : ids[side]?.[place],
        );
        const raw = m === null ? null : lists[1][m];
        const theirRaw = t === null ? null : lists[2][t];
        if (my === null || my === undefined || my === from) return [(theirRaw ?? raw) as string];
        if (their === null || their === undefined || their === from || their === my) return [raw as string];
        clashed = true;
        if (prefer === "both") return [raw as string, theirRaw as string];
        return [(prefer === "mine" ? raw : theirRaw) as string];
      });
    const mineFirst = choose("mine");
    if (!clashed) return mineFirst;
    return this.clash(at, base, mineFirst, choose("theirs"), choose("both"));
  }

  private row(at: Pointer, base: unknown, mine: unknown, theirs: unknown): unknown {
    const [before, my, their] = [base, mine, theirs].map(asTexts) as Three<string[]>;
    if (my.length !== their.length) return this.clash(at, before, my, their, my);
    return my.map((text, place) =>
      this.merged({ is: "text", line: false }, `${at}/${place}`, before[place] ?? "", text, their[place]),
    );
  }

  /**
   * The entries of the merged list, each with its places in the three. Entries stay in the order of whoever changed it,
   * and what is new stands after what it was put after. What both removed is gone; what one removed, too, unless the
   * other changed it.
   */
  private order(
    at: Pointer,
    [base, mine, theirs]: Three<string[]>,
    keyed: boolean,
    changed: (base: number, mine: number | null, theirs: number | null) => boolean,
  ): Places[] {
    const toMine = align(base, mine, keyed);
    const toTheirs = align(base, theirs, keyed);
    const stays = (b: number): boolean => {
      const [m, t] = [placeOf(toMine, b), placeOf(toTheirs, b)];
      if (m !== null && t !== null) return true;
      return (m !== null || t !== null) && changed(b, m, t);
    };
    const kept = base.map((_, index) => index).filter(stays);
    const spine = this.spine(at, kept, toMine, toTheirs);
    const gaps = [gapsOf(toMine, new Set(kept)), gapsOf(toTheirs, new Set(kept))] as const;
    const result: Places[] = [];
    const addNew = (after: number) => {
      const [my, their] = gaps.map((gap) => gap.get(after) ?? []) as [number[], number[]];
      const mineNew = my.map((m): Places => [null, m, null]);
      const theirNew = their.map((t): Places => [null, null, t]);
      const word = (of: Places) => (of[1] !== null ? mine[of[1]] : theirs[of[2] as number]) as string;
      const first = (of: Places[]) => (of[0] ? word(of[0]) : "");
      // Whose comes first must not depend on who merges.
      const runs = first(mineNew) <= first(theirNew) ? [mineNew, theirNew] : [theirNew, mineNew];
      result.push(...runs.flat());
    };
    addNew(-1);
    for (const b of spine) {
      result.push([b, placeOf(toMine, b), placeOf(toTheirs, b)]);
      addNew(b);
    }
    return unite(result, mine, theirs);
  }

  private spine(
    at: Pointer,
    kept: number[],
    toMine: (number | null)[],
    toTheirs: (number | null)[],
  ): number[] {
    const inSide = (side: (number | null)[]) =>
      side.filter((b): b is number => b !== null && kept.includes(b));
    const [my, their] = [inSide(toMine), inSide(toTheirs)];
    const shared = (list: number[], other: number[]) => list.filter((b) => other.includes(b));
    const isSorted = (list: number[]) =>
      list.every((b, index) => index === 0 || (list[index - 1] as number) < b);
    const mySorted = isSorted(my);
    if (!mySorted && !isSorted(their) && String(shared(my, their)) !== String(shared(their, my))) {
      this.notes.push({ at, what: "order" });
    }
    const lead = isSorted(their) ? my : their;
    // What the leading side has removed stands after what stood before it.
    const spine = [...lead];
    for (const b of kept) {
      if (spine.includes(b)) continue;
      const before = kept.filter((each) => each < b && spine.includes(each)).at(-1);
      spine.splice(before === undefined ? 0 : spine.indexOf(before) + 1, 0, b);
    }
    return spine;
  }
}

type Three<T> = [T, T, T];
/** The places of one entry in base, mine and theirs. */
type Places = [number | null, number | null, number | null];

const placeOf = (pairs: (number | null)[], base: number): number | null => {
  const found = pairs.indexOf(base);
  return found < 0 ? null : found;
};

/** What is new in a list, by the kept entry of the base that stands before it; -1 is the start. */
function gapsOf(pairs: (number | null)[], kept: Set<number>): Map<number, number[]> {
  const gaps = new Map<number, number[]>();
  let before = -1;
  pairs.forEach((pair, place) => {
    if (pair === null) gaps.set(before, [...(gaps.get(before) ?? []), place]);
    else if (kept.has(pair)) before = pair;
  });
  return gaps;
}

/** The same entry that both added is one entry. */
function unite(entries: Places[], mine: string[], theirs: string[]): Places[] {
  const result: Places[] = [];
  const open = new Map<string, number[]>();
  for (const entry of entries) {
    const [b, m, t] = entry;
    if (b !== null) {
      result.push(entry);
      continue;
    }
    const side = m !== null ? "m" : "t";
    const word = (m !== null ? mine[m] : theirs[t as number]) as string;
    const other = open.get(`${side === "m" ? "t" : "m"}${word}`)?.shift();
    if (other !== undefined) {
      const [, om, ot] = result[other] as Places;
      result[other] = [null, m ?? om, t ?? ot];
      continue;
    }
    result.push(entry);
    open.set(`${side}${word}`, [...(open.get(`${side}${word}`) ?? []), result.length - 1]);
  }
  return result;
}

const bothTexts = (line: boolean, mine: unknown, theirs: unknown): unknown => {
  const texts = [theirs, mine].filter((text): text is string => said(text) !== "");
  return texts.join(line ? " / " : "\n\n");
};
