import assert from "node:assert/strict";
import { test } from "node:test";
import { LIFETIME_SECONDS, Sessions, hashPassword, passwordMatches } from "../src/sessions";

const sessions = new Sessions("a key of the tests");

test("a session names its user until it is over", () => {
  const session = sessions.issue("ann", 0);
  assert.equal(sessions.userOf(session, (LIFETIME_SECONDS - 1) * 1000), "ann");
  assert.equal(sessions.userOf(session, LIFETIME_SECONDS * 1000), undefined);
});

test("a session of another key, without a signature or of nonsense is refused", () => {
  assert.equal(sessions.userOf(new Sessions("another key").issue("ann")), undefined);
  const payload = sessions.issue("ann").split(".")[0];
  for (const forged of ["", ".", `${payload}`, `${payload}.`, `${payload}.x`, "ü.ü", `${sessions.issue("ann")}.x`]) {
    assert.equal(sessions.userOf(forged), undefined, forged);
  }
});

test("a password matches its own hash only", () => {
  const stored = hashPassword("correct horse");
  assert.ok(passwordMatches("correct horse", stored));
  assert.ok(!passwordMatches("battery staple", stored));
  assert.ok(!stored.includes("correct"));
});
