import { describe, expect, it } from "vitest";
import type { GuideStage } from "@/api/types";
import { compare } from "./compare";
import { follow } from "./pointer";
import { guide, question } from "./sample";
import { compareWords } from "./words";

const first = (document: ReturnType<typeof guide>) => document.stages[0] as GuideStage;

describe("comparing two guides", () => {
  it("finds nothing between a guide and itself", () => {
    expect(compare(guide(), guide())).toEqual([]);
  });

  it("says what was added, removed, moved and reworded, by keys", () => {
    const after = guide();
    after.title = "Keeper of the light";
    after.stages.reverse();
    first(after).minutes = 60;
    first(after).questions.splice(0, 1);
    first(after).questions.push(question("sea", "What of the sea?"));
    const [rated] = first(after).scorecard?.attributes ?? [];
    rated?.anchors.splice(2, 1, "Asks");
    const found = compare(guide(), after).map(({ kind, at }) => `${kind} ${at}`);
    expect(found).toEqual([
      "changed /title",
      "moved /stages/0",
      "changed /stages/0/minutes",
      "added /stages/0/questions/2",
      "removed /stages/2/questions/0",
      "changed /stages/0/scorecard/attributes/0/anchors/2",
      "moved /stages/1",
    ]);
  });

  it("shows a line of a list that was reworded as reworded", () => {
    const after = guide();
    first(after).questions[0]?.areas_to_cover.splice(1, 1, "call-one second, in other words");
    after.profile.traits.push("Likes the sea");
    expect(compare(guide(), after)).toEqual([
      { kind: "added", at: "/profile/traits/2", after: "Likes the sea" },
      {
        kind: "changed",
        at: "/stages/0/questions/0/areas_to_cover/1",
        before: "call-one second",
        after: "call-one second, in other words",
      },
    ]);
  });

  it("says all that an added stage holds", () => {
    const after = guide();
    after.stages = guide().stages.slice(0, 2);
    const [removed] = compare(guide(), after);
    expect(removed).toMatchObject({ kind: "removed", at: "/stages/2" });
    expect(removed?.before).toContain("What of night-two?");
    expect(removed?.before).toContain("Measures (night-b)");
  });
});

describe("comparing words", () => {
  const marked = (before: string, after: string) =>
    compareWords(before, after)
      .map(({ is, text }) => (is === "same" ? text : is === "added" ? `[+${text}]` : `[-${text}]`))
      .join("");

  it.each([
    ["Tell me about a release.", "Tell me about a slow release.", "Tell me about a [+slow ]release."],
    ["Ask one thing at once.", "Ask two things at once.", "Ask [-one thing][+two things] at once."],
    ["same", "same", "same"],
    ["", "new words", "[+new words]"],
    ["wholly other text here", "nothing of it stays", "[-wholly other text here][+nothing of it stays]"],
  ])("%s → %s", (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it("gives both texts back, whatever they are", () => {
    const texts = ["a b c d e f", "f e d c b a", "a  b\n\nc", "x", "", "a b c d e f g h i j"];
    for (const before of texts) {
      for (const after of texts) {
        const pieces = compareWords(before, after);
        const side = (not: string) => pieces.flatMap(({ is, text }) => (is === not ? [] : [text])).join("");
        expect(side("added")).toBe(before);
        expect(side("removed")).toBe(after);
      }
    }
  });
});

describe("following a place", () => {
  it("goes where the entry goes", () => {
    const after = guide();
    after.stages.reverse();
    first(after).questions.unshift(question("new"));
    expect(follow("/stages/2/questions/1/text", guide(), after)).toBe("/stages/0/questions/2/text");
    expect(follow("/profile/summary", guide(), after)).toBe("/profile/summary");
    first(after).questions = [];
    expect(follow("/stages/2/questions/1/text", guide(), after)).toBeNull();
  });
});
