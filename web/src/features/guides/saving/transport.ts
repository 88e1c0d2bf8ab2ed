import { API, client, reach, unwrap } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { Guide } from "@/api/types";
import type { Transport } from "./GuideSession";

/** Browsers allow a request that outlives its page 64 KiB in all. A larger draft stays on this device until next time. */
const KEEPALIVE_LIMIT = 60_000;

export const httpTransport: Transport = {
  get: (id) => unwrap<Guide>(client.GET("/guides/{id}", { params: { path: { id } } })),

  async patch(id, document, version, lastChance) {
    const body = JSON.stringify({ document });
    const response = await reach(`${API}/guides/${encodeURIComponent(id)}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body,
      keepalive: lastChance && body.length < KEEPALIVE_LIMIT,
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw await problemFrom(response);
    return (await response.json()) as Guide;
  },
};
