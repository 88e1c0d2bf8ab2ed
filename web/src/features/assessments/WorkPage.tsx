import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { API, client, unwrap } from "@/api/client";
import type { Assessment } from "@/api/types";
import { Mark } from "@/design/Brand";
import { ErrorState, Skeleton } from "@/design/parts";
import { byLanguage, putDraft } from "@/features/coding/drafts/put";
import { askTogether } from "@/features/coding/together/ask";
import type { Heard } from "@/features/coding/workspace/clock";
import { type Task, Workspace, type WorkspaceApi } from "@/features/coding/workspace/Workspace";
import { codeLanguagesQuery, teamRuns } from "@/features/coding-exercises/queries";
import { assessments as t } from "@/strings/assessments";
import { assessmentQuery } from "./queries";

/** The exercise of an interview, for its interviewer: they write, run and hand in together with the candidate. */
export function WorkPage() {
  const { assessmentId } = useParams({ from: "/signed-in/assessments/$assessmentId/work" });
  const assessment = useQuery(assessmentQuery(assessmentId));
  const languages = useQuery(codeLanguagesQuery);
  const navigate = useNavigate();
  const { refetch } = assessment;
  const over = useCallback(() => void refetch(), [refetch]);
  const api = useMemo(() => workApi(assessmentId), [assessmentId]);
  const status = assessment.data?.status;
  const mayWork = assessment.data?.may_work;
  useEffect(() => {
    if (!status || (mayWork && (status === "running" || status === "invited"))) return;
    void navigate({ to: "/assessments/$assessmentId", params: { assessmentId }, replace: true });
  }, [status, mayWork, navigate, assessmentId]);
  // The clock is of no use here: an interview has no end of its own.
  const heard = useRef<Heard>({ now: new Date().toISOString(), at: Date.now() });
  if (assessment.error) {
    return (
      <main>
        <ErrorState page error={assessment.error} retry={() => void assessment.refetch()} />
      </main>
    );
  }
  if (!assessment.data || !languages.data) {
    return (
      <main>
        <Skeleton lines={12} />
      </main>
    );
  }
  const known = languages.data.data;
  const { data } = assessment;
  const task: Task = {
    // Somebody may have the candidate's page open in the same browser.
    id: `work.${data.id}`,
    title: data.exercise.title,
    statement: data.exercise.statement ?? "",
    endsAt: data.ends_at,
    heard: heard.current,
    languages: data.exercise.languages.map((id) => {
      const found = known.find((each) => each.id === id);
      return { id, name: found?.name ?? id, available: found?.available ?? false };
    }),
    starters: data.exercise.starters,
    tests: data.exercise.tests.filter(({ visible }) => visible),
    hiddenTests: data.exercise.tests.filter(({ visible }) => !visible).length,
    drafts: byLanguage(data.drafts),
    language: data.drafts[0]?.language ?? null,
    lastRun: null,
  };
  return (
    <Workspace
      task={task}
      api={api}
      onOver={over}
      note={t.together}
      back={
        <Link to="/assessments/$assessmentId" params={{ assessmentId }} aria-label={t.back}>
          <Mark size={21} />
        </Link>
      }
    />
  );
}

function workApi(id: string): WorkspaceApi {
  const params = { path: { id } };
  const load = () => unwrap<Assessment>(client.GET("/assessments/{id}", { params }));
  return {
    together: {
      me: "interviewer",
      ask: (after, signal) => askTogether(`${API}/assessments/${encodeURIComponent(id)}/work`, after, signal),
    },
    ...teamRuns,
    put: (draft, lastChance) =>
      putDraft(
        `${API}/assessments/${encodeURIComponent(id)}/draft`,
        draft,
        lastChance,
        async () => (await load()).drafts,
      ),
    run: async (body) =>
      (await unwrap<{ id: string }>(client.POST("/assessments/{id}/runs", { params, body }))).id,
    submit: async (body) => {
      await unwrap(client.POST("/assessments/{id}/submit", { params, body }));
    },
  };
}
