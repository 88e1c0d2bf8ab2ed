import { describe, expect, it } from "vitest";
import { edits, madeFrom, merge } from "./merge";

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const apply = (text: string, changes: ReturnType<typeof edits>) =>
  [...changes]
    .reverse()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);

describe("what differs", () => {
  it("makes one text the other", () => {
    const next = numbers(7);
    for (let round = 0; round < 2_000; round += 1) {
      const text = () => Array.from({ length: next(12) }, () => "ab\n"[next(3)]).join("");
      const [before, after] = [text(), text()];
      expect(apply(before, edits(before, after))).toBe(after);
    }
  });

  it("is found in two places of a long text, and is exchanged whole where it is too much", () => {
    const text = "line\n".repeat(2_000);
    const twice = `${text.slice(0, 50)}here${text.slice(50, 5_000)}there${text.slice(5_000)}`;
    expect(apply(text, edits(text, twice))).toBe(twice);
    // In between nothing differs, but it is more than a way of single letters is looked for in.
    const other = `x${"y".repeat(3_000)}z`;
    expect(edits(text, other)).toHaveLength(1);
    expect(edits("abcdef", "aXcdYf")).toEqual([
      { from: 1, to: 2, insert: "X" },
      { from: 4, to: 5, insert: "Y" },
    ]);
  });
});

describe("two texts made of one", () => {
  it.each([
    ["a line each", "one\ntwo\n", "one\nmine\ntwo\n", "one\ntwo\ntheirs\n", "one\nmine\ntwo\ntheirs\n"],
    ["the same place", "a", "a mine", "a theirs", "a theirs mine"],
    ["one deletes where the other writes", "keep drop end", "keep drop! end", "keep end", "keep !end"],
    ["both delete", "a b c", "a c", "a c", "a c"],
    ["both write the same", "x = 1", "x = 10", "x = 10", "x = 10"],
    ["overlapping deletions", "abcdef", "adef", "abf", "af"],
    ["nothing here", "a", "a", "ab", "ab"],
    ["nothing there", "a", "ab", "a", "ab"],
  ])("%s", (_what, base, mine, theirs, both) => expect(merge(base, mine, theirs)).toBe(both));

  it("never loses what either inserted, wherever it was", () => {
    const next = numbers(11);
    const change = (text: string, letters: string[]) => {
      let now = text;
      for (const letter of letters) {
        const at = next(now.length + 1);
        // Some of what was there goes; never a letter of one's own.
        const near = now.slice(at, at + next(3));
        const gone = /^[.\n]*$/.test(near) ? near.length : 0;
        now = now.slice(0, at) + letter + now.slice(at + gone);
      }
      return now;
    };
    for (let round = 0; round < 1_000; round += 1) {
      const base = Array.from({ length: next(30) }, () => (next(4) ? "." : "\n")).join("");
      const both = merge(base, change(base, [..."ABCDE"]), change(base, [..."vwxyz"]));
      expect(
        [...both]
          .filter((each) => /[A-Ev-z]/.test(each))
          .sort()
          .join(""),
      ).toBe("ABCDEvwxyz");
    }
  });

  it("knows which text another was made from", () => {
    // The answer to what was sent was lost: the other side may have read it, or not.
    expect(madeFrom("start", ["start mine"], "start mine theirs")).toBe("start mine");
    expect(madeFrom("start", ["start mine"], "start theirs")).toBe("start");
    expect(madeFrom("start", ["start m", "start mine"], "start m theirs")).toBe("start m");
    // The other side began with the same letters by chance: what is more is not what they took away.
    expect(madeFrom("", ["abX"], "ab")).toBe("");
    expect(madeFrom("", [], "ab")).toBe("");
  });
});
