import type { GradeReport } from "@/api/types";

/* What a report is made of. The candidate's page reads the same, where somebody shared it. */
export type Finding = GradeReport["findings"][number];
export type Outcome = Finding["outcome"];
export type Exchange = Finding["exchanges"][number];
export type Header = Exchange["request"]["headers"][number];
export type Skipped = GradeReport["skipped"][number];
export type Fact = GradeReport["facts"][number];
export type Standing = NonNullable<GradeReport["requirements"][string]>;

/** What was found, as far as it is shown. */
export interface Found {
  requirements: Record<string, Standing>;
  findings: Finding[];
  skipped?: Skipped[];
}
