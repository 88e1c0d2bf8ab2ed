import { memo, type RefObject, useRef } from "react";
import type { KitQuestion, QuestionNote } from "@/api/types";
import { path } from "@/autosave/fields";
import type { Conflict, DraftSession } from "@/autosave/session";
import { Tag } from "@/design/parts";
import { formatTimer } from "@/design/time";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import { ConflictNotice } from "./Conflicts";
import css from "./kit.module.css";

const BLANK: QuestionNote = { text: "", asked: false, covered: [] };

export interface QuestionCardProps {
  question: KitQuestion;
  number: number;
  open: boolean;
  /** The talk is under way, and the open question is the one being asked. */
  asking: boolean;
  note: QuestionNote | undefined;
  session: DraftSession | null;
  editable: boolean;
  conflict: Conflict | undefined;
  /** When the talk began, for the time in front of a note; null while no clock runs. */
  started: RefObject<number | null>;
  onOpen: (id: string) => void;
}

/** One question: its words, what to listen for, and what was heard. */
export const QuestionCard = memo(function QuestionCard(props: QuestionCardProps) {
  const { question, session, editable } = props;
  const note = props.note ?? BLANK;
  const text = useRef<HTMLTextAreaElement>(null);
  // The note has set the tick, and nobody has clicked it since: the first click says the same, and takes nothing away.
  const byNote = useRef(false);
  const markAsked = (on: boolean) => {
    const confirms = byNote.current;
    byNote.current = false;
    if (!confirms) void session?.edit(path.asked(question.id), on);
  };
  const headingId = `question-${question.id}`;
  const tick = (item: string, on: boolean) => {
    const covered = on ? [...new Set([...note.covered, item])] : note.covered.filter((each) => each !== item);
    void session?.edit(path.covered(question.id), covered);
  };
  const write = (value: string) => {
    // Whoever takes a note has asked; nobody should have to say so twice. Only the first words say it: whoever takes the
    // tick away afterwards means it.
    if (!note.asked && !note.text.trim() && value.trim()) {
      byNote.current = true;
      void session?.edit(path.asked(question.id), true);
    }
    void session?.edit(path.questionText(question.id), value);
  };
  const stamp = () =>
    props.started.current === null ? "" : `${formatTimer(Date.now() - props.started.current)} `;

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (
      event.key !== "Enter" ||
      event.shiftKey ||
      event.metaKey ||
      event.ctrlKey ||
      event.nativeEvent.isComposing
    )
      return;
    const time = stamp();
    if (!time) return;
    event.preventDefault();
    // Through the browser's own editing, so that undo still works.
    document.execCommand("insertText", false, `\n${time}`);
  };

  if (!props.open) {
    return (
      <article className={css.question} id={`card-${question.id}`} tabIndex={-1} aria-labelledby={headingId}>
        <button
          type="button"
          className={css.opener}
          aria-expanded={false}
          onClick={() => props.onOpen(question.id)}
        >
          <h3 id={headingId}>{question.text}</h3>
          {note.asked ? (
            <Tag tone="good">{t.asked}</Tag>
          ) : question.minutes ? (
            <span className="muted small">{common.minutes(question.minutes)}</span>
          ) : (
            <span />
          )}
        </button>
      </article>
    );
  }
  const lookFors = question.what_good_looks_like.length + question.red_flags.length > 0;
  return (
    <article
      className={css.question}
      data-open
      id={`card-${question.id}`}
      tabIndex={-1}
      aria-labelledby={headingId}
    >
      <div className="row tight">
        {props.asking && <Tag tone="gold">{t.asking}</Tag>}
        {question.competencies.map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
        <label className={`${css.tick} ${css.askedTick} right`}>
          <input
            type="checkbox"
            className="box"
            checked={note.asked}
            disabled={!editable}
            onChange={(event) => markAsked(event.currentTarget.checked)}
          />
          {t.markAsked}
        </label>
        {question.minutes ? <span className="muted small">{common.minutes(question.minutes)}</span> : null}
      </div>
      <h3 id={headingId} className="top-3">
        {question.text}
      </h3>
      <div className={css.cols}>
        <Ticks
          title={t.areas}
          items={question.areas_to_cover}
          covered={note.covered}
          disabled={!editable}
          onTick={tick}
        />
        <Ticks
          title={t.followUps}
          items={question.follow_ups}
          covered={note.covered}
          disabled={!editable}
          onTick={tick}
        />
      </div>
      {lookFors && (
        <details className={css.more}>
          <summary>{t.lookFors}</summary>
          <div className={css.cols}>
            <Plain title={t.goodAnswer} items={question.what_good_looks_like} />
            <Plain title={t.redFlags} items={question.red_flags} />
          </div>
        </details>
      )}
      {session && (
        <>
          <textarea
            ref={text}
            className={css.note}
            aria-label={t.notesFor(props.number)}
            placeholder={editable ? t.notesPlaceholder : ""}
            readOnly={!editable}
            value={note.text}
            rows={2}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              const { value } = event.currentTarget;
              write(note.text === "" && value.trim() ? stamp() + value : value);
            }}
          />
          <ConflictNotice conflict={props.conflict} session={session} what={t.fields.text(props.number)} />
        </>
      )}
    </article>
  );
});

function Ticks(props: {
  title: string;
  items: string[];
  covered: string[];
  disabled: boolean;
  onTick: (item: string, on: boolean) => void;
}) {
  if (props.items.length === 0) return null;
  return (
    <fieldset className={css.tickGroup}>
      <legend className={css.label}>{props.title}</legend>
      <div className={css.ticks}>
        {props.items.map((item) => (
          <label key={item} className={css.tick}>
            <input
              type="checkbox"
              className="box"
              checked={props.covered.includes(item)}
              disabled={props.disabled}
              onChange={(event) => props.onTick(item, event.currentTarget.checked)}
            />
            {item}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Plain(props: { title: string; items: string[] }) {
  if (props.items.length === 0) return null;
  return (
    <div>
      <div className={css.label}>{props.title}</div>
      <ul className={css.list}>
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
