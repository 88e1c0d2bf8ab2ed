import { expect, it } from "vitest";
import { inParts, isMeant, PART_BYTES, PART_FILES } from "./split";

const of = (...sizes: number[]) => sizes.map((size) => ({ size }));

it("sends nothing for nothing", () => {
  expect(inParts([])).toEqual([]);
});

it("begins a part anew after two hundred files", () => {
  const parts = inParts(of(...Array.from({ length: 2 * PART_FILES + 1 }, () => 10)));
  expect(parts.map((part) => part.length)).toEqual([PART_FILES, PART_FILES, 1]);
});

it("holds each part under the limit of bytes, and keeps the order", () => {
  const files = of(PART_BYTES / 2, PART_BYTES / 2, 1, PART_BYTES, 5);
  const parts = inParts(files);
  expect(parts.map((part) => part.length)).toEqual([2, 1, 1, 1]);
  expect(parts.flat()).toEqual(files);
});

it("sends a file that is larger than a part by itself", () => {
  expect(inParts(of(1, PART_BYTES + 1, 1)).map((part) => part.length)).toEqual([1, 1, 1]);
});

it("leaves out what an operating system puts into folders", () => {
  expect([".DS_Store", "Thumbs.db", "~$cv.docx", "cv.docx"].filter(isMeant)).toEqual(["cv.docx"]);
});
