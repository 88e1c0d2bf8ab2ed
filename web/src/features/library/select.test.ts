import { describe, expect, it } from "vitest";
import type { LibraryQuestionSummary } from "@/api/types";
import { librarySearch } from "./address";
import { competenciesOf, groupsOf, select, topicOf } from "./select";

const question = (id: string, change: Partial<LibraryQuestionSummary> = {}): LibraryQuestionSummary => ({
  id,
  text: `What of ${id}?`,
  kind: "technical",
  level: "mid",
  minutes: 8,
  competencies: ["Databases"],
  ...change,
});
const list = [
  question("databases/slow-report", { text: "A report got slow. Where do you look?" }),
  question("databases/lost-update", { level: "senior", competencies: ["Databases", "Testing"] }),
  question("testing/flaky", { kind: "behavioural", competencies: ["Testing"] }),
  question("candidate-questions/role-first-month", { kind: "candidate", competencies: ["Worth asking"] }),
  question("candidate-questions/company-earns", { kind: "candidate", competencies: ["Worth asking"] }),
];
const ids = (found: LibraryQuestionSummary[]) => found.map(({ id }) => id);

describe("choosing questions", () => {
  it("takes all that fit every filter", () => {
    expect(ids(select(list, {}))).toEqual(ids(list));
    expect(ids(select(list, { competency: "Testing" }))).toEqual(["databases/lost-update", "testing/flaky"]);
    expect(ids(select(list, { competency: "Testing", level: "senior" }))).toEqual(["databases/lost-update"]);
    expect(ids(select(list, { kind: "behavioural" }))).toEqual(["testing/flaky"]);
  });
  it("wants every word, in any order and case", () => {
    expect(ids(select(list, { q: "LOOK  report" }))).toEqual(["databases/slow-report"]);
    expect(ids(select(list, { q: "report flaky" }))).toEqual([]);
    expect(select(list, { q: "   " })).toHaveLength(list.length);
  });
  it("adds what the server has found beside the questions, within the other filters", () => {
    const deep = new Set(["databases/slow-report", "testing/flaky"]);
    expect(ids(select(list, { q: "index" }))).toEqual([]);
    expect(ids(select(list, { q: "index" }, deep))).toEqual(["databases/slow-report", "testing/flaky"]);
    expect(ids(select(list, { q: "index", competency: "Databases" }, deep))).toEqual([
      "databases/slow-report",
    ]);
  });
  it("knows every competency once", () => {
    expect(competenciesOf(list)).toEqual(["Databases", "Testing", "Worth asking"]);
  });
});

describe("groups", () => {
  const titles = (groups: ReturnType<typeof groupsOf>) =>
    groups.map(({ of }) => ("topic" in of ? of.topic : of.competency));
  it("stand under the competency that comes first, what candidates ask last and by what it is about", () => {
    expect(titles(groupsOf(list))).toEqual(["Databases", "Testing", "company", "role"]);
    expect(groupsOf(list)[0]?.questions).toHaveLength(2);
  });
  it("are one under a chosen competency, with what shows it first at the beginning", () => {
    expect(ids(groupsOf(select(list, { competency: "Testing" }), "Testing")[0]?.questions ?? [])).toEqual([
      "testing/flaky",
      "databases/lost-update",
    ]);
    expect(titles(groupsOf(select(list, { competency: "Testing" }), "Testing"))).toEqual(["Testing"]);
  });
  it("take what is about from the key of candidates' questions alone", () => {
    expect(topicOf({ id: "candidate-questions/tech-stack", kind: "candidate" })).toBe("tech");
    expect(topicOf({ id: "communication/team-news", kind: "behavioural" })).toBeNull();
    expect(topicOf({ id: "candidate-questions/teamwork", kind: "candidate" })).toBeNull();
  });
});

describe("the address", () => {
  it("is read, and what it does not know left out", () => {
    expect(
      librarySearch({ q: 500, level: "mid", kind: "technical", competency: "APIs", open: "a/b" }),
    ).toEqual({
      view: undefined,
      q: "500",
      level: "mid",
      kind: "technical",
      competency: "APIs",
      open: "a/b",
    });
    expect(librarySearch({ view: "coverage", level: "royal", kind: 3, q: "" })).toEqual({ view: "coverage" });
    expect(librarySearch({ view: "questions" }).view).toBeUndefined();
  });
});
