import { expect, test } from "vitest";
import { firstOf, type Node, treeOf } from "./tree";

const file = (path: string, text = true) => ({ path, bytes: 1, language: null, text });
const drawn = (nodes: Node[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${"  ".repeat(depth)}${node.name}${node.kind === "folder" ? "/" : ""}`,
    ...(node.kind === "folder" ? drawn(node.children, depth + 1) : []),
  ]);

test("folders come first, and a folder that holds nothing but a folder is drawn with it", () => {
  const files = [
    "app.py",
    "README.md",
    "src/main/java/App.java",
    "src/main/java/Book.java",
    "tests/a/x.py",
    "tests/b.py",
  ];
  expect(drawn(treeOf(files.map((path) => file(path))))).toEqual([
    "src/main/java/",
    "  App.java",
    "  Book.java",
    "tests/",
    "  a/",
    "    x.py",
    "  b.py",
    "app.py",
    "README.md",
  ]);
});

test("the README that lies highest is read first, else the first file that can be read", () => {
  expect(firstOf([file("a/docs/README.md"), file("a/README"), file("a/app.py")])).toBe("a/README");
  expect(firstOf([file("logo.png", false), file("app.py")])).toBe("app.py");
  expect(firstOf([file("logo.png", false)])).toBeNull();
});
