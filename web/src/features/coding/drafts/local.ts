/** The text in one language on this device. */
export interface LocalDraft {
  source: string;
  /** Whether the server may not have it yet. */
  unsent: boolean;
  /** Fingerprints of what was sent and not answered: found on the server, it is our own. */
  sent?: string[];
  /** Where several write in one text: what the server held when this was last joined with it. */
  base?: { source: string; sequence: number };
}
export interface LocalDrafts {
  /** The language that was written in last. */
  language: string;
  /** The largest number that this device knows the server to hold. */
  sequence: number;
  drafts: Record<string, LocalDraft>;
}

/** Where texts stay while they are not on the server: in the task of the keystroke, so that a crash loses none. */
export interface LocalStore {
  read(): LocalDrafts | null;
  /** False where this browser keeps nothing. */
  write(value: LocalDrafts): boolean;
  clear(): void;
}

function isKept(value: unknown): value is LocalDrafts {
  if (typeof value !== "object" || value === null) return false;
  const { language, sequence, drafts } = value as Partial<LocalDrafts>;
  return (
    typeof language === "string" &&
    typeof sequence === "number" &&
    typeof drafts === "object" &&
    drafts !== null &&
    Object.values(drafts).every(
      (each) => typeof each?.source === "string" && typeof each.unsent === "boolean",
    )
  );
}

/** The browser's own storage, under the id of what is worked on. */
export function localStore(id: string, storage: () => Storage = () => localStorage): LocalStore {
  const key = `touchstone.code.${id}`;
  return {
    read() {
      try {
        const value: unknown = JSON.parse(storage().getItem(key) ?? "null");
        return isKept(value) ? value : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** Tells texts apart in a few letters. Nothing rests on it that somebody could want to forge. */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + 1;
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
