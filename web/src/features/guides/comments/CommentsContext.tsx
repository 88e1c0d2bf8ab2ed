import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { IconComment } from "@/design/icons";
import { guideComments as t } from "@/strings/guideComments";
import type { Pointer } from "../document/pointer";
import { useEditor } from "../editor/editor";
import { anchorOf } from "./anchors";
import css from "./comments.module.css";
import { commentsQuery } from "./queries";
import { openAt, type Thread, threadsOf } from "./threads";

/** The class of what moves aside for the panel, where there is room to. */
export const room = css.room;

interface Comments {
  threads: Thread[];
  error: unknown;
  isPending: boolean;
  counts: ReadonlyMap<string, number>;
  /** The place that is talked about; null for all, undefined while the panel is closed. */
  place: string | null | undefined;
  show: (place: string | null) => void;
  close: () => void;
}

const CommentsContext = createContext<Comments | null>(null);

/** The comments on a guide, for the panel and for the buttons beside the places. */
export function CommentsProvider({ guideId, children }: { guideId: string; children: ReactNode }) {
  const comments = useQuery(commentsQuery(guideId));
  const [place, setPlace] = useState<string | null | undefined>(undefined);
  const opener = useRef<HTMLElement | null>(null);
  const { data, error, isPending } = comments;
  const threads = useMemo(() => threadsOf(data ?? []), [data]);
  const counts = useMemo(() => openAt(threads), [threads]);
  const value = useMemo<Comments>(
    () => ({
      threads,
      error,
      isPending,
      counts,
      place,
      show: (next) => {
        if (!(document.activeElement as HTMLElement | null)?.closest(`.${css.panel}`)) {
          opener.current = document.activeElement as HTMLElement | null;
        }
        setPlace(next);
      },
      close: () => setPlace(undefined),
    }),
    [threads, error, isPending, counts, place],
  );
  // The focus goes back to what opened the panel, unless something else has taken it.
  const closed = place === undefined;
  useEffect(() => {
    if (!closed || !opener.current) return;
    if (document.activeElement === document.body) opener.current.focus();
    opener.current = null;
  }, [closed]);
  return <CommentsContext value={value}>{children}</CommentsContext>;
}

export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("useComments is for a guide with comments");
  return comments;
}

/** Beside a place: how many comments are open there, and the way to say something. */
export function CommentButton({ at, what }: { at: Pointer; what: string }) {
  const comments = useContext(CommentsContext);
  const editor = useEditor();
  // A version is read without comments: they are about the draft.
  if (!comments) return null;
  const anchor = anchorOf(editor.document, at);
  if (anchor === null) return null;
  const count = comments.counts.get(anchor) ?? 0;
  return (
    <span className={css.beside} data-some={count > 0 || undefined}>
      <button
        type="button"
        data-comment
        aria-label={t.at(what, count)}
        aria-expanded={comments.place === anchor}
        onClick={() => comments.show(anchor)}
      >
        <IconComment size={15} />
        {count > 0 && <span aria-hidden="true">{count}</span>}
      </button>
    </span>
  );
}

/** In the head of the page: all comments. */
export function CommentsButton() {
  const comments = useComments();
  const count = [...comments.counts.values()].reduce((sum, n) => sum + n, 0);
  const open = comments.place !== undefined;
  return (
    <button
      type="button"
      className={css.all}
      aria-label={t.button(count)}
      aria-expanded={open}
      title={t.short}
      onClick={() => (open ? comments.close() : comments.show(null))}
    >
      <IconComment size={16} />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </button>
  );
}
