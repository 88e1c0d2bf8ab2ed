import { expect, test } from "vitest";
import { leftInWords } from "./left";

const HOUR = 3_600_000;

test("time left is told in days, hours or minutes, and is never rounded up", () => {
  expect(leftInWords(6.9 * 24 * HOUR)).toBe("6 days left");
  expect(leftInWords(48 * HOUR)).toBe("2 days left");
  expect(leftInWords(48 * HOUR - 1)).toBe("47 hours left");
  expect(leftInWords(2 * HOUR - 1)).toBe("119 minutes left");
  expect(leftInWords(20_000)).toBe("1 minute left");
  expect(leftInWords(0)).toBe("the time is up");
});
