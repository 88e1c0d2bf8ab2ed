import type { DebriefPhase } from "@/api/types";

export const debrief = {
  title: "Debrief",
  byVersion: (n: number) => `guide v${n}`,
  byVersionTitle: (n: number) => `Rated by the anchors of version ${n} of the guide`,
  here: (here: number, all: number) => `${here} of ${all} here`,
  phases: "Phases of the debrief",
  phase: {
    evidence: ["Evidence", "ratings shared, no recommendations"],
    reveal: ["Reveal", "everyone’s at the same instant"],
    discussion: ["Discussion", "anyone may change, with a reason"],
    decision: ["Decision", "consensus, or the manager decides"],
  } as Record<string, [string, string]>,
  at: (time: string) => `opened ${time}`,
  advance: {
    preparation: "Show everyone the ratings",
    evidence: "Reveal the recommendations",
    reveal: "Start the discussion",
    discussion: "End the discussion and decide",
  } as Partial<Record<DebriefPhase, string>>,
  next: {
    preparation: "evidence",
    evidence: "reveal",
    reveal: "discussion",
    discussion: "decision",
  } as Partial<Record<DebriefPhase, "evidence" | "reveal" | "discussion" | "decision">>,
  /** What the panel does in a phase. */
  now: {
    preparation:
      "Not begun yet: nobody sees more than before. Once all are here, the ratings open on every screen at once; recommendations stay hidden.",
    evidence:
      "Read what each rating rests on, and ask whoever wrote it. In the speaking order, each says what they saw and not yet what they recommend.",
    reveal: "All recommendations are open. Read them before anyone speaks.",
    discussion:
      "Talk about where the panel is apart; rows two points apart or more are marked. Whoever changes their mind changes their recommendation, with a reason; both stay on the record.",
    decision: "Recommendations stand as they are now. What is left is to write the decision down.",
  } as Partial<Record<DebriefPhase, string>>,
  revealTitle: "Reveal to everyone?",
  revealBody: "All recommendations appear on every screen at the same instant. This cannot be taken back.",
  revealConfirm: "Reveal now",
  absent: (names: string[]) =>
    names.length === 1 ? `${names[0]} is not here.` : `Not here: ${names.join(", ")}.`,
  notEnded: "The decision alone ends nothing. The application is still open.",
  carryOut: { hire: "Mark as hired", reject: "Reject, with a reason" },
  preparing: "Not open yet",
  preparingBody: (name: string) =>
    `${name} opens the evidence when everyone is here. Ratings appear for the whole panel at once.`,
  matrix: "Ratings side by side",
  apart: "two points apart or more",
  attribute: "Attribute",
  noScorecards: "No scorecards to show",
  noScorecardsBody: "Ratings you may see appear here as they come in.",
  notHeld: (stages: string[], closed: boolean) =>
    `Not held: ${stages.join(", ")}. The decision ${closed ? "rests" : "will rest"} on the other stages.`,
  noRating: "no rating",
  zero: "0: not enough information",
  rating: (who: string, rating: number) => `${who}: ${rating}`,
  evidenceOf: (attribute: string) => `Evidence for ${attribute}`,
  noEvidence: "No note",
  recommendations: "Recommendations",
  hidden: "Hidden until the reveal, from everyone, on every screen.",
  was: (n: number) => `was ${n}`,
  change: "Change my recommendation",
  speaking: "Speaking order",
  speakingHint: "The facilitator speaks last.",
  agenda: "Agenda",
  decisionForm: "The decision",
  outcome: "Outcome",
  reason: "Reason",
  reasonPlaceholder: "What the evidence shows against the guide, in a few sentences",
  consensus: "The panel agrees",
  outcomeFirst: "Choose the outcome first.",
  consensusHint: "If it is not ticked, it is recorded as the hiring manager’s decision alone.",
  differ: (n: number, all: number, shadows: number) => {
    const some = shadows === n ? "" : `${shadows} of them `;
    const shadowing = shadows === 0 ? "" : `, ${some}${shadows === 1 ? "as a shadow" : "as shadows"}`;
    return `${n} of ${all} ${n === 1 ? "recommends" : "recommend"} otherwise${shadowing}, so it is recorded as the hiring manager’s decision.`;
  },
  managerDecides:
    "The panel does not agree on this, so the hiring manager, or whom the job names, decides. Their form is open on their own page.",
  otherRoles: "Other roles to consider",
  openQuestions: "Open questions for the reference calls",
  oneALine: "One per line",
  nextSteps: "Next steps",
  step: (n: number) => `Step ${n}`,
  owner: (n: number) => `Owner of step ${n}`,
  ownerPlaceholder: "Owner",
  removeStep: (n: number) => `Remove step ${n}`,
  addStep: "Add a step",
  decide: "Record the decision",
  waiting: "Waiting for the decision",
  waitingBody: "Whoever decides is writing it down. It appears here as soon as it is recorded.",
  decided: "Decided",
  decidedBy: (name: string, when: string) => `${name}, ${when}`,
  byConsensus: "by consensus",
  noConsensus: "decided by the manager",
  toApplication: "See the application",
  changes: "Changed since the reveal",
};
