import { readFileSync } from "node:fs";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, it } from "vitest";
import { KNOWN, languageOf } from "./languages";

it("knows every language that the judge runs", () => {
  const table = readFileSync("../crates/judge/src/languages.toml", "utf8");
  const ids = [...table.matchAll(/^id = "([^"]+)"/gm)].map((found) => found[1]);
  expect(ids.length).toBeGreaterThan(5);
  expect([...KNOWN].sort()).toEqual([...ids].sort());
});

for (const id of KNOWN) {
  it(`takes ${id} apart`, async () => {
    const state = EditorState.create({ doc: "x = 1\n", extensions: [await languageOf(id)] });
    // Plain text has no tree at all.
    expect(ensureSyntaxTree(state, state.doc.length, 5000)?.topNode.firstChild).toBeTruthy();
  });
}

it("leaves a language that it does not know as plain text", async () => {
  expect(await languageOf("cobol")).toEqual([]);
});
