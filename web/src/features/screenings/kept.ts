import { useState } from "react";

const PREFIX = "touchstone.kept.";

/** Takes away what was kept: what was typed has been sent, or is not wanted. */
export function forget(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Storage may be blocked; then nothing was kept.
  }
}

function read<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/**
 * State that outlives the dialog or the page it is typed in, for as long as this tab: what was typed is there when it is
 * opened again.
 */
export function useKept<T>(key: string, initial: T | (() => T)): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = read<T>(key);
    if (kept !== undefined) return kept;
    return typeof initial === "function" ? (initial as () => T)() : initial;
  });
  const set = (next: T) => {
    setValue(next);
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(next));
    } catch {
      // It stays in the page, if not in the tab.
    }
  };
  return [value, set];
}
