import { useEffect, useRef } from "react";
import { SHORTCUTS, type ShortcutGroup, type ShortcutId } from "./shortcuts";

/** Something a person can do on the page that is open: by its key, and by its words in the palette. */
export interface Action {
  shortcut?: ShortcutId;
  /** How the palette calls it; without one it is not listed there. */
  title?: string;
  run: () => void;
}

/** What is not open to this person now is left out by a value that is none. */
type Offer = Action | false | undefined;

/** What each mounted part of the page offers, the newest last. */
const offered: { current: readonly Offer[] }[] = [];
const actions = (): Action[] =>
  offered.flatMap(({ current }) => current.filter((each): each is Action => Boolean(each)));

/** What the palette lists: the newest page's own actions first. */
export const currentActions = (): (Action & { title: string })[] =>
  actions()
    .reverse()
    .filter((each): each is Action & { title: string } => each.title !== undefined);

/** Groups of keys that work on the page that is open. */
export const currentGroups = (): Set<ShortcutGroup> =>
  new Set(actions().flatMap(({ shortcut }) => (shortcut ? [SHORTCUTS[shortcut].group] : [])));

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
const SEQUENCE_MS = 900;

let prefix = "";
let forget: ReturnType<typeof setTimeout> | undefined;

/**
 * Single keys rest while a person types, while a dialog is open, and together with Ctrl, Alt or ⌘, so that no shortcut of
 * the browser or of a screen reader is taken away.
 */
function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const bound = new Map<string, () => void>();
  for (const { shortcut, run } of actions()) if (shortcut) bound.set(SHORTCUTS[shortcut].keys, run);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    const run = bound.get(`mod+${key.toLowerCase()}`);
    if (!run) return;
    event.preventDefault();
    run();
    return;
  }
  if (isTyping(event.target) || dialogOpen()) return;
  const run = bound.get(prefix ? `${prefix} ${key}` : key) ?? bound.get(key);
  clearTimeout(forget);
  const opens = [...bound.keys()].some((keys) => keys.startsWith(`${key} `));
  prefix = !prefix && opens ? key : "";
  if (prefix) forget = setTimeout(() => (prefix = ""), SEQUENCE_MS);
  if (!run) return;
  event.preventDefault();
  run();
}

const RUN_MS = 900;
let strayAt = Number.NEGATIVE_INFINITY;

/** Whether a key does something where it was pressed: by itself, after the one before, or on what has the focus. */
function means(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const keys = actions().flatMap(({ shortcut }) => (shortcut ? [SHORTCUTS[shortcut].keys] : []));
  if (keys.some((each) => each === key || each === `${prefix} ${key}` || each.startsWith(`${key} `)))
    return true;
  if (!(event.target instanceof HTMLElement)) return false;
  if (/^\d$/.test(key)) return event.target.closest('[role="radiogroup"]') !== null;
  return key === " " && event.target !== document.body;
}

/**
 * A sentence that is typed where nothing takes text must not rate, tick or jump by its letters: from the first key that
 * means nothing here on, all of them are dropped, until there is a pause.
 */
function dropStray(event: KeyboardEvent): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || dialogOpen()) return;
  if (
    event.target instanceof HTMLElement &&
    event.target.closest('[role="menu"], [role="listbox"], [role="tree"]')
  ) {
    return;
  }
  const run = event.timeStamp - strayAt < RUN_MS;
  if (!run && means(event)) return;
  strayAt = event.timeStamp;
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Offers actions for as long as the part of the page that calls it is shown. */
export function useActions(list: readonly Offer[]): void {
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => {
    if (offered.length === 0) {
      document.addEventListener("keydown", dropStray, true);
      document.addEventListener("keydown", onKey);
    }
    offered.push(latest);
    return () => {
      offered.splice(offered.indexOf(latest), 1);
      if (offered.length > 0) return;
      document.removeEventListener("keydown", dropStray, true);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
