import { plural } from "./common";

/* What candidates read to prepare, on their page and in the library. */
export const preparation = {
  documentTitle: (organization: string) => `Prepare · ${organization}`,
  back: "Your application",
  contents: "On this page",
  print: "Print",
  yourStages: "The stages ahead of you",
  stages: "The stages",
  otherStages: "Around them, and in other jobs",
  whatItIs: "What it is",
  howJudged: "How it is judged",
  howToPrepare: "How to prepare",
  whatGoesWrong: "What goes wrong",
  onTheDay: "On the day",
  questions: "Questions worth asking",
  practice: "Practice path",
  hours: (n: number) => plural(n, "hour"),
  check: "Check",
  stop: "Stop",
  rights: "Your rights",
  current: "you are here",
};
