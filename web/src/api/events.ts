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
  at?: string;
}

/** The queries that a change may have touched. */
export function touchedBy(change: Change): QueryKey[] {
  const touched: QueryKey[] = [keys.home];
  if (change.application_id) {
    touched.push(keys.application(change.application_id), keys.applications, keys.candidates);
    // A submission or an amendment shows in an open debrief, whose id the event need not name.
    touched.push(keys.debriefs);
  }
  if (change.debrief_id) touched.push(keys.debrief(change.debrief_id));
  if (change.job_id || change.application_id) touched.push(keys.jobs);
  if (change.interview_id) touched.push(keys.interviews);
  if (change.type.startsWith("guide")) touched.push(keys.guides);
  if (change.type.startsWith("user") || change.type.startsWith("invitation")) touched.push(keys.users);
  return touched;
}

/**
 * Listens for changes until the returned function is called. The browser reconnects a dropped stream by itself; when
 * the server refused it (a restart behind a proxy, say) the stream is opened anew with growing pauses. After any gap
 * everything on the screen is asked for again, since events may have been missed.
 */
export function listen(
  queries: QueryClient,
  open: (url: string) => EventSource = (url) => new EventSource(url),
): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let gap = false;
  let stopped = false;

  const connect = () => {
    source = open(`${API}/events`);
    source.addEventListener("open", () => {
      failures = 0;
      if (gap) void queries.invalidateQueries({ refetchType: "active" });
      gap = false;
    });
    source.addEventListener("change", (event) => {
      const change = parse((event as MessageEvent<string>).data);
      if (!change) return;
      for (const queryKey of touchedBy(change)) void queries.invalidateQueries({ queryKey });
    });
    // The server could not keep up with this listener and says so.
    source.addEventListener("missed", () => void queries.invalidateQueries({ refetchType: "active" }));
    source.addEventListener("error", () => {
      gap = true;
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

function parse(data: string): Change | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "type" in value ? (value as Change) : undefined;
  } catch {
    return undefined;
  }
}
