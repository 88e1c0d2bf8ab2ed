/* Words that many pages share. All English of the product is in this folder, one file a capability. */
export const common = {
  product: "Touchstone",
  frontLine: "The same questions, the same scale, a decision you can stand behind.",
  frontSmall:
    "Interview guides, kits and scorecards, debriefs in order, and a record of how each decision was made.",
  skipToContent: "Skip to content",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saving: "Saving…",
  retry: "Try again",
  loading: "Loading",
  copy: "Copy",
  copied: "Copied",
  more: "More",
  optional: "optional",
  none: "none",
  minutes: (n: number) => `${n} min`,
  errorTitle: "This did not load",
  offlineTitle: "The server cannot be reached",
  offlineBody: "Check your connection. This page tries again by itself.",
  forbiddenTitle: "Not for your role",
  forbiddenBody: "You are signed in, but this page is not open to you.",
  /** Who can open it. */
  forbiddenBy: (names: string[]) =>
    names.length > 0
      ? `${names.join(" or ")} can give you a role that opens it.`
      : "Someone who manages people in your organization can give you a role that opens it.",
  notFoundTitle: "Nothing here",
  notFoundBody: "It may have been removed, or it is not shared with you.",
  stale: "Somebody else changed this in the meantime. The newest is loaded; please look again.",
  requestId: (id: string) => `Request ${id}`,
  goHome: "Go to Home",
  toasts: "Notices",
  filter: "Filter",
  showMore: (n: number) => `Show ${n} more`,
  ofAll: (shown: number, all: number) => `${counted(shown)} of ${counted(all)}`,
  roles: {
    admin: "Admin",
    recruiter: "Recruiter",
    coordinator: "Coordinator",
    hiring_manager: "Hiring manager",
    interviewer: "Interviewer",
    analyst: "Analyst",
    observer: "Observer",
  } as Record<string, string>,
  interviewerRoles: {
    lead: "Lead",
    interviewer: "Interviewer",
    shadow: "Shadow",
    reverse_shadow: "Reverse shadow",
    reviewer: "Reviewer",
    facilitator: "Facilitator",
  } as Record<string, string>,
  stageKinds: {
    screening: "Screening",
    take_home: "Take-home",
    technical: "Technical",
    system_design: "System design",
    culture: "Team and culture",
    custom: "Interview",
  } as Record<string, string>,
  recommendation: {
    1: "Strong no hire",
    2: "No hire",
    3: "Hire",
    4: "Strong hire",
  } as Record<number, string>,
  recommendationShort: { 1: "Strong no", 2: "No hire", 3: "Hire", 4: "Strong hire" } as Record<
    number,
    string
  >,
  outcomes: { hire: "Hire", no_hire: "No hire", hold: "Hold" } as Record<string, string>,
  status: { active: "Active", rejected: "Rejected", hired: "Hired", withdrawn: "Withdrawn" } as Record<
    string,
    string
  >,
};

/** "1,000": figures of four digits and more are easier to read so. */
export const counted = (n: number): string => n.toLocaleString("en");

/** "1 scorecard", "2 scorecards". */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
