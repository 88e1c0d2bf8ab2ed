import { API, reach } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { AssessmentDraft, CodeRun, Page, PortalAssessment, PortalAssessmentSummary } from "@/api/types";
import { putDraft } from "@/features/coding/drafts/put";
import { askTogether } from "@/features/coding/together/ask";
import type { Together } from "@/features/coding/together/useTogether";
import type { WorkspaceApi } from "@/features/coding/workspace/Workspace";

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(`${API}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    // A request that hangs must not keep somebody whose time runs waiting.
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}

/** What a candidate does in an exercise, by the link alone. */
export function portalApi(token: string, id: string) {
  const at = `/portal/${encodeURIComponent(token)}/assessments/${encodeURIComponent(id)}`;
  const load = () => ask<PortalAssessment>("GET", at);
  const workspace: WorkspaceApi = {
    put: (draft, lastChance) =>
      putDraft(
        `${API}${at}/draft`,
        draft,
        lastChance,
        async (): Promise<AssessmentDraft[]> => (await load()).drafts,
      ),
    run: async (request) => (await ask<{ id: string }>("POST", `${at}/runs`, request)).id,
    runState: (run) => ask<CodeRun>("GET", `${at}/runs/${run}`),
    cancelRun: (run) => ask("POST", `${at}/runs/${run}/cancel`, {}),
    submit: (what) => ask("POST", `${at}/submit`, what),
  };
  const together: Together = {
    me: "candidate",
    ask: (after, signal) => askTogether(`${API}${at}/work`, after, signal),
  };
  return {
    /** The same with somebody of the team. */
    together: { ...workspace, together } satisfies WorkspaceApi,
    workspace,
    load,
    start: () => ask<PortalAssessment>("POST", `${at}/start`, {}),
  };
}

/** The exercises of an application, for its candidate. */
export const portalAssessments = (token: string) =>
  ask<Page<PortalAssessmentSummary>>("GET", `/portal/${encodeURIComponent(token)}/assessments`);
