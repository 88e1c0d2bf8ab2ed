import { expect, it } from "vitest";
import { leftOf, toldAt, written } from "./clock";

const ENDS = "2026-05-04T12:00:00Z";

it("counts by the server's clock, whatever this device believes", () => {
  // This device is two hours ahead.
  const heard = { now: "2026-05-04T11:30:00Z", at: Date.parse("2026-05-04T13:30:00Z") };
  expect(leftOf(ENDS, heard, heard.at)).toBe(30 * 60_000);
  expect(leftOf(ENDS, heard, heard.at + 10 * 60_000)).toBe(20 * 60_000);
  expect(leftOf(ENDS, heard, heard.at + 40 * 60_000)).toBe(0);
});

it("is written in minutes, and near the end in seconds", () => {
  expect(written(42 * 60_000)).toEqual({ minutes: 42, seconds: null });
  expect(written(41.2 * 60_000)).toEqual({ minutes: 42, seconds: null });
  expect(written(5 * 60_000)).toEqual({ minutes: 5, seconds: null });
  expect(written(5 * 60_000 - 1000)).toEqual({ minutes: 4, seconds: 59 });
  expect(written(900)).toEqual({ minutes: 0, seconds: 1 });
  expect(written(0)).toEqual({ minutes: 0, seconds: 0 });
});

it("is told a few times, each once", () => {
  expect([45, 30, 29, 10, 6, 5, 1, 0].map((minutes) => toldAt(minutes * 60_000))).toEqual([
    null,
    30,
    30,
    10,
    10,
    5,
    1,
    1,
  ]);
});
