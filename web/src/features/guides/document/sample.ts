import type { GuideAttribute, GuideDocument, GuideStage } from "@/api/types";

/* A small guide for the tests of this folder, and chance that can be repeated. */

export const attribute = (key: string, name = key): GuideAttribute => ({
  key,
  name,
  kind: "competency",
  anchors: ["Not seen", "Guesses", "Asks", "Measures", "Proves"].map((text) => `${text} (${key})`),
});
export const question = (key: string, text = `What of ${key}?`): GuideStage["questions"][number] => ({
  key,
  text,
  minutes: 5,
  competencies: [],
  areas_to_cover: [`${key} first`, `${key} second`, `${key} third`],
  follow_ups: [],
  what_good_looks_like: [],
  red_flags: [],
});
export const stage = (key: string): GuideStage => ({
  key,
  kind: "technical",
  title: `Stage ${key}`,
  minutes: 45,
  interviewer_directions: `Directions of ${key}`,
  candidate_script: "",
  agenda: [
    { title: `${key} hello`, minutes: 5 },
    { title: `${key} questions`, minutes: 30 },
  ],
  questions: [question(`${key}-one`), question(`${key}-two`), question(`${key}-three`)],
  exercise: null,
  scorecard: { attributes: [attribute(`${key}-a`), attribute(`${key}-b`)], recommendation: [] },
});
export const guide = (): GuideDocument => ({
  title: "Lighthouse keeper",
  role: null,
  level: "mid",
  language: "en",
  introduction: "How we hire keepers.",
  variables: [{ name: "company", label: "Company", default: null }],
  job_description: "Keep the light burning.",
  profile: {
    summary: "Calm people.",
    competencies: [
      { name: "Watching", description: "Sees what others miss." },
      { name: "Mending", description: "Keeps things going." },
    ],
    outcomes: [{ text: "The light never fails." }],
    traits: ["Patient", "Awake at night"],
  },
  stages: [stage("call"), stage("visit"), stage("night")],
  debrief: { directions: "", questions: [{ key: "open", text: "What is open?", guidance: "" }] },
  reference_calls: { directions: "", questions: [], attributes: [] },
  faq: [{ question: "How long?", answer: "Two weeks." }],
  unplaced: ["A stray passage."],
});

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
