import type { GuideDocument } from "@/api/types";
import type { Conflict } from "../document/merge";

/** A draft of a guide that is not yet known to have reached the server. */
export interface Unsaved {
  user: string;
  guide: string;
  /** Which open page it came from: two tabs must not overwrite each other's. */
  tab: string;
  /** The draft that it was made from, and its version on the server. */
  base: GuideDocument;
  version: number;
  document: GuideDocument;
  conflicts: Conflict[];
  /** Drafts that were sent without an answer coming back: found on the server, they came from here. */
  sent: GuideDocument[];
}

export interface UnsavedStore {
  /** False when the browser gives us nowhere to keep things; the page then says so. */
  readonly lasting: boolean;
  put(draft: Unsaved): Promise<void>;
  remove(draft: Pick<Unsaved, "user" | "guide" | "tab">): Promise<void>;
  of(user: string, guide: string): Promise<Unsaved[]>;
}

const NAME = "touchstone.guides";
const DRAFTS = "drafts";

class IndexedStore implements UnsavedStore {
  readonly lasting = true;
  private database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.database = database;
    database.onversionchange = () => database.close();
  }

  // The write is issued in the task of the keystroke: a tab that closes right after does not lose it.
  put(draft: Unsaved): Promise<void> {
    const transaction = this.database.transaction(DRAFTS, "readwrite");
    transaction.objectStore(DRAFTS).put(draft);
    const done = committed(transaction);
    transaction.commit?.();
    return done;
  }

  remove({ user, guide, tab }: Pick<Unsaved, "user" | "guide" | "tab">): Promise<void> {
    const transaction = this.database.transaction(DRAFTS, "readwrite");
    transaction.objectStore(DRAFTS).delete([user, guide, tab]);
    return committed(transaction);
  }

  of(user: string, guide: string): Promise<Unsaved[]> {
    const drafts = this.database.transaction(DRAFTS).objectStore(DRAFTS);
    return settled(drafts.getAll(IDBKeyRange.bound([user, guide], [user, guide, []])));
  }
}

/** For browsers that keep nothing. */
export class MemoryStore implements UnsavedStore {
  readonly lasting = false;
  private drafts = new Map<string, Unsaved>();

  private key = (draft: Pick<Unsaved, "user" | "guide" | "tab">) =>
    JSON.stringify([draft.user, draft.guide, draft.tab]);

  async put(draft: Unsaved): Promise<void> {
    this.drafts.set(this.key(draft), draft);
  }
  async remove(draft: Pick<Unsaved, "user" | "guide" | "tab">): Promise<void> {
    this.drafts.delete(this.key(draft));
  }
  async of(user: string, guide: string): Promise<Unsaved[]> {
    return [...this.drafts.values()].filter((each) => each.user === user && each.guide === guide);
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });

export async function openStore(factory: IDBFactory = indexedDB): Promise<UnsavedStore> {
  const request = factory.open(NAME, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(DRAFTS, { keyPath: ["user", "guide", "tab"] });
  return new IndexedStore(await settled(request));
}

let opened: Promise<UnsavedStore> | undefined;

/** The store of this browser, opened once. */
export function unsavedStore(): Promise<UnsavedStore> {
  opened ??= openStore().catch(() => new MemoryStore());
  return opened;
}
