import { describe, expect, it } from "vitest";
import type { GuideStage } from "@/api/types";
import { follow } from "./pointer";
import { guide, question } from "./sample";
import { compareWords } from "./words";

const first = (document: ReturnType<typeof guide>) => document.stages[0] as GuideStage;

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
