import { reach } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { SharedWork } from "./follow";

/** So long the server may wait for something new, in seconds. */
const WAIT = 20;

/** Asks for the work on an exercise; what is known is waited for to change. */
export async function askTogether(
  url: string,
  after: string | null,
  signal: AbortSignal,
): Promise<SharedWork> {
  const known = after === null ? "" : `?after=${encodeURIComponent(after)}&wait=${WAIT}`;
  const response = await reach(`${url}${known}`, {
    // An answer that never comes must not keep the page from asking again.
    signal: AbortSignal.any([signal, AbortSignal.timeout((WAIT + 10) * 1_000)]),
  });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as SharedWork;
}
