import { API } from "@/api/client";
import type { Interview } from "@/api/types";

/** What of a kit is printed, and for whom; one's own and all of it unless it is said. */
interface Paper {
  part?: "scorecard";
  interviewer?: string;
}

/** The kit of a meeting as pages, which name the time by the clocks here. */
export function paperKit({ id, starts_at }: Pick<Interview, "id" | "starts_at">, paper: Paper = {}): string {
  const ahead = -new Date(starts_at).getTimezoneOffset();
  return `${API}/interviews/${id}/kit.pdf?${new URLSearchParams({ utc_offset: String(ahead), ...paper })}`;
}

/** The kit of a stage that nobody meets for, as pages. */
export function paperKitOfStage(application: string, stage: string, paper: Paper = {}): string {
  const query = new URLSearchParams({ ...paper }).toString();
  return `${API}/applications/${application}/stages/${stage}/kit.pdf${query && `?${query}`}`;
}
