import { expect, it } from "vitest";
import { toSend } from "./toSend";

const takeHome = {
  title: "A tide table",
  level: "mid" as const,
  minutes: 200,
  competencies: ["APIs"],
  language: "en",
  introduction: "For the team alone.",
  brief: "### The task\n\nBuild it.",
  contract: { text: "Fill it in.", template: '[run]\nstart = "./run"\n' },
  criteria: [{ key: "tests", name: "Tests", anchors: ["Not seen.", "None.", "Some.", "Most.", "All."] }],
  review: "How to read it.",
  conversation: "Half an hour.",
  review_questions: [{ question: "What is missing?", answer: "They know." }],
};

it("sends brief, contract and criteria, and nothing that is for the hiring team", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the fields that matter
  const text = toSend(takeHome as any);
  expect(text).toBe(
    "# A tide table\n\n### The task\n\nBuild it.\n\n## takehome.toml\n\nFill it in.\n\n" +
      '```toml\n[run]\nstart = "./run"\n```\n\n## Criteria\n\n### Tests\n\n0. Not seen.\n1. None.\n2. Some.\n3. Most.\n4. All.\n',
  );
  for (const own of ["For the team", "How to read it", "Half an hour", "What is missing"]) {
    expect(text).not.toContain(own);
  }
});
