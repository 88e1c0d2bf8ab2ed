const QUARTER_MS = 15 * 60_000;
/** No interview is proposed to end after this hour. */
const EVENING = 18;

interface Meeting {
  starts_at: string;
  ends_at: string;
  status: string;
}

/** Ten o'clock on the next working day: rarely right, yet never absurd. */
const morningAfter = (day: Date) => {
  const at = new Date(day);
  do at.setDate(at.getDate() + 1);
  while (at.getDay() === 0 || at.getDay() === 6);
  at.setHours(10, 0, 0, 0);
  return at;
};

/** The meetings that are not cancelled or over with all scorecards in, and take place at the same time, be it for a minute. */
export function overlapping<M extends Meeting>(meetings: M[], start: Date, end: Date): M[] {
  return meetings.filter(
    ({ starts_at, ends_at, status }) =>
      status !== "cancelled" &&
      status !== "complete" &&
      new Date(starts_at) < end &&
      new Date(ends_at) > start,
  );
}

/** The next working morning, or where the candidate meets somebody then, the first quarter of an hour after that. */
export function nextFree(meetings: Meeting[], minutes: number, now: Date): Date {
  let start = morningAfter(now);
  for (;;) {
    const end = new Date(start.getTime() + minutes * 60_000);
    const taken = overlapping(meetings, start, end);
    if (taken.length === 0) return start;
    const free = Math.max(...taken.map(({ ends_at }) => new Date(ends_at).getTime()));
    const next = new Date(Math.ceil(free / QUARTER_MS) * QUARTER_MS);
    const late = new Date(next);
    late.setHours(EVENING, 0, 0, 0);
    start = next.getTime() + minutes * 60_000 > late.getTime() ? morningAfter(next) : next;
  }
}
