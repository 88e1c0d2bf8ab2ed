import { expect, test } from "vitest";
import { fileSize } from "./size";

test("a size is told in the unit of the limits", () => {
  expect([840, 18_230, 2_500_000, 20 * 1024 * 1024].map(fileSize)).toEqual([
    "840 bytes",
    "18 KiB",
    "2.4 MiB",
    "20 MiB",
  ]);
});
