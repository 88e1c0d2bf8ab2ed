import { reach } from "@/api/client";
import { isStatus, problemFrom } from "@/api/problem";
import { type Draft, Overtaken } from "./keeper";

/** Browsers allow a request that outlives its page 64 KiB in all; a larger one is better sent the usual way. */
const KEEPALIVE_LIMIT = 60_000;

/** Sends a draft. When the server holds a later one, what that is comes with the refusal. */
export async function putDraft(
  url: string,
  draft: Draft,
  lastChance: boolean,
  stored: () => Promise<Draft[]>,
): Promise<void> {
  const body = JSON.stringify(draft);
  const response = await reach(url, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: lastChance && body.length < KEEPALIVE_LIMIT,
    // A request that hangs must not keep everything that is typed after it waiting.
    signal: AbortSignal.timeout(15_000),
  });
  if (response.ok) return;
  const problem = await problemFrom(response);
  if (isStatus(problem, 409) && problem.field("/sequence") !== undefined) {
    const newer = (await stored()).find(({ language }) => language === draft.language);
    if (newer) {
      const { language, source, sequence } = newer;
      throw new Overtaken({ language, source, sequence });
    }
  }
  throw problem;
}

/** What the server holds, by language. */
export const byLanguage = (drafts: Draft[]): Record<string, { source: string; sequence: number }> =>
  Object.fromEntries(drafts.map(({ language, source, sequence }) => [language, { source, sequence }]));
