import { Menu } from "@mantine/core";
import { memo, useRef } from "react";
import type { Evidence, KitAttribute, Rating } from "@/api/types";
import { path } from "@/autosave/fields";
import type { Conflict, DraftSession } from "@/autosave/session";
import { IconCheck } from "@/design/icons";
import { Tag } from "@/design/parts";
import { RatingInput } from "@/design/RatingInput";
import { FINDING, QUESTION_NOTES, TEST_RESULT } from "@/features/scorecards/evidence";
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
  /** Tests of what was handed in for this stage, to link as evidence. */
  tests: { ref: string; name: string; verdict: string }[];
  /** Findings on the take-home of this stage, to link as evidence. */
  findings: { ref: string; words: string }[];
  onActive: (id: string) => void;
}

export const AttributeField = memo(function AttributeField(props: AttributeFieldProps) {
  const { attribute, session, editable } = props;
  const note = useRef<HTMLTextAreaElement>(null);
  const pressed = useRef(false);
  const value = props.value ?? BLANK;
  const evidence = value.evidence ?? [];
  const bare = value.rating !== null && value.rating > 0 && !value.note.trim() && evidence.length === 0;
  const toggle = (kind: Evidence["kind"], ref: string) => {
    const is = (each: Evidence) => each.kind === kind && each.ref === ref;
    const next: Evidence[] = evidence.some(is)
      ? evidence.filter((each) => !is(each))
      : [...evidence, { kind, ref }];
    void session.edit(path.evidence(attribute.id), next);
  };
  const errorId = `missing-${attribute.id}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: from the keyboard it opens by the focus
    <section
      className={css.attribute}
      id={`attribute-${attribute.id}`}
      aria-labelledby={`name-${attribute.id}`}
      // Opening this row closes another one and moves everything: a press waits for its end, or it would end beside
      // the level that it began on, and count for nothing.
      onPointerDown={() => {
        pressed.current = true;
      }}
      onClick={() => {
        pressed.current = false;
        props.onActive(attribute.id);
      }}
      onBlur={() => {
        pressed.current = false;
      }}
      onFocus={() => {
        if (!pressed.current) props.onActive(attribute.id);
      }}
    >
      <div className={css.attributeHead}>
        <h3 id={`name-${attribute.id}`}>{attribute.name}</h3>
        {attribute.kind === "outcome" && <Tag>{t.outcome}</Tag>}
        {props.missing ? (
          <span className={`small ${css.error}`} id={errorId}>
            {t.missing[props.missing] ?? props.missing}
          </span>
        ) : bare && editable ? (
          <span className="small warn">{t.needsEvidence}</span>
        ) : evidence.length > 0 ? (
          <span className="small muted">{t.linked(evidence.length)}</span>
        ) : null}
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
      {attribute.kind === "outcome" && props.active && editable && (
        <p className="small muted bottom-2">{t.outcomeHint}</p>
      )}
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
      {(editable ? props.active || value.rating !== null || value.note !== "" : value.note !== "") && (
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
            <LinkMenu
              kind={QUESTION_NOTES}
              label={t.linkNotesFor(attribute.name)}
              words={t.linkNotes}
              items={props.notes.map(({ id, number, text }) => ({
                ref: id,
                words: `${number}. ${text.length > 70 ? `${text.slice(0, 68)}…` : text}`,
              }))}
              evidence={evidence}
              onToggle={toggle}
            />
          )}{" "}
          {editable && props.tests.length > 0 && (
            <LinkMenu
              kind={TEST_RESULT}
              label={t.linkTestsFor(attribute.name)}
              words={t.linkTests}
              items={props.tests.map(({ ref, name, verdict }) => ({ ref, words: t.testItem(name, verdict) }))}
              evidence={evidence}
              onToggle={toggle}
            />
          )}{" "}
          {editable && props.findings.length > 0 && (
            <LinkMenu
              kind={FINDING}
              label={t.linkFindingsFor(attribute.name)}
              words={t.linkFindings}
              items={props.findings}
              evidence={evidence}
              onToggle={toggle}
            />
          )}
        </>
      )}
    </section>
  );
});

/** What can be linked as evidence, each to be ticked. */
function LinkMenu(props: {
  kind: Evidence["kind"];
  label: string;
  words: string;
  items: { ref: string; words: string }[];
  evidence: Evidence[];
  onToggle: (kind: Evidence["kind"], ref: string) => void;
}) {
  const linked = (ref: string) => props.evidence.some((each) => each.kind === props.kind && each.ref === ref);
  return (
    <Menu position="bottom-start" width={340} checkIcon={<IconCheck size={14} />}>
      <Menu.Target>
        <button type="button" className={css.linked} aria-label={props.label}>
          {props.words}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {props.items.map(({ ref, words }) => (
          <Menu.CheckboxItem key={ref} checked={linked(ref)} onChange={() => props.onToggle(props.kind, ref)}>
            {words}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
