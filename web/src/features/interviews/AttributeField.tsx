import { Menu } from "@mantine/core";
import { memo, useRef } from "react";
import type { Evidence, KitAttribute, Rating } from "@/api/types";
import { path } from "@/autosave/fields";
import type { Conflict, DraftSession } from "@/autosave/session";
import { IconCheck } from "@/design/icons";
import { Tag } from "@/design/parts";
import { RatingInput } from "@/design/RatingInput";
import { QUESTION_NOTES } from "@/features/scorecards/evidence";
import { kit as t } from "@/strings/kit";
import { ConflictNotice } from "./Conflicts";
import css from "./kit.module.css";

const BLANK: Rating = { rating: null, note: "", evidence: [] };

export interface AttributeFieldProps {
  attribute: KitAttribute;
  value: Rating | undefined;
  active: boolean;
  editable: boolean;
  session: DraftSession;
  ratingConflict: Conflict | undefined;
  noteConflict: Conflict | undefined;
  missing: string | undefined;
  /** Questions that have notes, to link as evidence. */
  notes: { id: string; number: number; text: string }[];
  onActive: (id: string) => void;
}

export const AttributeField = memo(function AttributeField(props: AttributeFieldProps) {
  const { attribute, session, editable } = props;
  const note = useRef<HTMLTextAreaElement>(null);
  const value = props.value ?? BLANK;
  const evidence = value.evidence ?? [];
  const bare = value.rating !== null && value.rating > 0 && !value.note.trim() && evidence.length === 0;
  const linked = (id: string) => evidence.some((each) => each.kind === QUESTION_NOTES && each.ref === id);
  const toggle = (id: string) => {
    const next: Evidence[] = linked(id)
      ? evidence.filter((each) => !(each.kind === QUESTION_NOTES && each.ref === id))
      : [...evidence, { kind: QUESTION_NOTES, ref: id }];
    void session.edit(path.evidence(attribute.id), next);
  };
  const errorId = `missing-${attribute.id}`;
  return (
    <section
      className={css.attribute}
      id={`attribute-${attribute.id}`}
      aria-labelledby={`name-${attribute.id}`}
      onFocus={() => props.onActive(attribute.id)}
      onPointerDown={() => props.onActive(attribute.id)}
    >
      <div className={css.attributeHead}>
        <h3 id={`name-${attribute.id}`}>{attribute.name}</h3>
        {attribute.kind === "outcome" && <Tag>{t.outcome}</Tag>}
        <span className="small">
          {props.missing ? (
            <span className={css.error} id={errorId}>
              {t.missing[props.missing] ?? props.missing}
            </span>
          ) : bare && editable ? (
            <span className="warn">{t.needsEvidence}</span>
          ) : evidence.length > 0 ? (
            <span className="muted">{t.linked(evidence.length)}</span>
          ) : null}
        </span>
      </div>
      <RatingInput
        label={attribute.name}
        anchors={attribute.anchors}
        value={value.rating}
        open={props.active}
        readOnly={!editable}
        invalid={props.missing === "rating_missing"}
        describedBy={props.missing ? errorId : undefined}
        idPrefix={attribute.id}
        onChange={(rating) => void session.edit(path.rating(attribute.id), rating)}
        onPicked={() => requestAnimationFrame(() => note.current?.focus({ preventScroll: true }))}
      />
      {editable && !props.active && value.rating === null && (
        <button
          type="button"
          className={css.linked}
          aria-label={t.readLevelsOf(attribute.name)}
          onClick={() => props.onActive(attribute.id)}
        >
          {t.readLevels}
        </button>
      )}
      <ConflictNotice
        conflict={props.ratingConflict}
        session={session}
        what={t.fields.rating(attribute.name)}
      />
      {(props.active || value.rating !== null || value.note !== "") && (
        <>
          <textarea
            ref={note}
            className={css.note}
            data-small
            aria-label={t.evidenceFor(attribute.name)}
            placeholder={editable ? t.evidencePlaceholder : ""}
            readOnly={!editable}
            rows={1}
            value={value.note}
            onChange={(event) => void session.edit(path.note(attribute.id), event.currentTarget.value)}
          />
          <ConflictNotice
            conflict={props.noteConflict}
            session={session}
            what={t.fields.note(attribute.name)}
          />
          {editable && props.notes.length > 0 && (
            <Menu position="bottom-start" width={340} closeOnItemClick={false}>
              <Menu.Target>
                <button type="button" className={css.linked} aria-label={t.linkNotesFor(attribute.name)}>
                  {t.linkNotes}
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {props.notes.map((note) => (
                  <Menu.Item
                    key={note.id}
                    role="menuitemcheckbox"
                    aria-checked={linked(note.id)}
                    rightSection={linked(note.id) ? <IconCheck size={14} /> : null}
                    onClick={() => toggle(note.id)}
                  >
                    {note.number}. {note.text.length > 70 ? `${note.text.slice(0, 68)}…` : note.text}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
    </section>
  );
});
