import { expect, it } from "vitest";
import { nextFree, overlapping } from "./slots";

// A Friday; in the zone of whoever runs this.
const friday = new Date(2026, 2, 6, 15, 0);
const monday = (hour: number, minute = 0) => new Date(2026, 2, 9, hour, minute);
const meeting = (start: Date, end: Date, status = "scheduled") => ({
  starts_at: start.toISOString(),
  ends_at: end.toISOString(),
  status,
});

it("proposes the next working morning", () => {
  expect(nextFree([], 60, friday)).toEqual(monday(10));
  expect(nextFree([meeting(monday(14), monday(15))], 60, friday)).toEqual(monday(10));
});

it("proposes the time after the interviews that are already there", () => {
  const first = meeting(monday(10), monday(10, 50));
  expect(nextFree([first], 60, friday)).toEqual(monday(11));
  expect(nextFree([first, meeting(monday(11, 30), monday(12, 30))], 60, friday)).toEqual(monday(12, 30));
  expect(nextFree([{ ...first, status: "cancelled" }], 60, friday)).toEqual(monday(10));
});

it("goes on to the next morning when the day is full", () => {
  expect(nextFree([meeting(monday(9), monday(17, 30))], 60, friday)).toEqual(new Date(2026, 2, 10, 10));
});

it("finds what takes place at the same time, and nothing that only touches", () => {
  const one = meeting(monday(10), monday(11));
  expect(overlapping([one], monday(10, 30), monday(12))).toEqual([one]);
  expect(overlapping([one], monday(11), monday(12))).toEqual([]);
  for (const status of ["cancelled", "complete"])
    expect(overlapping([{ ...one, status }], monday(10), monday(11))).toEqual([]);
});
