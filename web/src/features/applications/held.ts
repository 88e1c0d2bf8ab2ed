/**
 * Whether every scorecard that is due is in, that of the guide's last stage too: what comes next is the debrief, even where
 * an earlier stage was left out.
 */
export function allIn(
  stages: { key: string }[],
  scorecards: { stage: { key: string }; scorecard_status: string }[],
): boolean {
  const last = stages.at(-1)?.key;
  return (
    scorecards.some(({ stage }) => stage.key === last) &&
    scorecards.every(({ scorecard_status }) => scorecard_status === "submitted")
  );
}

/** Whether everybody who owes a scorecard of the stage that the candidate is in has submitted it. */
export function stageIsIn(
  application: { current_stage: { key: string } | null },
  scorecards: { stage: { key: string }; scorecard_status: string }[],
): boolean {
  const owed = scorecards.filter(({ stage }) => stage.key === application.current_stage?.key);
  return owed.length > 0 && owed.every(({ scorecard_status }) => scorecard_status === "submitted");
}

interface Stage {
  key: string;
  title: string;
}

/**
 * The stages of the guide in which this candidate has met nobody and of which there is no scorecard. By key: what was begun
 * before a move to another version keeps its stage of the version before.
 */
export function notHeld(
  stages: Stage[],
  interviews: { stage: { key: string }; status: string; starts_at: string }[],
  scorecards: { stage: { key: string }; scorecard_status: string }[],
  now: Date,
): string[] {
  const held = new Set([
    ...interviews
      .filter(({ status, starts_at }) => status !== "cancelled" && new Date(starts_at) <= now)
      .map(({ stage }) => stage.key),
    ...scorecards
      .filter(({ scorecard_status }) => scorecard_status === "submitted")
      .map(({ stage }) => stage.key),
  ]);
  return stages.filter(({ key }) => !held.has(key)).map(({ title }) => title);
}
