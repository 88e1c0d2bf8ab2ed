import { describe, expect, it } from "vitest";
import type { GuideChange, GuideStage } from "@/api/types";
import { guide, question } from "../document/sample";
import { changesOf } from "./changes";
import { grouped } from "./groups";

const change = (part: Partial<GuideChange> & Pick<GuideChange, "kind">): GuideChange => ({
  before: null,
  after: null,
  text_before: null,
  text_after: null,
  spans: [],
  ...part,
});
const first = (document: ReturnType<typeof guide>) => document.stages[0] as GuideStage;

describe("the differences that the server found", () => {
  it("are told in the order in which a guide is read, by part", () => {
    const after = guide();
    first(after).questions.push(question("sea", "What of the sea?"));
    first(after).minutes = 60;
    const found = [
      change({ kind: "added", after: "/stages/0/questions/3", text_after: "What of the sea?" }),
      change({
        kind: "changed",
        before: "/stages/0/minutes",
        after: "/stages/0/minutes",
        text_before: "45",
        text_after: "60",
      }),
      change({ kind: "reworded", before: "/title", after: "/title", text_before: "A", text_after: "B" }),
    ];
    const changes = changesOf(found, guide(), after);
    expect(changes.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      "changed /title",
      "changed /stages/0/minutes",
      "added /stages/0/questions/3",
    ]);
    expect(grouped(changes, guide(), after).map(({ changes: of }) => of.length)).toEqual([1, 2]);
  });

  it("say all that an added or a removed entry holds", () => {
    const [removed] = changesOf(
      [change({ kind: "removed", before: "/stages/2", text_before: "Night" })],
      guide(),
      { ...guide(), stages: guide().stages.slice(0, 2) },
    );
    expect(removed).toMatchObject({ kind: "removed", at: "/stages/2" });
    expect(removed?.before).toContain("What of night-two?");
    expect(removed?.before).toContain("Measures (night-b)");
    const minutes = change({ kind: "added", after: "/stages/0/minutes", text_after: "60" });
    expect(changesOf([minutes], guide(), guide())[0]?.after).toBe("60");
  });

  it("count places from one, and repeat the words of a line that moved", () => {
    const places = { before: "/profile/traits/1", after: "/profile/traits/0" };
    const trait = changesOf([change({ kind: "moved", ...places, text_after: "Calm" })], guide(), guide())[0];
    expect(trait).toMatchObject({ from: 2, to: 1, after: "Calm" });
    const stage = change({ kind: "moved", before: "/stages/2", after: "/stages/0", text_after: "Night" });
    expect(changesOf([stage], guide(), guide())[0]).toEqual({
      kind: "moved",
      at: "/stages/0",
      from: 3,
      to: 1,
    });
  });

  it("call a text that was empty added, and one that is empty now removed", () => {
    const text = { before: "/introduction", after: "/introduction" };
    const kinds = [
      change({ kind: "reworded", ...text, text_before: "", text_after: "New." }),
      change({ kind: "reworded", ...text, text_before: "Old.", text_after: "" }),
    ].map((each) => changesOf([each], guide(), guide())[0]?.kind);
    expect(kinds).toEqual(["added", "removed"]);
    const spans = [
      { kind: "same" as const, text: "One " },
      { kind: "added" as const, text: "two" },
    ];
    const [reworded] = changesOf(
      [change({ kind: "reworded", ...text, text_before: "One ", text_after: "One two", spans })],
      guide(),
      guide(),
    );
    expect(reworded?.pieces).toEqual([
      { is: "same", text: "One " },
      { is: "added", text: "two" },
    ]);
  });
});
