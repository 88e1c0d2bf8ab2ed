export const candidates = {
  title: "Candidates",
  search: "Search candidates",
  searchPlaceholder: "Name or e-mail",
  emptyTitle: "No candidates yet",
  emptyBody: "They appear here when they are added to a job.",
  noneTitle: "Nobody by that name",
  noneBody: (q: string) => `Nothing matches “${q}”.`,
  col: { name: "Name", contact: "Contact", since: "Added" },
  more: "Show 100 more",
  shown: (n: number) => `${n} shown`,
  hidden: "Contacts are not shown to interviewers",
  noContacts: "None known.",
  applications: "Applications",
  noApplications: "No application yet",
  appliedOn: (day: string) => `applied ${day}`,
  email: "E-mail",
  phone: "Phone",
  links: "Links",
  contacts: "Contacts",
  exportData: "Export data",
  erase: "Erase…",
  eraseTitle: (name: string) => `Erase ${name}`,
  eraseGoes:
    "For good: the name, the contacts, and every word about this person. Notes, summaries, reasons, logistics, requests and their answers, and the details of the record. Their page ends.",
  eraseStays:
    "Ratings, recommendations and outcomes as numbers about nobody, times, and the chain of events, which still verifies.",
  eraseBeyond:
    "Not reached from here: backups, files that were exported or printed, decision packets that somebody has kept, and what is still unsent on a reviewer's own device.",
  goes: "What goes",
  stays: "What stays",
  beyond: "What you must see to yourself",
  eraseReason: "Reason",
  eraseReasonHint: "Stays on the record. Name nobody in it.",
  eraseReasonPlaceholder: "They asked for it on their page.",
  eraseConfirm: (word: string) => `Type ${word} to confirm`,
  eraseWord: "erase",
  eraseSubmit: "Erase for good",
  erasedTag: "erased",
  erasedTitle: "This person's data was erased",
  erasedBody: (day: string) =>
    `On ${day}. What they were called, how to reach them and every word about them is gone. What was decided, the ratings and the order of events stay, about nobody.`,
};

export const application = {
  crumb: "Candidates",
  appliedBy: (day: string, source: string | null) =>
    source ? `applied ${day}, ${source}` : `applied ${day}`,
  stages: "Stages",
  scheduled: "scheduled",
  notScheduled: "not scheduled",
  leftOut: "not held",
  inStage: (submitted: number, due: number) =>
    `${submitted} of ${due} ${due === 1 ? "scorecard" : "scorecards"} in`,
  schedule: "Schedule",
  move: "Move…",
  reject: "Reject…",
  withdraw: "Withdraw…",
  hire: "Hire…",
  more: "More actions",
  openDebrief: "Open debrief",
  callDebrief: "Call the debrief…",
  openKit: "Open my kit",
  stageIn: (stage: string) => `Every scorecard of ${stage} is in.`,
  stageInNext: "Move on to the next stage, or call the debrief when you have seen enough.",
  stageInLast: "It was the last stage: call the debrief.",
  moveOn: "Move on…",
  timeline: "Timeline",
  by: "by",
  emptyTimeline: "Nothing has happened yet.",
  reason: "Reason",
  scorecards: "Scorecards",
  noScorecards: "Nobody has been asked for a scorecard yet.",
  states: { none: "not started", draft: "not submitted", submitted: "submitted" } as Record<string, string>,
  logistics: "Logistics",
  neverRated: "never part of a rating",
  fields: {
    notice_period: "Notice",
    salary_expectation: "Expects",
    other_processes: "Elsewhere",
    location: "Lives in",
    work_authorization: "May work in",
  } as Record<string, string>,
  inRange: "Range",
  edit: "Edit",
  guide: "Guide",
  version: "Version",
  byVersion: (n: number) => `guide v${n}`,
  moveOver: (n: number) => `Move to version ${n}…`,
  newerInDebrief: (n: number) => `Version ${n} is published. A debrief is held by one version to its end.`,
  panel: "Panel",
  interviews: "Interviews",
  noInterviews: "None scheduled.",
  record: "Record",
  packet: "Decision packet",
  packetJson: "Download JSON",
  packetJsonShort: "JSON",
  packetPdf: "Download PDF",
  verify: "Verify",
  valid: (events: number) => `Valid: ${events} events, the chain is intact.`,
  invalid: "Not valid.",
  manyEvents: (n: number) => `${n} events:`,
  untrusted: "The signature is not from this installation.",
  fingerprint: "Key",
  seeRecord: "See the events",
  decision: "Decision",
  rejected: (name: string) => `Rejected: ${name}`,
  rejectTitle: (name: string) => `Reject ${name}`,
  rejectReason: "Reason",
  rejectPlaceholder: "Choose the reason",
  rejectNote: "Note",
  rejectNoteHint: "What the evidence showed. The candidate does not see it.",
  groups: { we_rejected: "We decided", they_rejected: "They decided", none_specified: "Other" } as Record<
    string,
    string
  >,
  rejectSubmit: "Reject",
  withdrawTitle: (name: string) => `${name} withdraws`,
  withdrawSubmit: "Record the withdrawal",
  openingsFilled: (hired: number, openings: number) =>
    `${hired === 1 ? "One person is" : `${hired} people are`} hired for this job already, and it has ${openings === 1 ? "one opening" : `${openings} openings`}.`,
  hireTitle: (name: string) => `Hire ${name}`,
  hireSubmit: "Mark as hired",
  notDecided: "No debrief decided to hire. Say who decided and why: it goes on the record.",
  note: "Note",
  noteHint: "Stays on the record; the hiring team reads it.",
  now: "Set to now",
  debriefTitle: "Call the debrief",
  facilitator: "Facilitator",
  facilitatorHint: "Leads through the phases and speaks last.",
  startsAt: "Starts",
  debriefSubmit: "Call the debrief",
  notHeld: (stages: string[]) => `Not held: ${stages.join(", ")}.`,
  notHeldHint:
    "Nobody has met the candidate there, and there is no scorecard. The debrief can be called all the same.",
  overlapCandidate: (stage: string, when: string) => `The candidate meets then for ${stage}, ${when}.`,
  overlapInterviewer: (name: string, stage: string, when: string) =>
    `${name} interviews then for ${stage}, ${when}.`,
  scheduleTitle: (name: string) => `Schedule an interview with ${name}`,
  stage: "Stage",
  start: "Start",
  end: "End",
  location: "Where",
  locationPlaceholder: "A room or a link",
  interviewers: "Interviewers",
  addInterviewer: "Add an interviewer",
  onTeam: "Hiring team",
  offTeam: "Everybody else",
  roleOf: (name: string) => `Role of ${name}`,
  removeInterviewer: (name: string) => `Remove ${name}`,
  assignmentReason: (name: string) => `Why ${name} all the same`,
  notIndependent: (name: string) =>
    `${name} has read scorecards of this application. Give a reason; the scorecard will count as not independent.`,
  scheduleSubmit: "Schedule",
  zone: (zone: string) => `Times are in ${zone}.`,
  cancelInterview: "Cancel interview",
  cancelSure: "Yes, cancel it",
  interviewStatus: {
    scheduled: "Scheduled",
    awaiting_feedback: "Awaiting scorecards",
    complete: "Complete",
    cancelled: "Cancelled",
  } as Record<string, string>,
  fillIn: "Fill in the scorecard",
  fillInFor: (stage: string) => `Fill in the scorecard for ${stage}`,
};

/** What happened, in words. An event this page does not know yet is still shown, by its own name. */
export function timelineEvent(event: {
  type: string;
  stage_title: string | null;
  from_stage_title: string | null;
  phase?: string | null;
  from_guide_number?: number | null;
  guide_number?: number | null;
}): string {
  const stage = event.stage_title;
  const of = (words: string) => (stage ? `${words}: ${stage}` : words);
  if (event.type === "application.moved") {
    // Where to is gone with the words about somebody who was erased.
    if (!stage) return "Moved to another stage";
    return event.from_stage_title ? `Moved from ${event.from_stage_title} to ${stage}` : `Moved to ${stage}`;
  }
  if (event.type === "application.guide_version_changed" && event.guide_number != null) {
    const moved = `Moved from version ${event.from_guide_number} to version ${event.guide_number} of the guide`;
    return stage && stage !== event.from_stage_title ? `${moved}, and to ${stage}` : moved;
  }
  if (event.type === "debrief.advanced" && event.phase) {
    return PHASES[event.phase] ?? "Debrief went on";
  }
  if (event.type === "scorecard.begun" && stage) return `Began a scorecard for ${stage}`;
  const known = EVENTS[event.type];
  if (known) return of(known);
  const words = event.type.replaceAll(/[._]/g, " ");
  return of(words.charAt(0).toUpperCase() + words.slice(1));
}

/** What it means that a debrief came to a phase. */
const PHASES: Record<string, string> = {
  evidence: "The debrief opened with the evidence",
  reveal: "The debrief revealed the recommendations",
  discussion: "The debrief came to the discussion",
  decision: "The debrief came to the decision",
  closed: "The debrief closed",
};

export const EVENTS: Record<string, string> = {
  "application.created": "Applied",
  "application.moved": "Moved",
  "application.guide_version_changed": "Moved to another version of the guide",
  "application.rejected": "Rejected",
  "application.withdrawn": "Withdrew",
  "application.hired": "Hired",
  "application.changed": "Details changed",
  "application.anchored": "Record anchored",
  "interview.scheduled": "Interview scheduled",
  "interview.changed": "Interview changed",
  "interview.cancelled": "Interview cancelled",
  "scorecard.begun": "Scorecard begun",
  "scorecard.submitted": "Scorecard submitted",
  "scorecard.amended": "Scorecard amended",
  "scorecards.read": "Scorecards read",
  "debrief.called": "Debrief called",
  "debrief.advanced": "Debrief went on",
  "debrief.decided": "Decision recorded",
  "job.created": "Job opened",
  "job.changed": "Job changed",
  "job.team_changed": "Hiring team changed",
  "guide.created": "Guide created",
  "guide.changed": "Guide changed",
  "guide.published": "Guide published",
  "candidate.created": "Candidate added",
  "candidate.changed": "Candidate changed",
  "candidate.erased": "Candidate erased",
  "application.erased": "Personal data erased",
  "take_home.given": "Take-home given",
  "take_home.extended": "More time for the take-home",
  "take_home.cancelled": "Take-home taken back",
  "take_home.submitted": "Take-home handed in",
  "take_home.graded_again": "Take-home graded again",
  "take_home.shared": "Findings shared with the candidate",
  "assessment.given": "Exercise given",
  "assessment.started": "Exercise started",
  "assessment.extended": "More time for the exercise",
  "assessment.cancelled": "Exercise taken back",
  "assessment.submitted": "Exercise handed in",
  "assessment.judged_again": "Tests of the exercise run again",
  "take_home_exercise.created": "Take-home written",
  "take_home_exercise.changed": "Take-home changed",
  "take_home_exercise.archived": "Take-home put away",
  "take_home_exercise.restored": "Take-home brought back",
  "coding_exercise.created": "Exercise written",
  "coding_exercise.changed": "Exercise changed",
  "coding_exercise.archived": "Exercise put away",
  "portal_link.created": "Link to the candidate's page made",
  "portal_link.ended": "Link to the candidate's page ended",
  "candidate_request.created": "The candidate asked",
  "candidate_request.answered": "The candidate was answered",
  "user.invited": "Person invited",
  "user.joined": "Person joined",
  "user.password_changed": "Password changed",
  "user.password_link_made": "Link for a password made",
  "user.changed": "Person changed",
  "user.added": "Person added",
  "api_token.created": "API token created",
  "api_token.revoked": "API token revoked",
  "organization.created": "Organization created",
  "session.started": "Signed in",
};
