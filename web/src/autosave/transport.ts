import { API, client, reach, tagOf, unwrapWithTag } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { Scorecard } from "@/api/types";
import type { Transport } from "./session";

/** Browsers allow a request that outlives its page 64 KiB in all; a larger one is better sent the usual way. */
const KEEPALIVE_LIMIT = 60_000;

export const httpTransport: Transport = {
  async get(scorecard) {
    const { value, etag } = await unwrapWithTag<Scorecard>(
      client.GET("/scorecards/{id}", { params: { path: { id: scorecard } } }),
    );
    return { scorecard: value, etag: etag ?? tagOf(value) };
  },

  async patch(scorecard, body, { etag, lastChance }) {
    const text = JSON.stringify(body);
    const response = await reach(`${API}/scorecards/${encodeURIComponent(scorecard)}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/merge-patch+json", ...(etag ? { "If-Match": etag } : {}) },
      body: text,
      keepalive: lastChance && text.length < KEEPALIVE_LIMIT,
      // A request that hangs must not keep everything that is typed after it waiting.
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw await problemFrom(response);
    const value = (await response.json()) as Scorecard;
    return { scorecard: value, etag: response.headers.get("ETag") ?? tagOf(value) };
  },
};
