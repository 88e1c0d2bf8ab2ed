import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { GuideDocument } from "@/api/types";
import * as edits from "../document/edits";
import type { Conflict } from "../document/merge";
import { type Pointer, read, steps, write } from "../document/pointer";
import { gather } from "../lint/findings";
import type { LiveLint } from "../lint/LiveLint";
import type { EditorState, Finding, GuideSession } from "../saving/GuideSession";

type Place = { list: Pointer; index: number };

/** What the fields of a guide do with it. Without a session the guide is only read. */
export class Editor {
  readonly session: GuideSession | null;
  readonly lint: LiveLint | null;
  private readonly shown: GuideDocument;
  private unfolded = new Set<string>();
  private listeners = new Set<() => void>();
  /** What a screen reader is told; set by the page. */
  announce: (words: string) => void = () => {};

  constructor(session: GuideSession | null, shown: GuideDocument, lint: LiveLint | null = null) {
    this.session = session;
    this.lint = lint;
    this.shown = shown;
  }

  get may(): boolean {
    return this.session !== null;
  }
  get document(): GuideDocument {
    return this.session?.snapshot().document ?? this.shown;
  }

  set(at: Pointer, value: unknown, typing = true): void {
    this.session?.change(at, (document) => write(document, at, value), typing);
  }
  insert(list: Pointer, index: number, entry: unknown): void {
    this.change(`${list}/${index}`, (document) => edits.insert(document, list, index, entry));
  }
  remove(list: Pointer, index: number): void {
    this.change(list, (document) => edits.remove(document, list, index));
  }
  /** Moves an entry; what had the focus in it keeps it. */
  move(from: Place, to: Place): void {
    const focused = document.activeElement as HTMLElement | null;
    this.change(`${to.list}/${to.index}`, (guide) => edits.move(guide, from, to));
    if (focused && focused !== document.activeElement && focused.isConnected) focused.focus();
    focused?.scrollIntoView({ block: "nearest" });
  }
  /** Once the focus has left an entry that was added by hand, its key is made of its words. */
  settle(list: Pointer, index: number, words: string): void {
    this.session?.change(
      `${list}/${index}/key`,
      (document) => edits.settleKey(document, list, index, words),
      true,
    );
  }
  change(at: Pointer, next: (document: GuideDocument) => GuideDocument): void {
    flushSync(() => this.session?.change(at, next));
  }

  // -- what is said of it -----------------------------------------------------------------------------------------------

  private gathered: { of: [EditorState | null, unknown]; findings: Finding[] } | null = null;

  /** What the lint and the server say, the same list until one of them says something else. */
  findings = (): Finding[] => {
    const state = this.session?.snapshot() ?? null;
    const said = this.lint?.snapshot() ?? null;
    if (this.gathered?.of[0] !== state || this.gathered.of[1] !== said) {
      this.gathered = { of: [state, said], findings: gather(state, said) };
    }
    return this.gathered.findings;
  };
  hear = (listener: () => void): (() => void) => {
    const stops = [this.session?.subscribe(listener), this.lint?.subscribe(listener)];
    return () => {
      for (const stop of stops) stop?.();
    };
  };

  // -- what is folded -------------------------------------------------------------------------------------------------

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  isOpen = (id: string): boolean => this.unfolded.has(id);
  fold(id: string, open: boolean): void {
    if (open) this.unfolded.add(id);
    else this.unfolded.delete(id);
    for (const listener of this.listeners) listener();
  }

  /** Goes to a field and puts the cursor in it, unfolding what it stands in. */
  reveal(at: Pointer): void {
    flushSync(() => {
      const way = steps(at);
      way.forEach((_, index) => {
        const pointer = `/${way.slice(0, index + 1).join("/")}`;
        const entry = read(this.document, pointer);
        if (typeof entry === "object" && entry !== null && "key" in entry)
          this.fold(foldId(this.document, pointer), true);
      });
    });
    for (let way = steps(at); way.length > 0; way = way.slice(0, -1)) {
      const place = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(`/${way.join("/")}`)}"]`);
      if (!place) continue;
      place.scrollIntoView({ block: "center" });
      const field = place.querySelector<HTMLElement>("textarea, input, select, button:not([data-comment])");
      (field ?? place).focus({ preventScroll: true });
      return;
    }
  }
}

/** An entry is remembered by its keys, since its place may change. */
export function foldId(document: GuideDocument, at: Pointer): string {
  let path = "";
  let here: unknown = document;
  for (const step of steps(at)) {
    here = (here as Record<string, unknown> | undefined)?.[step];
    const key = (here as { key?: unknown } | undefined)?.key;
    path += `/${typeof key === "string" ? key : step}`;
  }
  return path;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor is for the fields of a guide");
  return editor;
}

const never = () => () => {};

export function useOpen(at: Pointer): [boolean, (open: boolean) => void] {
  const editor = useEditor();
  const id = foldId(editor.document, at);
  const open = useSyncExternalStore(editor.subscribe, () => editor.isOpen(id));
  return [open, useCallback((next: boolean) => editor.fold(id, next), [editor, id])];
}

const byPointer = new WeakMap<object, Map<Pointer, unknown[]>>();
const NONE: never[] = [];

function at<T extends object>(list: T[], pointer: Pointer, of: (each: T) => Pointer): T[] {
  let places = byPointer.get(list);
  if (!places) {
    places = new Map();
    for (const each of list) places.set(of(each), [...(places.get(of(each)) ?? []), each]);
    byPointer.set(list, places);
  }
  return (places.get(pointer) as T[] | undefined) ?? NONE;
}

/** What is said of exactly this place. */
export function useFindings(pointer: Pointer): Finding[] {
  const editor = useEditor();
  return useSyncExternalStore(editor.hear, () => at(editor.findings(), pointer, (each) => each.pointer));
}

export function useConflict(pointer: Pointer): Conflict | undefined {
  const { session } = useEditor();
  return useSyncExternalStore(session?.subscribe ?? never, () =>
    session ? at(session.snapshot().conflicts, pointer, (each) => each.at)[0] : undefined,
  );
}
