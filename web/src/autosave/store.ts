import type { Path, Value } from "./fields";

/** One field that was changed here and is not yet known to have reached the server. */
export interface Patch {
  user: string;
  scorecard: string;
  path: Path;
  /** What the person has written. */
  value: Value;
  /** What the server held when this change began: tells an edit from elsewhere apart from our own. */
  base: Value;
  /** Values that were sent without an answer coming back. If the server holds one of them, it came from here. */
  sent: Value[];
  /** Made anew with every change, so that an acknowledgement never removes something newer. */
  stamp: string;
  at: number;
}

/** What is kept on this device: unsent fields, and documents that must open without a network. */
export interface DraftStore {
  /** False when the browser gives us nowhere to keep things; the page then says so. */
  readonly lasting: boolean;
  put(patch: Patch): Promise<void>;
  /** Removes the field if it still is the one with this stamp. */
  remove(patch: Pick<Patch, "user" | "scorecard" | "path" | "stamp">): Promise<void>;
  of(user: string, scorecard?: string): Promise<Patch[]>;
  countAll(): Promise<number>;
  keep(user: string, name: string, document: unknown): Promise<void>;
  kept<T>(user: string, name: string): Promise<T | undefined>;
  /** Forgets this person's documents, never their unsent fields. */
  forgetDocuments(user: string): Promise<void>;
}

const NAME = "touchstone";
const PATCHES = "patches";
const DOCUMENTS = "documents";

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

export class IndexedDbStore implements DraftStore {
  readonly lasting = true;
  private database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.database = database;
    // Another tab with a newer page wants to upgrade: let go at once rather than block it.
    database.onversionchange = () => database.close();
  }

  static async open(factory: IDBFactory = indexedDB): Promise<IndexedDbStore> {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => {
      const patches = request.result.createObjectStore(PATCHES, { keyPath: ["user", "scorecard", "path"] });
      patches.createIndex("user", "user");
      request.result.createObjectStore(DOCUMENTS, { keyPath: ["user", "name"] });
    };
    return new IndexedDbStore(await settled(request));
  }

  // The write is issued in the same task as the keystroke: a tab that closes right after does not lose it.
  put(patch: Patch): Promise<void> {
    const transaction = this.database.transaction(PATCHES, "readwrite");
    transaction.objectStore(PATCHES).put(patch);
    const done = committed(transaction);
    transaction.commit?.();
    return done;
  }

  async remove(which: Pick<Patch, "user" | "scorecard" | "path" | "stamp">): Promise<void> {
    const transaction = this.database.transaction(PATCHES, "readwrite");
    const patches = transaction.objectStore(PATCHES);
    const key = [which.user, which.scorecard, which.path];
    const request = patches.get(key);
    request.onsuccess = () => {
      if ((request.result as Patch | undefined)?.stamp === which.stamp) patches.delete(key);
    };
    await committed(transaction);
  }

  async of(user: string, scorecard?: string): Promise<Patch[]> {
    const patches = this.database.transaction(PATCHES).objectStore(PATCHES);
    const all = await settled<Patch[]>(patches.index("user").getAll(user));
    return scorecard === undefined ? all : all.filter((patch) => patch.scorecard === scorecard);
  }

  countAll(): Promise<number> {
    return settled(this.database.transaction(PATCHES).objectStore(PATCHES).count());
  }

  keep(user: string, name: string, document: unknown): Promise<void> {
    const transaction = this.database.transaction(DOCUMENTS, "readwrite");
    transaction.objectStore(DOCUMENTS).put({ user, name, document });
    return committed(transaction);
  }

  async kept<T>(user: string, name: string): Promise<T | undefined> {
    const documents = this.database.transaction(DOCUMENTS).objectStore(DOCUMENTS);
    const found = await settled<{ document: T } | undefined>(documents.get([user, name]));
    return found?.document;
  }

  forgetDocuments(user: string): Promise<void> {
    const transaction = this.database.transaction(DOCUMENTS, "readwrite");
    transaction.objectStore(DOCUMENTS).delete(IDBKeyRange.bound([user], [user, []]));
    return committed(transaction);
  }
}

/** For browsers that keep nothing. Unsent text then lives as long as the page, and the page says so. */
export class MemoryStore implements DraftStore {
  readonly lasting = false;
  private patches = new Map<string, Patch>();
  private documents = new Map<string, unknown>();

  private key = (p: Pick<Patch, "user" | "scorecard" | "path">) =>
    JSON.stringify([p.user, p.scorecard, p.path]);

  async put(patch: Patch): Promise<void> {
    this.patches.set(this.key(patch), patch);
  }
  async remove(which: Pick<Patch, "user" | "scorecard" | "path" | "stamp">): Promise<void> {
    const key = this.key(which);
    if (this.patches.get(key)?.stamp === which.stamp) this.patches.delete(key);
  }
  async of(user: string, scorecard?: string): Promise<Patch[]> {
    return [...this.patches.values()].filter(
      (patch) => patch.user === user && (scorecard === undefined || patch.scorecard === scorecard),
    );
  }
  async countAll(): Promise<number> {
    return this.patches.size;
  }
  async keep(user: string, name: string, document: unknown): Promise<void> {
    this.documents.set(JSON.stringify([user, name]), structuredClone(document));
  }
  async kept<T>(user: string, name: string): Promise<T | undefined> {
    return this.documents.get(JSON.stringify([user, name])) as T | undefined;
  }
  async forgetDocuments(user: string): Promise<void> {
    for (const key of this.documents.keys()) {
      if ((JSON.parse(key) as string[])[0] === user) this.documents.delete(key);
    }
  }
}

let opened: Promise<DraftStore> | undefined;

/** The store of this browser, opened once. */
export function draftStore(): Promise<DraftStore> {
  opened ??= IndexedDbStore.open().catch(() => new MemoryStore());
  return opened;
}
