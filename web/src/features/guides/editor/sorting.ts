import { type DragEvent, type KeyboardEvent, useState } from "react";
import { guideEditor as t } from "@/strings/guideEditor";
import { listAt, move, remove } from "../document/edits";
import { type Pointer, read, write } from "../document/pointer";
import { useEditor } from "./editor";

/*
 * Putting lists in order, by dragging and by keyboard. Only lists of one kind exchange entries: a question goes to
 * another stage, a line to another list of lines.
 */
export type Kind = "stage" | "question" | "attribute" | "guided" | "line" | "entry";
interface Place {
  list: Pointer;
  index: number;
}
interface Dragged extends Place {
  kind: Kind;
  what: string;
  /** The words of a line, for a field that it is dropped on. */
  text: string;
}

let dragged: Dragged | null = null;
/** Lists of entries that are no keyed kind of their own stay among themselves. */
const takes = (kind: Kind, list: Pointer): boolean =>
  dragged !== null && dragged.kind === kind && (kind !== "entry" || dragged.list === list);

/** The place that an entry has once it is there: taking it out of the same list moves what follows up. */
const landing = (from: Place, list: Pointer, before: number): number =>
  from.list === list && from.index < before ? before - 1 : before;

/** What a row and its handle need to be put elsewhere. */
export function useSortable(kind: Kind, list: Pointer, index: number, what: string, text: string) {
  const editor = useEditor();
  const [over, setOver] = useState<"before" | "after" | null>(null);
  const side = (event: DragEvent<HTMLElement>): "before" | "after" => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? "before" : "after";
  };
  if (!editor.may) return { row: {}, handle: {} };
  return {
    row: {
      "data-over": over ?? undefined,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!takes(kind, list)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = "move";
        setOver(side(event));
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (!dragged || !takes(kind, list)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(null);
        const to = landing(dragged, list, side(event) === "before" ? index : index + 1);
        place(dragged, { list, index: to });
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (!event.altKey || event.defaultPrevented) return;
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        if (by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        step(by);
      },
    },
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.stopPropagation();
        dragged = { kind, list, index, what, text };
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("application/x-touchstone", what);
        const card = event.currentTarget.closest("[data-sortable]");
        if (card) event.dataTransfer.setDragImage(card, 16, 16);
      },
      onDragEnd: () => {
        dragged = null;
      },
    },
  };

  function place(from: Dragged, to: Place): void {
    dragged = null;
    editor.move(from, to);
    editor.announce(t.movedTo(from.what, to.index + 1, listAt(editor.document, to.list).length));
  }
  function step(by: number): void {
    const count = listAt(editor.document, list).length;
    const to = index + by;
    if (to < 0 || to >= count) {
      editor.announce(by < 0 ? t.isFirst(what) : t.isLast(what));
      return;
    }
    editor.move({ list, index }, { list, index: to });
    editor.announce(t.movedTo(what, to + 1, count));
  }
}

/** The end of a list, where something can be dropped, too; the only place of an empty one. */
export function useDropEnd(kind: Kind, list: Pointer, count: number) {
  const editor = useEditor();
  const [over, setOver] = useState(false);
  return {
    "data-over": over ? "before" : undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!takes(kind, list)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (!dragged || !takes(kind, list)) return;
      event.preventDefault();
      setOver(false);
      const from = dragged;
      dragged = null;
      const index = landing(from, list, count);
      editor.change(`${list}/${index}`, (document) => move(document, from, { list, index }));
      editor.announce(t.movedTo(from.what, index + 1, listAt(editor.document, list).length));
    },
  };
}

/** A field takes the words of a line that is dropped on it, after its own. */
export function useDropText(at: Pointer, prose: boolean) {
  const editor = useEditor();
  const [over, setOver] = useState(false);
  if (!editor.may) return {};
  return {
    "data-over": over || undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged?.kind !== "line" || at.startsWith(`${dragged.list}/`)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent<HTMLElement>) => {
      setOver(false);
      if (dragged?.kind !== "line" || at.startsWith(`${dragged.list}/`)) return;
      event.preventDefault();
      event.stopPropagation();
      const { list, index, text, what } = dragged;
      dragged = null;
      editor.change(at, (document) => {
        const words = [read(document, at), prose ? text : text.replaceAll(/\s+/g, " ")].filter(Boolean);
        return remove(write(document, at, words.join(prose ? "\n\n" : " ")), list, index);
      });
      editor.announce(t.placed(what));
    },
  };
}
