/** Moving an application to another version of its guide; apart, because the dialog is fetched only when it is opened. */
export const guideMove = {
  title: (n: number) => `Move to version ${n} of the guide`,
  lead: (name: string, from: number, to: number) =>
    `${name} has been judged against version ${from}. From now on it is version ${to}.`,
  moves: (what: string[], n: number) =>
    `Interviews to come use the questions of version ${n}: ${what.join(", ")}.`,
  keeps: (what: string[], n: number) =>
    `These have begun, or are no longer part of the guide, and stay with version ${n}: ${what.join(", ")}.`,
  scorecards: (count: number, n: number) =>
    count === 1
      ? `The scorecard that has been begun stays as it is, judged against version ${n}.`
      : `The ${count} scorecards that have been begun stay as they are, judged against version ${n}.`,
  nothingBegun: "Nobody has begun a scorecard, so nothing is judged against the earlier version.",
  owed: "Whoever owes a scorecard still owes it.",
  added: (titles: string[]) => `New in it: ${titles.join(", ")}.`,
  removed: (titles: string[]) => `No longer in it: ${titles.join(", ")}.`,
  stage: "Stage",
  stageHint: (title: string, n: number) =>
    `Version ${n} has no stage “${title}”. Say where the application then is.`,
  reason: "Reason",
  reasonHint: "On the record, and in the decision packet: others are judged against one version only.",
  reasonPlaceholder: "Why this candidate is not judged by the version they began with",
  submit: (n: number) => `Move to version ${n}`,
  done: (name: string, n: number) => `${name} is judged against version ${n} from now on.`,
};
