import { useEffect, useState } from "react";
import type { Interview } from "@/api/types";

const MARGIN = 30 * 60_000;

/** Now, once a second, and only while someone looks. */
export function useNow(every = 1000, enabled = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!enabled) return;
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [every, enabled]);
  return now;
}

/** When the talk began: the scheduled time if that is now, else when the interviewer started the clock. */
export function useClock(key: string, meeting: Interview | null) {
  const storageKey = `touchstone.clock.${key}`;
  const [started, setStarted] = useState<number | null>(() => {
    try {
      const kept = Number(sessionStorage.getItem(storageKey));
      if (kept > 0) return kept;
    } catch {
      // The clock then lasts as long as the page.
    }
    if (!meeting || meeting.status === "cancelled" || meeting.status === "complete") return null;
    const start = new Date(meeting.starts_at).getTime();
    const end = new Date(meeting.ends_at).getTime();
    return Date.now() >= start && Date.now() <= end + MARGIN ? start : null;
  });
  const start = () => {
    const now = Date.now();
    setStarted(now);
    try {
      sessionStorage.setItem(storageKey, String(now));
    } catch {
      // See above.
    }
  };
  return { started, start };
}
