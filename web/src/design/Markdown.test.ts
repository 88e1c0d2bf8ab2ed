import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Markdown } from "./Markdown";

const shown = (text: string) =>
  renderToStaticMarkup(createElement(Markdown, { text })).replace(/ class="[^"]*"/g, "");

it("shows quotations with their paragraphs and lists", () => {
  expect(shown("She said:\n> one\n> goes on\n>\n> - two\n>\n> > three\nAfter.\n\n>= 3")).toBe(
    "<div><p>She said:</p><blockquote><p>one\ngoes on</p><ul><li>two</li></ul><blockquote><p>three</p></blockquote>" +
      "</blockquote><p>After.</p><p>&gt;= 3</p></div>",
  );
});

it("shows tables with heads that name their columns", () => {
  expect(shown("| | Q1 |\n|---|--:|\n| a \\| b | **1** |")).toBe(
    '<div><div tabindex="0"><table><thead><tr><th scope="col"></th><th scope="col">Q1</th></tr></thead>' +
      "<tbody><tr><td>a | b</td><td><b>1</b></td></tr></tbody></table></div></div>",
  );
});
