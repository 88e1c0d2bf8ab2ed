import { client, unwrap } from "@/api/client";
import type { CandidateGuide } from "@/api/types";

const asked = new Map<string, Promise<CandidateGuide>>();

/** What helps a candidate to prepare. It is long and the same for all stages, so it is asked for once. */
export function preparationOf(token: string): Promise<CandidateGuide> {
  const known = asked.get(token);
  if (known) return known;
  const answer = unwrap<{ guide: CandidateGuide }>(
    client.GET("/portal/{token}/preparation", { params: { path: { token } } }),
  ).then(({ guide }) => guide);
  asked.set(token, answer);
  // What failed may be asked for again.
  answer.catch(() => asked.delete(token));
  return answer;
}
