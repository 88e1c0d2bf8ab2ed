import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { API } from "./client";
import { keys } from "./keys";

/** What changed, by id. The page asks again for what it shows of it; nothing of substance travels here. */
export interface Change {
  type: string;
  application_id?: string | null;
  debrief_id?: string | null;
  job_id?: string | null;
  interview_id?: string | null;
  screening_id?: string | null;
  assessment_id?: string | null;
  take_home_id?: string | null;
  grade_report_id?: string | null;
  at?: string;
}

/** Said instead of a change when some may have been missed. */
const GAP = "gap";

/** The queries that a change may have touched. */
export function touchedBy(change: Change): QueryKey[] {
  if (change.screening_id) {
    const screening = [
      keys.screening(change.screening_id),
      ...(change.job_id ? [keys.jobScreenings(change.job_id)] : []),
    ];
    // Said after every other resume: the page asks for the list at its own pace as long as a run goes on.
    if (change.type === "screening.progress") return screening;
    return [...screening, keys.screeningResumes(change.screening_id), keys.resumes];
  }
  // While somebody types and tries in an interview; nothing else shows it.
  const typed = change.type === "assessment.draft_saved" || change.type === "assessment.run_started";
  if (typed && change.assessment_id) {
    return [keys.assessment(change.assessment_id)];
  }
  // How far a grading has come: said often, and shown in two places.
  if (change.type === "grade_report.progress" && change.take_home_id) {
    return [
      keys.takeHome(change.take_home_id),
      ...(change.grade_report_id ? [keys.gradeReport(change.grade_report_id)] : []),
    ];
  }
  const touched: QueryKey[] = [keys.home];
  if (change.application_id) {
    touched.push(keys.application(change.application_id), keys.applications, keys.candidates);
    // A submission or an amendment shows in an open debrief, whose id the event need not name.
    touched.push(keys.debriefs);
  }
  if (change.debrief_id) touched.push(keys.debrief(change.debrief_id));
  if (change.job_id || change.application_id) touched.push(keys.jobs);
  if (change.assessment_id) touched.push(keys.assessment(change.assessment_id));
  if (change.take_home_id) touched.push(keys.takeHome(change.take_home_id));
  if (change.grade_report_id) touched.push(keys.gradeReport(change.grade_report_id));
  if (change.type.startsWith("take_home_exercise")) touched.push(keys.takeHomeExercises);
  if (change.type.startsWith("coding_exercise")) touched.push(keys.codingExercises);
  if (change.interview_id) touched.push(keys.interviews);
  if (change.type.startsWith("candidate.")) touched.push(keys.candidates);
  if (change.type.startsWith("guide")) touched.push(keys.guides);
  if (change.type.startsWith("user") || change.type.startsWith("invitation")) touched.push(keys.users);
  return touched;
}

/**
 * Opens the stream and reports each change, or {@link GAP} when some may have been missed: whenever it opens, also for the
 * first time, since what the page shows by then was asked for before anybody listened. The browser reconnects a dropped
 * stream by itself; when the server refused it (a restart behind a proxy, say) it is opened anew with growing
 * pauses.
 */
export function stream(
  report: (message: Change | typeof GAP) => void,
  open: (url: string) => EventSource = (url) => new EventSource(url),
): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;

  const connect = () => {
    source = open(`${API}/events`);
    source.addEventListener("open", () => {
      failures = 0;
      report(GAP);
    });
    source.addEventListener("change", (event) => {
      const change = parse((event as MessageEvent<string>).data);
      if (change) report(change);
    });
    // The server could not keep up with this listener and says so.
    source.addEventListener("missed", () => report(GAP));
    source.addEventListener("error", () => {
      if (stopped || source?.readyState !== 2 /* closed for good */) return;
      source.close();
      failures += 1;
      retry = setTimeout(connect, Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)));
    });
  };

  connect();
  return () => {
    stopped = true;
    clearTimeout(retry);
    source?.close();
  };
}

/**
 * Listens for changes until the returned function is called. Over HTTP/1.1 a browser grants six connections to a
 * server, all tabs together: six tabs with a stream each would leave none to load a page with. So one tab holds the
 * stream and tells the others; when it closes, the next one takes over.
 */
export function listen(queries: QueryClient): () => void {
  const apply = (message: Change | typeof GAP) => {
    if (message === GAP) void queries.invalidateQueries({ refetchType: "active" });
    else for (const queryKey of touchedBy(message)) void queries.invalidateQueries({ queryKey });
  };
  // Locks need a secure origin; over plain http on another host each tab has a stream of its own.
  if (!("locks" in navigator) || !("BroadcastChannel" in globalThis)) return stream(apply);

  const channel = new BroadcastChannel("touchstone.changes");
  channel.addEventListener("message", (event: MessageEvent<Change | typeof GAP>) => apply(event.data));
  const left = new AbortController();
  navigator.locks
    .request("touchstone.changes", { signal: left.signal }, () => {
      const stop = stream((message) => {
        apply(message);
        channel.postMessage(message);
      });
      return new Promise<void>((release) => {
        left.signal.addEventListener("abort", () => {
          stop();
          release();
        });
      });
    })
    .catch(() => {
      // Left before it was this tab's turn.
    });
  return () => {
    left.abort();
    channel.close();
  };
}

function parse(data: string): Change | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "type" in value ? (value as Change) : undefined;
  } catch {
    return undefined;
  }
}
