import { plural } from "./common";

/** What the team writes for candidates to build at home. */
export const takeHomeExercises = {
  kinds: "Kinds of exercises",
  coding: "Coding",
  takeHomes: "Take-homes",
  title: "Exercises",
  sub: "What candidates build at home, in days. What they hand in is installed, started and asked in a sandbox; people read what was found.",
  create: "New take-home",
  emptyTitle: "No take-homes yet",
  emptyBody: "Begin with one from the library, which has a brief and a contract, or write your own.",
  col: {
    exercise: "Take-home",
    level: "Level",
    days: "Days",
    effort: "Work",
    given: "Given",
    changed: "Changed",
    by: "By",
  },
  days: (n: number) => plural(n, "day"),
  newTitle: "New take-home",
  blank: "A blank take-home",
  template:
    "Say what is to be built, what it must do, and what you read first.\n\n## What to build\n\n## What to hand in\n",
  tabs: { brief: "Brief", contract: "Contract" },
  archived: (title: string) => `“${title}” was put away`,
  restore: "Bring back",
  restored: (title: string) => `“${title}” can be given again`,
  kit: "Download the kit",
  fields: {
    days: "Days",
    effort: "Work in minutes",
    brief: "Brief",
    briefHint: "Markdown. Candidates read it on their page from the beginning.",
    notes: "For reviewers",
    notesHint: "Markdown. Never shown to candidates.",
    contract: "takehome.toml",
    contractHint:
      "Candidates fill this in and hand it in with their program. It says how theirs is installed, started and tested, and where things are.",
  },
};
