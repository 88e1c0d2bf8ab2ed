import { takeHome as t } from "@/strings/takeHome";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How much time is left, in the unit that one plans with: days, then hours, then minutes. Never more than there is. */
export function leftInWords(milliseconds: number): string {
  if (milliseconds <= 0) return t.left.over;
  if (milliseconds >= 2 * DAY) return t.left.days(Math.floor(milliseconds / DAY));
  if (milliseconds >= 2 * HOUR) return t.left.hours(Math.floor(milliseconds / HOUR));
  return t.left.minutes(Math.max(1, Math.floor(milliseconds / MINUTE)));
}
