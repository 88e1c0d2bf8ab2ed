/*
 * What a run of a program says, as crates/judge writes it. The API's document has the same shapes; here they have names
 * that the parts below are made for.
 */
export type VerdictCode =
  | "AC"
  | "WA"
  | "PE"
  | "CE"
  | "TLE"
  | "ILE"
  | "MLE"
  | "OLE"
  | "RE"
  | "FE"
  | "SV"
  | "IE"
  | "SKIPPED";

export interface Excerpt {
  text: string;
  truncated: boolean;
}
export interface DiffLine {
  side: "both" | "expected" | "got";
  text: string;
  truncated?: boolean | undefined;
}
export interface Hunk {
  expected_line: number;
  got_line: number;
  lines: DiffLine[];
}
export interface Diff {
  hunks: Hunk[];
  truncated: boolean;
}
export interface Compilation {
  output: Excerpt;
  wall_ns: number;
}
export interface TestResult {
  name: string;
  visible: boolean;
  verdict: VerdictCode;
  message: string;
  points: number;
  cpu_ns: number;
  wall_ns: number;
  memory_peak: number | null;
  stdout: Excerpt;
  stderr: Excerpt;
  diff?: Diff | null | undefined;
  attempts: number;
}
export interface Outcome {
  verdict: VerdictCode;
  message: string;
  compilation?: Compilation | null | undefined;
  tests: TestResult[];
  points: number;
  points_of: number;
  engine: string;
  degraded: string[];
}
/** What became of a program that was run once, with an input of somebody's own. */
export interface RunReport {
  verdict: VerdictCode;
  message: string;
  compilation?: Compilation | null | undefined;
  exit_code: number | null;
  cpu_ns: number;
  wall_ns: number;
  memory_peak: number | null;
  stdout: Excerpt;
  stderr: Excerpt;
}
export interface RunProgress {
  stage: "compile" | "run";
  done: number;
  total: number;
  stdout: string;
  stderr: string;
}
export type RunStatus = "queued" | "running" | "done" | "failed" | "cancelled";
export interface CodeRun {
  id: string;
  status: RunStatus;
  progress: RunProgress | null;
  outcome: Outcome | null;
  report: RunReport | null;
  error: string | null;
}

/** A test as far as one may read it. */
export interface ShownTest {
  name: string;
  setup: string | null;
  stdin: string;
  expect: string;
}
export interface LanguageChoice {
  id: string;
  name: string;
  available: boolean;
}
