import assert from "node:assert/strict";
import { test } from "node:test";

test("creates a loan", () => {
  assert.ok(true);
});

test("updates a loan", () => {
  assert.ok(true);
});

test("deletes a loan", () => {
  assert.equal(1, 1);
});
