import { describe, expect, it } from "vitest";
import type { Application } from "@/api/types";
import { meetingAhead } from "./ahead";

const at = (minutes: number, status: Application["status"] = "active") => {
  const starts_at = new Date(Date.now() + minutes * 60_000).toISOString();
  return [meetingAhead({ status, next_interview: { starts_at } } as Application), starts_at];
};

describe("the interview ahead", () => {
  it("is one to come, or one that began within the hour", () => {
    for (const minutes of [30, -30]) {
      const [told, starts] = at(minutes);
      expect(told).toBe(starts);
    }
    expect(at(-90)[0]).toBeNull();
  });

  it("is none for who is out of the process", () => {
    expect(at(30, "hired")[0]).toBeNull();
  });
});
