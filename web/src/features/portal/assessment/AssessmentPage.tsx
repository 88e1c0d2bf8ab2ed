import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTransient } from "@/api/problem";
import type { PortalAssessment } from "@/api/types";
import { byLanguage } from "@/features/coding/drafts/put";
import { loadEditor } from "@/features/coding/editor/CodeField";
import type { Heard } from "@/features/coding/workspace/clock";
import { type Task, Workspace } from "@/features/coding/workspace/Workspace";
import { assessment as t } from "@/strings/assessment";
import { Failed, Loading } from "../States";
import { portalApi } from "./api";
import { HandedIn } from "./HandedIn";
import { Closed, Start } from "./Start";

/** While it runs, this often: an end that was moved, or a hand-in, is seen without a reload. */
const RUNNING_MS = 30_000;

/** An exercise that a candidate was given: before it, in it and after it. The link is the right. */
export function AssessmentPage({ token, id }: { token: string; id: string }) {
  const api = useMemo(() => portalApi(token, id), [token, id]);
  const [page, setPage] = useState<{ is: PortalAssessment; heard: Heard } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const loaded = useRef(false);
  const take = useCallback((is: PortalAssessment) => {
    loaded.current = true;
    setError(null);
    setPage({ is, heard: { now: is.now, at: Date.now() } });
  }, []);
  const load = useCallback(async () => {
    try {
      take(await api.load());
    } catch (problem) {
      // What is on the page is worth more than the news that there is no connection.
      if (!loaded.current || !isTransient(problem)) setError(problem);
    }
  }, [api, take]);
  useEffect(() => {
    void load();
    void loadEditor().catch(() => {
      // The field tries again, and has a plain one to fall back on.
    });
  }, [load]);
  const status = page?.is.status;
  useEffect(() => {
    if (status !== "running") return;
    const timer = setInterval(() => void load(), RUNNING_MS);
    const seen = () => document.visibilityState === "visible" && void load();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [status, load]);
  const title = page?.is.title;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  if (error) return <Failed error={error} retry={() => void load()} />;
  if (!page) return <Loading />;
  const { is, heard } = page;
  const home = `/portal/${encodeURIComponent(token)}`;
  if (is.status === "invited")
    return <Start page={is} home={home} onStart={async () => take(await api.start())} />;
  if (is.status === "running") {
    return (
      <Workspace
        task={taskOf(is, heard)}
        api={is.mode === "interview" ? api.together : api.workspace}
        onOver={() => void load()}
        note={is.mode === "interview" ? t.interviewNote : undefined}
      />
    );
  }
  if (is.status === "submitted") return <HandedIn page={is} home={home} onNews={() => void load()} />;
  return <Closed page={is} home={home} />;
}

const taskOf = (page: PortalAssessment, heard: Heard): Task => ({
  id: page.id,
  title: page.title,
  statement: page.statement ?? "",
  endsAt: page.ends_at,
  heard,
  languages: page.languages,
  starters: page.starters,
  tests: page.tests,
  hiddenTests: page.hidden_tests,
  drafts: byLanguage(page.drafts),
  // The latest comes first.
  language: page.drafts[0]?.language ?? null,
  lastRun: page.last_run,
});
