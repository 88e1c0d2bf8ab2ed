import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Change, stream, touchedBy } from "./events";

class FakeSource extends EventTarget {
  static all: FakeSource[] = [];
  readyState = 0;
  constructor() {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, data?: string) {
    this.dispatchEvent(Object.assign(new Event(type), { data }));
  }
}

const open = () => new FakeSource() as unknown as EventSource;
const source = (at: number) => FakeSource.all[at] as FakeSource;

beforeEach(() => {
  FakeSource.all = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("the stream", () => {
  it("reports changes and nothing it cannot read", () => {
    const seen: unknown[] = [];
    stream((message) => seen.push(message), open);
    source(0).say("open");
    source(0).say("change", '{"type":"debrief.advanced","debrief_id":"7"}');
    source(0).say("change", "not json");
    expect(seen).toEqual(["gap", { type: "debrief.advanced", debrief_id: "7" }]);
  });

  it("says that changes may be missing whenever it opens, also for the first time", () => {
    const seen: unknown[] = [];
    stream((message) => seen.push(message), open);
    source(0).say("open");
    source(0).say("error");
    source(0).say("open");
    source(0).say("missed");
    expect(seen).toEqual(["gap", "gap", "gap"]);
  });

  it("opens anew with growing pauses when it was refused, until it is stopped", () => {
    const stop = stream(() => {}, open);
    for (const pause of [2000, 4000, 8000]) {
      const at = FakeSource.all.length - 1;
      source(at).readyState = 2;
      source(at).say("error");
      vi.advanceTimersByTime(pause - 1);
      expect(FakeSource.all).toHaveLength(at + 1);
      vi.advanceTimersByTime(1);
      expect(FakeSource.all).toHaveLength(at + 2);
    }
    stop();
    source(3).say("error");
    vi.advanceTimersByTime(60_000);
    expect(FakeSource.all).toHaveLength(4);
  });
});

it("a change touches what shows it, by id", () => {
  const change: Change = { type: "scorecard.submitted", application_id: "a" };
  const touched = touchedBy(change).map((key) => key.join("/"));
  expect(touched).toContain("application/a");
  expect(touched).toContain("debriefs");
  expect(touched).toContain("home");
  expect(touched).not.toContain("guides");
});

it("the progress of a screening touches the screening, and not the thousands of resumes in it", () => {
  const of = (type: string) =>
    touchedBy({ type, screening_id: "s", job_id: "j" }).map((key) => key.join("/"));
  expect(of("screening.progress")).toEqual(["screenings/s", "screenings/of-job/j"]);
  expect(of("resume.decided")).toContain("screening-resumes/s");
  expect(of("resume.decided")).toContain("resumes");
});

it("the progress of a grading touches its take-home and its report alone", () => {
  const of = (type: string) =>
    touchedBy({ type, take_home_id: "t", grade_report_id: "g", application_id: "a" }).map((key) =>
      key.join("/"),
    );
  expect(of("grade_report.progress")).toEqual(["take-homes/t", "grade-reports/g"]);
  expect(of("grade_report.ended")).toEqual(expect.arrayContaining(["take-homes/t", "application/a", "home"]));
});
