import { expect, it } from "vitest";
import type { GuideVersion, Rating, Scorecard } from "@/api/types";
import { linkedNotes } from "./evidence";

const version = {
  id: "v1",
  document: { stages: [{ key: "technical", questions: [{ key: "slow", text: "Why is it slow?" }] }] },
} as unknown as GuideVersion;
const card = {
  stage: { key: "technical", guide_version_id: "v1" },
  question_notes: {
    slow: { text: " Measured before guessing.\n", asked: true, covered: [] },
    gone: { text: "Asked by an earlier version.", asked: true, covered: [] },
    empty: { text: "  ", asked: true, covered: [] },
  },
} as unknown as Scorecard;
const rating = (...refs: string[]): Rating => ({
  rating: 3,
  note: "",
  evidence: refs.map((ref) => ({ kind: "question_notes", ref })),
});

it("gives the words of a linked note with the question that it answers", () => {
  expect(linkedNotes(card, rating("slow"), new Map([["v1", version]]))).toEqual([
    { key: "slow", question: "Why is it slow?", text: "Measured before guessing." },
  ]);
});

it("shows the note even where the question is not known", () => {
  expect(linkedNotes(card, rating("gone"), new Map([["v1", version]]))[0]?.question).toBe("gone");
  expect(linkedNotes(card, rating("slow"), new Map())[0]?.text).toBe("Measured before guessing.");
});

it("leaves out what links to no note", () => {
  expect(linkedNotes(card, rating("empty", "never"), new Map())).toEqual([]);
  expect(linkedNotes(card, null, new Map())).toEqual([]);
});

it("names the tests of exercises that a rating is linked to, whatever is in their names", () => {
  const linked: Rating = { rating: 3, note: "", evidence: [{ kind: "test_result", ref: "a1/in / out" }] };
  expect(linkedNotes(card, linked, new Map())).toEqual([
    { key: "a1/in / out", question: "", text: "in / out", assessment: "a1" },
  ]);
  expect(
    linkedNotes(card, { ...linked, evidence: [{ kind: "test_result", ref: "odd" }] }, new Map()),
  ).toEqual([]);
  const linked_tests = [{ ref: "a1/in / out", exercise: "Merge", test: "in / out", verdict: "AC" as const }];
  expect(linkedNotes({ ...card, linked_tests }, linked, new Map())[0]).toMatchObject({
    question: "Merge",
    text: "Passed: in / out",
  });
});

it("names the findings on a take-home that a rating is linked to, with where they are to be read", () => {
  const linked: Rating = { rating: 2, note: "", evidence: [{ kind: "finding", ref: "t1/E14" }] };
  const finding = { takeHome: "t1", check: "E14" };
  expect(linkedNotes(card, linked, new Map())).toEqual([
    { key: "t1/E14", question: "", text: "E14", finding },
  ]);
  const linked_findings = [
    {
      ref: "t1/E14",
      exercise: "Hives",
      check: "E14",
      title: "No 5xx",
      outcome: "fail" as const,
      summary: "POST /hives answered 500",
    },
  ];
  expect(linkedNotes({ ...card, linked_findings }, linked, new Map())).toEqual([
    { key: "t1/E14", question: "Hives", text: "Failed: No 5xx. POST /hives answered 500", finding },
  ]);
});
