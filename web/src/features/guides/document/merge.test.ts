import { describe, expect, it } from "vitest";
import type { GuideDocument, GuideStage } from "@/api/types";
import { merge } from "./merge";
import { read, write } from "./pointer";
import { attribute, chance, guide, question, stage } from "./sample";
import { GUIDE, same } from "./shape";

type Edit = (document: GuideDocument) => void;
const edited = (edit: Edit, from = guide()): GuideDocument => {
  const copy = structuredClone(from);
  edit(copy);
  return copy;
};
const first = (document: GuideDocument) => document.stages[0] as GuideStage;
const both = (mine: Edit, theirs: Edit) => merge(guide(), edited(mine), edited(theirs));

describe("merging", () => {
  it("takes what only one side has changed, field by field", () => {
    const { document, conflicts } = both(
      (mine) => {
        first(mine).title = "First call";
        (first(mine).questions[0] as { text: string }).text = "What of mine?";
      },
      (theirs) => {
        first(theirs).minutes = 50;
        (first(theirs).questions[0] as { minutes: number }).minutes = 9;
        theirs.stages.push(stage("extra"));
      },
    );
    expect(conflicts).toEqual([]);
    expect(first(document)).toMatchObject({ title: "First call", minutes: 50 });
    expect(first(document).questions[0]).toMatchObject({ text: "What of mine?", minutes: 9 });
    expect(document.stages.map(({ key }) => key)).toEqual(["call", "visit", "night", "extra"]);
  });

  it("keeps what each has silenced, and asks only where both give a reason for the same", () => {
    const silence = (at: string, reason = "It is right.") => ({ allow: "yes-no-question", at, reason });
    const apart = both(
      (mine) => {
        mine.lint = [silence("stages/call")];
      },
      (theirs) => {
        theirs.lint = [silence("stages/visit")];
      },
    );
    expect(apart.conflicts).toEqual([]);
    expect(apart.document.lint?.map(({ at }) => at).sort()).toEqual(["stages/call", "stages/visit"]);
    const base = edited((guide) => {
      guide.lint = [silence("stages/call"), silence("stages/visit")];
    });
    const gone = edited((guide) => {
      guide.lint?.shift();
    }, base);
    const reworded = edited((guide) => {
      guide.lint = [silence("stages/call"), silence("stages/visit", "The law asks.")];
    }, base);
    const { document, conflicts } = merge(base, gone, reworded);
    expect(conflicts).toEqual([]);
    expect(document.lint).toEqual([silence("stages/visit", "The law asks.")]);
  });

  it("asks where both have changed one field, and keeps both words until then", () => {
    const { document, conflicts } = both(
      (mine) => {
        mine.introduction = "My words.";
      },
      (theirs) => {
        theirs.introduction = "Their words.";
      },
    );
    expect(document.introduction).toBe("My words.");
    expect(conflicts).toEqual([
      {
        at: "/introduction",
        base: "How we hire keepers.",
        mine: "My words.",
        theirs: "Their words.",
        both: "Their words.\n\nMy words.",
      },
    ]);
  });

  it("does not take white space for a change", () => {
    const { document, conflicts } = both(
      (mine) => {
        mine.introduction = "How we hire keepers.  \n";
      },
      (theirs) => {
        theirs.introduction = "How we find keepers.";
      },
    );
    expect(conflicts).toEqual([]);
    expect(document.introduction).toBe("How we find keepers.");
  });

  it("finds a question where the other side has moved it", () => {
    const { document, conflicts, notes } = both(
      (mine) => {
        first(mine).questions.reverse();
      },
      (theirs) => {
        (first(theirs).questions[0] as { text: string }).text = "Reworded";
        first(theirs).questions.splice(1, 0, question("new"));
      },
    );
    expect(conflicts).toEqual([]);
    expect(notes).toEqual([]);
    expect(first(document).questions.map(({ key }) => key)).toEqual([
      "call-three",
      "call-two",
      "call-one",
      "new",
    ]);
    expect(first(document).questions[2]?.text).toBe("Reworded");
  });

  it("keeps what one has removed and the other has changed, and says so", () => {
    const { document, notes } = both(
      (mine) => {
        first(mine).questions.splice(1, 1);
      },
      (theirs) => {
        first(theirs).questions[1]?.red_flags.push("Blames the sea");
      },
    );
    expect(first(document).questions.map(({ key }) => key)).toEqual(["call-one", "call-two", "call-three"]);
    expect(notes).toEqual([{ at: "/stages/0/questions/1", what: "kept" }]);
  });

  it("removes what one has removed and nobody has changed", () => {
    const { document, notes } = both(
      (mine) => {
        mine.stages.splice(1, 1);
      },
      (theirs) => {
        theirs.title = "Keeper";
      },
    );
    expect(document.stages.map(({ key }) => key)).toEqual(["call", "night"]);
    expect(notes).toEqual([]);
  });

  it("merges lists of short texts in order, rewording by rewording", () => {
    const areas = (of: GuideDocument) => first(of).questions[0]?.areas_to_cover as string[];
    const { document, conflicts } = both(
      (mine) => {
        areas(mine)[0] = "one, reworded";
        areas(mine).push("mine at the end");
      },
      (theirs) => {
        areas(theirs)[1] = "two, reworded";
        areas(theirs).unshift("theirs at the start");
      },
    );
    expect(conflicts).toEqual([]);
    expect(areas(document)).toEqual([
      "theirs at the start",
      "one, reworded",
      "two, reworded",
      "call-one third",
      "mine at the end",
    ]);
  });

  it("shows a list in which one line was reworded twice as a whole", () => {
    const areas = (of: GuideDocument) => first(of).questions[0]?.areas_to_cover as string[];
    const { conflicts } = both(
      (mine) => {
        areas(mine)[0] = "my words";
      },
      (theirs) => {
        areas(theirs)[0] = "their words";
        areas(theirs).push("and one more");
      },
    );
    expect(conflicts).toMatchObject([
      {
        at: "/stages/0/questions/0/areas_to_cover",
        mine: ["my words", "call-one second", "call-one third", "and one more"],
        theirs: ["their words", "call-one second", "call-one third", "and one more"],
        both: ["my words", "their words", "call-one second", "call-one third", "and one more"],
      },
    ]);
  });

  it("merges an exercise that both have begun", () => {
    const begun = (title: string, brief: string) => ({ title, brief, requirements: [], criteria: [] });
    const { document, conflicts } = both(
      (mine) => {
        first(mine).exercise = begun("A lamp", "");
      },
      (theirs) => {
        first(theirs).exercise = begun("", "Build a lamp.");
      },
    );
    expect(conflicts).toEqual([]);
    expect(first(document).exercise).toEqual(begun("A lamp", "Build a lamp."));
  });

  it("keeps fields that this page does not know", () => {
    const known = edited((document) => {
      (document as unknown as Record<string, unknown>).lint = [{ allow: "yes-no-question" }];
    });
    const { document } = merge(
      guide(),
      edited((mine) => {
        mine.title = "X";
      }),
      known,
    );
    expect(document).toMatchObject({ title: "X", lint: [{ allow: "yes-no-question" }] });
  });
});

/** Some edits at random, each with words of its own. */
function edits(seed: number, mark: string, from: GuideDocument, reorders: boolean): GuideDocument {
  const random = chance(seed);
  const pick = <T>(list: T[]): T | undefined => list[Math.floor(random() * list.length)];
  let document = structuredClone(from);
  let count = 0;
  const fresh = () => {
    count += 1;
    return `${mark}${seed}-${count}`;
  };
  const choices: (() => void)[] = [
    () => {
      document = write(
        document,
        pick(["/introduction", "/job_description", "/level", "/title"]) as string,
        fresh(),
      );
    },
    () => {
      const of = pick(document.stages);
      if (of) of.title = fresh();
    },
    () => {
      const of = pick(pick(document.stages)?.questions ?? []);
      if (of) of.text = fresh();
    },
    () => {
      const list = pick(pick(document.stages)?.questions ?? [])?.areas_to_cover ?? [];
      list.splice(Math.floor(random() * (list.length + 1)), 0, fresh());
    },
    () => {
      const list = pick(pick(document.stages)?.questions ?? [])?.areas_to_cover ?? [];
      if (list.length > 0) list[Math.floor(random() * list.length)] = fresh();
    },
    () => {
      const list = pick(pick(document.stages)?.questions ?? [])?.areas_to_cover ?? [];
      list.splice(Math.floor(random() * list.length), 1);
    },
    () => {
      const list = pick(document.stages)?.questions;
      list?.splice(Math.floor(random() * (list.length + 1)), 0, question(fresh()));
    },
    () => {
      const list = pick(document.stages)?.questions;
      list?.splice(Math.floor(random() * list.length), 1);
    },
    () => {
      const list = pick(document.stages)?.scorecard?.attributes ?? [];
      list.push(attribute(fresh()));
    },
    () => {
      const anchors = pick(pick(document.stages)?.scorecard?.attributes ?? [])?.anchors;
      if (anchors) anchors[Math.floor(random() * 5)] = fresh();
    },
    () => {
      const agenda = pick(document.stages)?.agenda;
      agenda?.splice(Math.floor(random() * (agenda.length + 1)), 0, { title: fresh(), minutes: 3 });
    },
    () => {
      document.stages.splice(Math.floor(random() * (document.stages.length + 1)), 0, stage(fresh()));
    },
    () => {
      if (document.stages.length > 1)
        document.stages.splice(Math.floor(random() * document.stages.length), 1);
    },
    () => {
      if (reorders) document.stages.push(...document.stages.splice(0, 1));
    },
    () => {
      const list = pick(document.stages)?.questions;
      if (reorders && list) list.push(...list.splice(0, 1));
    },
  ];
  for (let times = Math.ceil(random() * 12); times > 0; times -= 1) pick(choices)?.();
  return document;
}

/** Every text in a value, with where it stands forgotten. */
function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    for (const line of value.split("\n")) if (line.trim()) found.add(line.trim());
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) textsIn(each, found);
  }
  return found;
}

describe("merging at random", () => {
  const SEEDS = Array.from({ length: 400 }, (_, index) => index + 1);
  const base = guide();

  it("changes nothing where one side has changed nothing", () => {
    for (const seed of SEEDS) {
      const other = edits(seed, "t", base, true);
      for (const result of [merge(base, base, other), merge(base, other, base), merge(base, other, other)]) {
        expect(result.conflicts, `seed ${seed}`).toEqual([]);
        expect(same(GUIDE, result.document, other), `seed ${seed}`).toBe(true);
      }
    }
  });

  it("comes to the same whoever merges, where nobody has to choose", () => {
    let silent = 0;
    for (const seed of SEEDS) {
      const [mine, theirs] = [edits(seed, "m", base, false), edits(seed + 7000, "t", base, true)];
      const [here, there] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      expect(here.conflicts.map(({ at }) => at).sort(), `seed ${seed}`).toEqual(
        there.conflicts.map(({ at }) => at).sort(),
      );
      if (here.conflicts.length > 0) continue;
      silent += 1;
      expect(here.document, `seed ${seed}`).toEqual(there.document);
    }
    expect(silent).toBeGreaterThan(SEEDS.length / 3);
  });

  it("lets nothing disappear that somebody has written", () => {
    let asked = 0;
    for (const seed of SEEDS) {
      const [mine, theirs] = [edits(seed, "m", base, true), edits(seed + 9000, "t", base, true)];
      const { document, conflicts } = merge(base, mine, theirs);
      const there = textsIn([document, conflicts]);
      const before = textsIn(base);
      const [my, their] = [textsIn(mine), textsIn(theirs)];
      const written = [...my, ...their].filter((text) => !before.has(text));
      const untouched = [...before].filter((text) => my.has(text) && their.has(text));
      const lost = [...written, ...untouched].filter((text) => !there.has(text));
      expect(lost, `seed ${seed}`).toEqual([]);
      for (const { at, mine: shown } of conflicts) expect(read(document, at), `seed ${seed}`).toEqual(shown);
      asked += conflicts.length;
    }
    expect(asked).toBeGreaterThan(20);
  });

  it("never lists a key twice", () => {
    for (const seed of SEEDS) {
      const { document } = merge(base, edits(seed, "m", base, true), edits(seed + 500, "t", base, true));
      for (const keys of [
        document.stages.map(({ key }) => key),
        ...document.stages.map(({ questions }) => questions.map(({ key }) => key)),
      ]) {
        expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
      }
    }
  });
});
