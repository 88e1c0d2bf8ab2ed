import type { shell } from "@/strings/shell";

/*
 * Every key of the product, once. `useActions` binds one by its id, so that a key that works is a key that is listed:
 * the list that `?` opens is made from here, with the words of `strings/shell.ts`.
 */
export type ShortcutId = keyof typeof shell.shortcuts;
export type ShortcutGroup = keyof typeof shell.shortcutGroups;

interface Shortcut {
  group: ShortcutGroup;
  /** "g h": one after the other; "mod+k": together, `mod` being ⌘ or Ctrl, and while typing, too. */
  keys: string;
  /** The element in focus acts on it; here it is only listed. */
  ofElement?: true;
}

export const SHORTCUTS: Record<ShortcutId, Shortcut> = {
  palette: { group: "anywhere", keys: "mod+k" },
  keys: { group: "anywhere", keys: "?" },
  goHome: { group: "anywhere", keys: "g h" },
  goJobs: { group: "anywhere", keys: "g j" },
  goCandidates: { group: "anywhere", keys: "g c" },
  goGuides: { group: "anywhere", keys: "g g" },
  goLibrary: { group: "anywhere", keys: "g l" },
  find: { group: "list", keys: "/" },
  create: { group: "list", keys: "c" },
  addCandidate: { group: "board", keys: "c" },
  moveCard: { group: "board", keys: "m", ofElement: true },
  walkCards: { group: "board", keys: "← → ↑ ↓", ofElement: true },
  openCard: { group: "board", keys: "↵", ofElement: true },
  openKit: { group: "application", keys: "o" },
  schedule: { group: "application", keys: "s" },
  move: { group: "application", keys: "m" },
  debrief: { group: "application", keys: "d" },
  nextResume: { group: "screening", keys: "j" },
  previousResume: { group: "screening", keys: "k" },
  acrossCriteria: { group: "screening", keys: "← →", ofElement: true },
  openResume: { group: "screening", keys: "↵", ofElement: true },
  selectResume: { group: "screening", keys: "x" },
  compareResumes: { group: "screening", keys: "c" },
  moveEntry: { group: "guide", keys: "Alt ↑ ↓", ofElement: true },
  undo: { group: "guide", keys: "mod+z", ofElement: true },
  redo: { group: "guide", keys: "mod+shift+z", ofElement: true },
  nextFinding: { group: "guide", keys: "f" },
  nextQuestion: { group: "kit", keys: "j" },
  previousQuestion: { group: "kit", keys: "k" },
  note: { group: "kit", keys: "n" },
  scorecard: { group: "kit", keys: "r" },
  rate: { group: "kit", keys: "0 – 4", ofElement: true },
  submit: { group: "kit", keys: "mod+enter" },
  leaveField: { group: "kit", keys: "Esc", ofElement: true },
};

/** "⌘" where keyboards have one. */
export const MOD = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl ";

/** The keys as they are printed: "G H", "⌘ K". */
export function printed(id: ShortcutId): string {
  return SHORTCUTS[id].keys
    .replace("mod+", MOD)
    .replace("enter", "↵")
    .replace("shift+", "⇧ ")
    .replace(/\b[a-z]\b/g, (letter) => letter.toUpperCase());
}
