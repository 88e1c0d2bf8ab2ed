import { expect, it } from "vitest";
import type { ScreeningRun } from "@/api/types";
import { repetitionOf } from "./runs";

const run = (number: number, inputs: string | null, results: string | null, status = "done") =>
  ({ number, inputs_digest: inputs, results_digest: results, status }) as ScreeningRun;

it("says that a repetition came to the same", () => {
  expect(repetitionOf([run(4, "a", "x"), run(3, "a", "x"), run(2, "b", "y")])).toEqual({
    run: 4,
    earlier: 3,
    same: true,
  });
});
it("says that it did not", () => {
  expect(repetitionOf([run(2, "a", "z"), run(1, "a", "x")])?.same).toBe(false);
});
it("holds only runs with the same inputs against each other, and only whole ones", () => {
  expect(repetitionOf([run(2, "b", "x"), run(1, "a", "x")])).toBeNull();
  expect(
    repetitionOf([run(3, null, null, "running"), run(2, "a", "x"), run(1, "a", null, "cancelled")]),
  ).toBeNull();
  expect(repetitionOf([run(4, "a", "x"), run(3, null, null, "cancelled"), run(1, "a", "x")])?.earlier).toBe(
    1,
  );
  expect(repetitionOf([])).toBeNull();
});
