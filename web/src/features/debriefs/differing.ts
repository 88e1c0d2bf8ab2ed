import type { Debrief, Outcome } from "@/api/types";

type Panel = Pick<Debrief, "recommendations" | "speaking_order">;

/** Whether somebody is there to learn. A shadow's recommendation counts as every other, and the page says whose it is. */
export const shadows = ({ speaking_order }: Pick<Debrief, "speaking_order">, id: string): boolean =>
  speaking_order.some(({ user, role }) => user.id === id && role === "shadow");

/**
 * How many recommend otherwise, as they stand after the discussion, and how many of those are shadows. Where nobody
 * recommends what was chosen, nobody agrees.
 */
export function differing(panel: Panel, outcome: Outcome): { all: number; shadows: number } {
  const given = panel.recommendations.filter(({ current }) => current !== null);
  const otherwise = given.filter(({ current }) => (current ?? 0) >= 3 !== (outcome === "hire"));
  const nobody = otherwise.length === given.length;
  return {
    all: nobody ? Math.max(1, panel.recommendations.length) : otherwise.length,
    shadows: otherwise.filter(({ user }) => shadows(panel, user.id)).length,
  };
}
