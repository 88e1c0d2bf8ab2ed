import { describe, expect, it } from "vitest";
import type { GuideComment } from "@/api/types";
import { write } from "../document/pointer";
import { guide } from "../document/sample";
import { anchorOf, pointerOf } from "./anchors";
import { byPlace, openAt, threadsOf } from "./threads";

const comment = (id: string, more: Partial<GuideComment> = {}): GuideComment => ({
  id,
  guide_id: "g",
  anchor: "",
  text: id,
  author: null,
  created_at: "2026-01-01T10:00:00Z",
  edited_at: null,
  resolved_at: null,
  resolved_by: null,
  reply_to: null,
  ...more,
});

describe("the place of a comment", () => {
  it("is named by keys and found again after a move", () => {
    const before = guide();
    const anchor = anchorOf(before, "/stages/1/questions/2");
    expect(anchor).toBe("stages/visit/questions/visit-three");
    const questions = before.stages[1]?.questions.toReversed();
    const moved = write(before, "/stages/1/questions", questions);
    const after = { ...moved, stages: moved.stages.toReversed() };
    expect(pointerOf(after, anchor ?? "")).toBe("/stages/1/questions/0");
  });

  it("may be a part without a key, an attribute, or the whole guide", () => {
    expect(anchorOf(guide(), "/job_description")).toBe("job_description");
    expect(anchorOf(guide(), "/stages/0/scorecard/attributes/1")).toBe(
      "stages/call/scorecard/attributes/call-b",
    );
    expect(anchorOf(guide(), "")).toBe("");
    expect(pointerOf(guide(), "")).toBe("");
    for (const at of ["/faq", "/debrief/questions/0", "/stages/2", "/stages/0/scorecard/attributes/1"]) {
      expect(pointerOf(guide(), anchorOf(guide(), at) ?? "?")).toBe(at);
    }
  });

  it("is none for an entry that no key names, and is gone with its entry", () => {
    expect(anchorOf(guide(), "/faq/0")).toBeNull();
    const nameless = write(guide(), "/stages/0/key", "Not a key");
    expect(anchorOf(nameless, "/stages/0")).toBeNull();
    expect(pointerOf(guide(), "stages/attic/questions/call-one")).toBeNull();
    expect(pointerOf(guide(), "stages/call/exercise")).toBeNull();
    expect(pointerOf(guide(), "nowhere")).toBeNull();
  });
});

describe("threads", () => {
  it("hold their answers, and wait for a head that is not here", () => {
    const threads = threadsOf([
      comment("a"),
      comment("b"),
      comment("c", { reply_to: "a" }),
      comment("d", { reply_to: "gone" }),
      comment("e", { reply_to: "a" }),
    ]);
    expect(threads.map(({ head, answers }) => [head.id, ...answers.map(({ id }) => id)])).toEqual([
      ["a", "c", "e"],
      ["b"],
    ]);
  });

  it("are counted where they are open", () => {
    const counts = openAt(
      threadsOf([
        comment("a", { anchor: "stages/call" }),
        comment("b", { anchor: "stages/call" }),
        comment("c", { anchor: "stages/call", reply_to: "a" }),
        comment("d", { anchor: "faq", resolved_at: "2026-01-02T10:00:00Z" }),
      ]),
    );
    expect([...counts]).toEqual([["stages/call", 2]]);
  });

  it("stand in the order of the guide, what is gone last", () => {
    const anchors = [
      "stages/attic",
      "faq",
      "stages/visit/scorecard/attributes/visit-a",
      "stages/visit/questions/visit-two",
      "stages/visit/questions/visit-one",
      "stages/visit",
      "stages/call/questions/call-three",
      "introduction",
      "",
    ];
    const places = byPlace(threadsOf(anchors.map((anchor, n) => comment(String(n), { anchor }))), guide());
    expect(places.map(({ anchor }) => anchor)).toEqual([
      "",
      "introduction",
      "stages/call/questions/call-three",
      "stages/visit",
      "stages/visit/questions/visit-one",
      "stages/visit/questions/visit-two",
      "stages/visit/scorecard/attributes/visit-a",
      "faq",
      "stages/attic",
    ]);
    expect(places.at(-1)?.pointer).toBeNull();
  });
});
