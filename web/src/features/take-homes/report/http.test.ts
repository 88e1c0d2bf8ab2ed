import { expect, test } from "vitest";
import { answered, pretty, written } from "./http";

const exchange = {
  request: {
    method: "POST",
    target: "/books",
    headers: [
      { name: "Content-Type", value: "application/json", secret: false },
      { name: "Authorization", value: "Bearer abc", secret: true },
    ],
    body: '{"title":""}',
  },
  response: { status: 422, headers: [], body: '{"errors":[{"field":"title"}]}', cut: false },
  error: null,
};

test("an exchange reads as it went over the wire, with JSON on lines of its own", () => {
  expect(written(exchange, "a token")).toBe(
    'POST /books\nContent-Type: application/json\nAuthorization: (a token) Bearer abc\n\n{\n  "title": ""\n}',
  );
  expect(answered(exchange, "")).toBe(
    '422 Unprocessable Content\n\n{\n  "errors": [\n    {\n      "field": "title"\n    }\n  ]\n}',
  );
});

test("where nothing came back, there is nothing to show", () => {
  expect(answered({ ...exchange, response: null, error: "the connection was closed" }, "")).toBe("");
});

test("what is no JSON, or was shortened, stays as it came", () => {
  expect(pretty('{"a": 1, "b')).toBe('{"a": 1, "b');
  expect(pretty("<p>no</p>")).toBe("<p>no</p>");
  expect(answered({ ...exchange, response: { status: 299, headers: [], body: "", cut: false } }, "")).toBe(
    "299\n",
  );
});
