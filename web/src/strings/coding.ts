import { plural } from "./common";

/** A field for a program, and what became of one that was run: for candidates and for the team. */
export const coding = {
  tabHint: "Tab indents. Esc, then Tab, leaves the editor.",
  tabLeaves: "Tab leaves the editor now.",
  tests: "Tests",
  hidden: "hidden",
  passed: (n: number, of: number) =>
    of === 1
      ? n === 1
        ? "The test passed"
        : "The test failed"
      : n === of
        ? `All ${of} tests passed`
        : `${n} of ${of} tests passed`,
  points: (n: number, of: number) => `${n} of ${plural(of, "point")}`,
  compileFailed: "It could not be compiled",
  compiler: "What the compiler says",
  ended: "Ended",
  verdicts: {
    AC: "Passed",
    WA: "Wrong output",
    PE: "White space differs",
    CE: "Does not compile",
    TLE: "Too slow",
    ILE: "Did not end",
    MLE: "Too much memory",
    OLE: "Too much output",
    RE: "Ended with an error",
    FE: "Did not start",
    SV: "Not allowed",
    IE: "Could not be run",
    SKIPPED: "Not run",
  } as Record<string, string>,
  difference: "Difference from what is expected",
  expectedShort: "Expected",
  gotShort: "Got",
  line: "Line",
  sides: { both: "on both sides", expected: "expected", got: "got" },
  emptyLine: "empty line",
  diffTruncated: "There are more differences than are shown.",
  setup: "Set up before",
  stdin: "Input",
  expected: "Expected output",
  got: "Output",
  stdout: "Output",
  stderr: "Errors (stderr)",
  nothing: "Nothing",
  showAll: "Show all of it",
  truncated: "There was more; only its beginning is kept.",
  cpu: (time: string) => `${time} of processor`,
  wall: (time: string) => `${time} by the clock`,
  memory: (size: string) => `${size} of memory`,
  queued: "Waiting for its turn",
  compiling: "Compiling",
  running: (done: number, total: number) => `Running test ${Math.min(done + 1, total)} of ${total}`,
  runningOne: "Running",
  soFar: "Output so far",
  cancelled: "Stopped.",
  runFailed: "It could not be run. This is not the program's fault; try again.",
  degraded: (engine: string) => `Run with less protection than it should be (${engine})`,
};
