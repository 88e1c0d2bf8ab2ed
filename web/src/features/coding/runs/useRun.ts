import { useCallback, useEffect, useRef, useState } from "react";
import { explain, isTransient } from "@/api/problem";
import type { CodeRun } from "../types";

export interface RunRequest {
  language: string;
  source: string;
  /** An input of one's own; null for the tests. */
  stdin: string | null;
}
export interface RunApi {
  run(request: RunRequest): Promise<string>;
  runState(id: string): Promise<CodeRun>;
  cancelRun(id: string): Promise<void>;
}
/** Somebody else who runs the same program. */
export type Starter = "candidate" | "interviewer";
export interface Running {
  run: CodeRun | null;
  /** What the run is of: the tests, or an input of one's own. */
  of: "tests" | "input";
  /** Who started it, where it was somebody else. */
  by: Starter | null;
  busy: boolean;
  error: string;
  start: (request: RunRequest) => void;
  /** Shows a run that somebody else started. */
  follow: (id: string, of: "tests" | "input", by: Starter | null) => void;
  cancel: () => void;
}

const FIRST_MS = 250;
const SLOWEST_MS = 1_000;

const begun = (id: string): CodeRun => ({
  id,
  status: "queued",
  progress: null,
  outcome: null,
  report: null,
  error: null,
});

export const isOver = ({ status }: CodeRun): boolean => status !== "queued" && status !== "running";

/** Runs a program and follows it to its end. A new run takes the place of the one before. */
export function useRun(api: RunApi, last: CodeRun | null = null): Running {
  const [run, setRun] = useState<CodeRun | null>(last);
  const [of, setOf] = useState<Running["of"]>("tests");
  const [by, setBy] = useState<Starter | null>(null);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState("");
  const latest = useRef(api);
  latest.current = api;
  const asked = useRef(0);
  const id = run && !isOver(run) ? run.id : null;

  useEffect(() => {
    if (!id) return;
    let here = true;
    let wait = FIRST_MS;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const now = await latest.current.runState(id);
        if (!here) return;
        setError("");
        setRun(now);
        if (isOver(now)) return;
      } catch (problem) {
        if (!here) return;
        setError(explain(problem));
        // A lost connection ends no run: what came of it is there when the connection is.
        if (!isTransient(problem)) {
          setRun(null);
          return;
        }
      }
      wait = Math.min(SLOWEST_MS, wait * 1.3);
      timer = setTimeout(() => void ask(), wait);
    };
    timer = setTimeout(() => void ask(), wait);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [id]);

  const start = useCallback((request: RunRequest) => {
    asked.current += 1;
    const mine = asked.current;
    setStarting(true);
    setError("");
    setOf(request.stdin === null ? "tests" : "input");
    setBy(null);
    latest.current.run(request).then(
      (made) => {
        if (mine !== asked.current) return;
        setStarting(false);
        setRun(begun(made));
      },
      (problem) => {
        if (mine !== asked.current) return;
        setStarting(false);
        setError(explain(problem));
      },
    );
  }, []);
  const follow = useCallback((other: string, what: "tests" | "input", who: Starter | null) => {
    // What is being asked for from here is not what is looked at any more.
    asked.current += 1;
    setStarting(false);
    setError("");
    setOf(what);
    setBy(who);
    setRun(begun(other));
  }, []);
  const cancel = useCallback(() => {
    if (id) latest.current.cancelRun(id).catch((problem) => setError(explain(problem)));
  }, [id]);

  return { run, of, by, busy: starting || id !== null, error, start, follow, cancel };
}
