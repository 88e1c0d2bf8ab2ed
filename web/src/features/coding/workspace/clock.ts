import { useEffect, useState } from "react";

/** What the server's clock says, and when it was heard here. */
export interface Heard {
  /** The server's time, as it was sent. */
  now: string;
  /** This device's time then. */
  at: number;
}

/** Milliseconds left by the server's clock: a device whose own clock is wrong has no more and no less time. */
export const leftOf = (endsAt: string, heard: Heard, here: number): number =>
  Math.max(0, Date.parse(endsAt) - (Date.parse(heard.now) + (here - heard.at)));

/** How time left is written: minutes while there are many, then the seconds, too. */
export function written(milliseconds: number): { minutes: number; seconds: number | null } {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds >= CLOSE_S
    ? { minutes: Math.ceil(seconds / 60), seconds: null }
    : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
const CLOSE_S = 300;

/** Minutes at which somebody who does not see the clock is told. */
const TOLD = [30, 10, 5, 1];

/** The last of these moments that has come, in minutes; null before the first. */
export const toldAt = (milliseconds: number): number | null =>
  TOLD.filter((minutes) => milliseconds <= minutes * 60_000).at(-1) ?? null;

/** Milliseconds left, told anew every second; null where there is no end. */
export function useLeft(endsAt: string | null, heard: Heard): number | null {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => setHere(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? null : leftOf(endsAt, heard, Math.max(here, heard.at));
}
