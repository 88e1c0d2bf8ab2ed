import { describe, expect, it } from "vitest";
import { ASKED, AUTHORS, accessOf, keepsMe, levelsOf, sameAccess } from "./levels";

const everybody = { readers: ["admin" as const, ...ASKED], editors: [...AUTHORS] };

describe("what roles may do with a guide", () => {
  it("is read from what the server says, and said back", () => {
    const levels = levelsOf(everybody);
    expect(levels).toEqual({
      recruiter: "edit",
      hiring_manager: "edit",
      coordinator: "read",
      interviewer: "read",
      analyst: "read",
      observer: "read",
    });
    expect(accessOf(levels)).toEqual({ readers: ASKED, editors: ["recruiter", "hiring_manager"] });
    expect(sameAccess(everybody, accessOf(levels))).toBe(true);
  });

  it("tells who was left out", () => {
    const few = { readers: ["admin" as const, "observer" as const], editors: ["admin" as const] };
    expect(levelsOf(few).interviewer).toBe("none");
    expect(levelsOf(few).observer).toBe("read");
    expect(accessOf(levelsOf(few))).toEqual({ readers: ["observer"], editors: [] });
    expect(sameAccess(few, everybody)).toBe(false);
  });

  it("never takes the guide from whoever shares it", () => {
    const none = levelsOf({ readers: [], editors: [] });
    expect(keepsMe(none, ["admin"])).toBe(true);
    expect(keepsMe(none, ["recruiter"])).toBe(false);
    expect(keepsMe({ ...none, hiring_manager: "edit" }, ["recruiter", "hiring_manager"])).toBe(true);
    expect(keepsMe({ ...none, hiring_manager: "read" }, ["hiring_manager"])).toBe(false);
  });
});
