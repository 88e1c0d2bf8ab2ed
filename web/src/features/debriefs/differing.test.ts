import { describe, expect, it } from "vitest";
import { debrief as t } from "@/strings/debrief";
import { differing } from "./differing";

const panel = (votes: [id: string, current: number | null, role?: "shadow"][]) => ({
  recommendations: votes.map(([id, current]) => ({
    user: { id, name: id },
    scorecard_id: id,
    stage_title: "Screening",
    initial: current,
    current,
    changes: [],
  })),
  speaking_order: votes.map(([id, , role]) => ({
    user: { id, name: id },
    role: role ?? ("lead" as const),
    stage_title: "Screening",
  })),
});

describe("who recommends otherwise", () => {
  it("counts those on the other side, and not those who gave none", () => {
    const votes = panel([
      ["ada", 4],
      ["bo", 3],
      ["chika", 2],
      ["dana", null],
    ]);
    expect(differing(votes, "hire")).toEqual({ all: 1, shadows: 0 });
    expect(differing(votes, "no_hire")).toEqual({ all: 2, shadows: 0 });
  });

  it("says how many of them are shadows", () => {
    const votes = panel([
      ["ada", 4],
      ["bo", 1],
      ["chika", 2, "shadow"],
    ]);
    expect(differing(votes, "hire")).toEqual({ all: 2, shadows: 1 });
  });

  it("is everybody where nobody recommends what was chosen", () => {
    expect(differing(panel([["ada", 1]]), "hire").all).toBe(1);
    expect(differing(panel([["ada", null]]), "hire").all).toBe(1);
    expect(differing(panel([]), "no_hire").all).toBe(1);
  });

  it("is put into words that name a shadow", () => {
    expect(t.differ(2, 8, 0)).toMatch(/^2 of 8 recommend otherwise, so/);
    expect(t.differ(2, 8, 1)).toMatch(/^2 of 8 recommend otherwise, 1 of them as a shadow, so/);
    expect(t.differ(1, 8, 1)).toMatch(/^1 of 8 recommends otherwise, as a shadow, so/);
    expect(t.differ(2, 8, 2)).toMatch(/^2 of 8 recommend otherwise, as shadows, so/);
  });
});
