import { expect, it } from "vitest";
import type { CodeTest } from "@/api/types";
import { anotherTest, changed, type ExerciseText, withLanguages } from "./document";

const text = {
  title: "Merge configurations",
  languages: ["python", "go"],
  starters: { python: "pass\n", go: "package main\n" },
  solutions: { python: "print(1)\n" },
  tests: [{ name: "test 2" }] as CodeTest[],
} as unknown as ExerciseText;

it("sends only what differs", () => {
  expect(changed(text, { ...text, title: "Merge" })).toEqual({ title: "Merge" });
  expect(changed(text, { ...text })).toEqual({});
});

it("takes the code of a language along that goes, and says so to the server", () => {
  const less = withLanguages(text, ["python"]);
  expect(less.starters).toEqual({ python: "pass\n" });
  expect(changed(text, less)).toEqual({ languages: ["python"], starters: { python: "pass\n", go: null } });
});

it("names a new test as no other is named", () => {
  expect(anotherTest(text.tests, (n) => `test ${n}`).name).toBe("test 3");
  expect(anotherTest([], (n) => `test ${n}`).name).toBe("test 1");
});
