import { expect, it } from "vitest";
import type { GuideDocument } from "@/api/types";
import { placeOf } from "./placeOf";

const attributes = [{ key: "clear", name: "Clear words", kind: "competency", anchors: [] }];
const document = {
  stages: [{ key: "call", title: "First call", scorecard: { attributes, recommendation: [] } }],
  reference_calls: { directions: "", questions: [], attributes },
} as unknown as GuideDocument;

it.each([
  ["/title", "Guide"],
  ["/variables", "Blanks"],
  ["/stages", "Stages"],
  ["/stages/0/title", "Stage “First call”"],
  ["/stages/0/agenda", "Stage “First call”, agenda"],
  ["/stages/0/questions/1/text", "Stage “First call”, question 2"],
  ["/stages/0/scorecard", "Stage “First call”, scorecard"],
  ["/stages/0/scorecard/recommendation", "Stage “First call”"],
  ["/stages/0/scorecard/attributes/0/anchors/3", "Stage “First call”, “Clear words”, level 3"],
  ["/reference_calls/attributes/0/name", "Reference calls, “Clear words”"],
  ["/debrief/questions/0/key", "Debrief, question 1"],
  ["/faq/2/answer", "FAQ, entry 3"],
])("says in words where %s is", (pointer, words) => {
  expect(placeOf(document, pointer)).toBe(words);
});
