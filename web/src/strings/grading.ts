import { plural } from "./common";

/** What grading found, for the team and, once somebody shares it, for the candidate. Evidence, never a verdict. */
export const grading = {
  requirements: {
    crud: "Create, read, update, delete",
    errors: "Errors and status codes",
    validation: "Validation of input",
    relationship: "Relationship",
    pagination: "Pagination",
    sorting: "Sorting",
    auth: "Authentication",
    security: "Security",
    performance: "Performance",
    tests: "Tests",
    docs: "Documentation",
  } as Record<string, string>,
  standings: { met: "met", partly: "partly met", not: "not met", blocked: "not decided" } as Record<
    string,
    string
  >,
  outcomes: { pass: "Passed", fail: "Failed", note: "Noted", inconclusive: "Not decided" } as Record<
    string,
    string
  >,
  overview: "Requirements",
  filter: "Findings to show",
  all: "All",
  filtered: (outcome: string, n: number) => `${outcome} ${n}`,
  counts: (failed: number, all: number) =>
    failed === 0 ? plural(all, "check") : `${failed} of ${plural(all, "check")} failed`,
  skipped: (n: number) => `${plural(n, "check")} left out, for not applying here`,
  source: "Where this comes from:",
  request: "Request",
  response: "Response",
  noResponse: "No response:",
  bodyless: "No body.",
  cut: "The grader read no further.",
  secret: "a token of the grader's own",
  exchange: (n: number, all: number) =>
    all === 1 ? "What was asked and answered" : `Exchange ${n} of ${all}`,
  shown: (n: number) => plural(n, "exchange"),
  ran: (command: string) => `$ ${command}`,
  ended: (code: number | null) => (code === null ? "it did not end by itself" : `exit code ${code}`),
  nothing: "No finding of this kind.",
};
