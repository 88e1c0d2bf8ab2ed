/*
 * Query keys. What a live event names by id is found again here, so that "something changed about application 7"
 * refreshes everything on the screen that shows application 7 and nothing else.
 */
export const keys = {
  setup: ["setup"] as const,
  me: ["me"] as const,
  home: ["home"] as const,
  users: ["users"] as const,
  tokens: ["api-tokens"] as const,
  guides: ["guides"] as const,
  guide: (id: string) => ["guides", id] as const,
  library: ["guide-library"] as const,
  jobs: ["jobs"] as const,
  job: (id: string) => ["jobs", id] as const,
  jobStages: (id: string) => ["jobs", id, "stages"] as const,
  jobApplications: (id: string) => ["applications", "of-job", id] as const,
  rejectionReasons: ["rejection-reasons"] as const,
  candidates: ["candidates"] as const,
  candidateSearch: (q: string) => ["candidates", "search", q] as const,
  candidate: (id: string) => ["candidates", id] as const,
  candidateApplications: (id: string) => ["applications", "of-candidate", id] as const,
  applications: ["applications"] as const,
  application: (id: string) => ["application", id] as const,
  timeline: (id: string) => ["application", id, "timeline"] as const,
  applicationScorecards: (id: string) => ["application", id, "scorecards"] as const,
  applicationInterviews: (id: string) => ["application", id, "interviews"] as const,
  interviews: ["interviews"] as const,
  kit: (where: string) => ["kit", where] as const,
  debriefs: ["debriefs"] as const,
  debrief: (id: string) => ["debriefs", id] as const,
  audit: (filter: unknown) => ["audit-events", filter] as const,
};
