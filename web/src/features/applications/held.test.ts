import { expect, it } from "vitest";
import { allIn, notHeld, stageIsIn } from "./held";

const now = new Date("2026-03-04T12:00:00Z");
const stages = ["screening", "take-home", "technical", "design"].map((key) => ({ key, title: `The ${key}` }));
const meeting = (key: string, starts_at: string, status = "awaiting_feedback") => ({
  stage: { key },
  starts_at,
  status,
});

it("names the stages without an interview and without a scorecard", () => {
  const held = [meeting("screening", "2026-03-01T10:00:00Z")];
  const cards = [
    { stage: { key: "take-home" }, scorecard_status: "submitted" },
    { stage: { key: "technical" }, scorecard_status: "draft" },
  ];
  expect(notHeld(stages, held, cards, now)).toEqual(["The technical", "The design"]);
});

it("counts neither what was cancelled nor what is to come", () => {
  const meetings = [
    meeting("screening", "2026-03-01T10:00:00Z", "cancelled"),
    meeting("technical", "2026-03-09T10:00:00Z", "scheduled"),
  ];
  expect(notHeld(stages, meetings, [], now)).toHaveLength(4);
});

it("goes on to the debrief once the last stage's scorecards are in, whatever was left out before", () => {
  const card = (key: string, scorecard_status = "submitted") => ({ stage: { key }, scorecard_status });
  expect(allIn(stages, [card("technical"), card("design")])).toBe(true);
  expect(allIn(stages, [card("technical", "none"), card("design")])).toBe(false);
  expect(allIn(stages, [card("design"), card("design", "draft")])).toBe(false);
  expect(allIn(stages, [card("screening"), card("technical")])).toBe(false);
  expect(allIn(stages, [])).toBe(false);
  expect(allIn([], [])).toBe(false);
});

it("calls a stage in when everybody who owes its scorecard has submitted, whatever other stages owe", () => {
  const card = (key: string, scorecard_status = "submitted") => ({ stage: { key }, scorecard_status });
  const at = { current_stage: { key: "technical" } };
  expect(stageIsIn(at, [card("technical"), card("technical"), card("design", "none")])).toBe(true);
  expect(stageIsIn(at, [card("technical"), card("technical", "draft")])).toBe(false);
  expect(stageIsIn(at, [card("design")])).toBe(false);
  expect(stageIsIn({ current_stage: null }, [card("design")])).toBe(false);
});
