import { describe, expect, it } from "vitest";
import { beginning, visible, visibleLine } from "./visible";

const shown = (pieces: { text: string; escaped: boolean }[]) =>
  pieces.map(({ text, escaped }) => (escaped ? `<${text}>` : text)).join("");

describe("what cannot be seen", () => {
  it("is written out: controls, odd spaces and marks without width", () => {
    expect(shown(visible("a\r\nb\u0007\u00a0c\u200b"))).toBe("a<\\r>\nb<\\u{7}\\u{a0}>c<\\u{200b}>");
  });
  it("cannot turn a text around", () => {
    expect(shown(visible("user\u202etxt.exe"))).toBe("user<\\u{202e}>txt.exe");
    expect(shown(visible("\u001b[31mred"))).toBe("<\\e>[31mred");
  });
  it("leaves plain text, tabs, letters of other scripts and smileys as they are", () => {
    for (const text of ["", "plain\n\ttext", "größer 日本 محمد 🙂"]) expect(shown(visible(text))).toBe(text);
  });
  it("is shown at the end of a line that differs by it", () => {
    expect(shown(visibleLine("total 3  "))).toBe("total 3<··>");
    expect(shown(visibleLine("a\tb\r"))).toBe("a<⇥\t>b<\\r>");
    expect(shown(visibleLine("   "))).toBe("<···>");
    expect(shown(visibleLine(""))).toBe("");
  });
});

describe("a long output", () => {
  it("is cut by lines and by length", () => {
    expect(beginning("one\ntwo\n")).toEqual({ text: "one\ntwo\n", more: false });
    const lines = "x\n".repeat(500);
    expect(beginning(lines)).toEqual({ text: `${"x\n".repeat(199)}x`, more: true });
    expect(beginning("y".repeat(20_001))).toEqual({ text: "y".repeat(20_000), more: true });
  });
});
