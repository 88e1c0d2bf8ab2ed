import type { ReactNode } from "react";
import { CommentButton } from "../comments/CommentsContext";
import css from "./document.module.css";
import { useEditor } from "./editor";
import { FieldNotes } from "./FieldNotes";

/** A part of the guide. Its id is where the outline leads. */
export function Section(props: {
  id: string;
  at?: string;
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={props.id} className={css.part} aria-labelledby={`${props.id}-title`} data-at={props.at}>
      <CommentButton
        at={props.at ?? `/${props.id}`}
        what={typeof props.title === "string" ? props.title : ""}
      />
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.note && <div className={css.note}>{props.note}</div>}
      {props.at && <FieldNotes at={props.at} what={typeof props.title === "string" ? props.title : ""} />}
      <div className={css.body}>{props.children}</div>
    </section>
  );
}

/** A place inside a part that the outline leads to. Whoever only reads is not shown what is empty. */
export function Inside(props: { id: string; at?: string; empty?: boolean; children: ReactNode }) {
  const { may } = useEditor();
  if (!may && props.empty) return null;
  return (
    <div id={props.id} className={css.inside} data-at={props.at}>
      {props.children}
    </div>
  );
}

/** Adds an entry to a list. */
export function Add(props: { children: ReactNode; label?: string; onClick: () => void }) {
  const { may } = useEditor();
  if (!may) return null;
  return (
    <button type="button" className={css.addEntry} onClick={props.onClick} aria-label={props.label}>
      {props.children}
    </button>
  );
}
