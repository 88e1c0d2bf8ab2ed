/*
 * One date format everywhere, in the viewer's own zone, and the zone is always said where a time of day matters.
 * The language is fixed so that dates read like the rest of the page.
 */
const LOCALE = "en-GB";

const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const dayYear = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: "short" });
const clock = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const zone = new Intl.DateTimeFormat(LOCALE, { timeZoneName: "short" });

/** "CET", "GMT+1": the viewer's zone at that moment. */
export function zoneName(at: Date = new Date()): string {
  return zone.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "UTC";
}

/** The name that a person would look up: "Europe/Berlin". */
export const zoneId = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** Whole calendar days from now: 0 today, 1 tomorrow, -1 yesterday. */
export function daysFromNow(at: Date, now = new Date()): number {
  return Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
}

/** "today", "yesterday", "Thu", "6 Jan", "6 Jan 2024". */
export function formatDay(value: string | Date, now = new Date()): string {
  const at = new Date(value);
  const days = daysFromNow(at, now);
  if (days === 0) return "today";
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  if (days > 1 && days < 7) return weekday.format(at);
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayYear.format(at);
}

const fullDay = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" });
const date = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long" });
const dateYear = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric" });

/** "Friday 15 January": a day that somebody waits for. */
export const formatFullDay = (value: string | Date): string => fullDay.format(new Date(value));

/** "15 January", with the year when it is another one. */
export function formatDate(value: string | Date, now = new Date()): string {
  const at = new Date(value);
  return (at.getFullYear() === now.getFullYear() ? date : dateYear).format(at);
}

export const formatClock = (value: string | Date): string => clock.format(new Date(value));

/** "today 15:20 CET": a moment that somebody must not miss. */
export function formatMoment(value: string | Date, now = new Date()): string {
  const at = new Date(value);
  return `${formatDay(at, now)} ${clock.format(at)} ${zoneName(at)}`;
}

/** "Friday 15 January, 18:00 CET": a moment some days ahead that must be met. */
export function formatDeadline(value: string | Date): string {
  const at = new Date(value);
  return `${fullDay.format(at)}, ${clock.format(at)} ${zoneName(at)}`;
}

/** "Thu 7 Jan 2027, 14:00:05 CET": the exact moment, for titles and the record. */
export function formatExact(value: string | Date): string {
  const at = new Date(value);
  return `${weekday.format(at)} ${dayYear.format(at)}, ${clock.format(at)} ${zoneName(at)}`;
}

/** "today 14:00–15:00 CET" */
export function formatSpan(from: string, to: string, now = new Date()): string {
  const start = new Date(from);
  return `${formatDay(start, now)} ${clock.format(start)}–${clock.format(new Date(to))} ${zoneName(start)}`;
}

/** "6 days", "3 h", "12 min": how long something has been so; what has just begun is a minute old. */
export function formatSince(value: string | Date, now = new Date()): string {
  const minutes = Math.max(1, Math.floor((now.getTime() - new Date(value).getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}

/** "24:10" of elapsed time; hours only when there are any. */
export function formatTimer(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** The value a `datetime-local` field wants. */
export function toLocalInput(at: Date): string {
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export function formatMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(LOCALE, { style: "currency", currency, maximumFractionDigits: 0 });
  const digits = new Intl.NumberFormat(LOCALE, { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  return format.format(minor / 10 ** (digits ?? 2));
}
