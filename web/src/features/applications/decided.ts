import type { Application } from "@/api/types";

/** What is left to do once it was decided: the decision alone ends nothing. */
export function decidedStep({ status, debrief, decision }: Application): "hire" | "reject" | null {
  if (status !== "active" || debrief?.phase !== "closed") return null;
  if (decision?.outcome === "hire") return "hire";
  return decision?.outcome === "no_hire" ? "reject" : null;
}
