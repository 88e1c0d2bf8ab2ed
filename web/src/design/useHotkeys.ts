import { useEffect, useRef } from "react";

/** Whether the key belongs to what the person is typing rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}

const dialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * Single keys of the page, such as "j" or "?". They rest while a person types, while a dialog is open, and together
 * with Ctrl, Alt or ⌘, so that no shortcut of the browser or of a screen reader is taken away.
 */
export function useHotkeys(bindings: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    let prefix = "";
    let forget: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || dialogOpen()) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const sequence = prefix ? `${prefix} ${key}` : key;
      clearTimeout(forget);
      const run = latest.current[sequence] ?? latest.current[key];
      const opensSequence = Object.keys(latest.current).some((name) => name.startsWith(`${key} `));
      prefix = !prefix && opensSequence ? key : "";
      if (prefix) forget = setTimeout(() => (prefix = ""), 900);
      if (run) {
        event.preventDefault();
        run(event);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
