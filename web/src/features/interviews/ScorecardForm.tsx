import { ActionIcon } from "@mantine/core";
import { useMemo } from "react";
import type { Kit } from "@/api/types";
import { path } from "@/autosave/fields";
import type { DraftSession, DraftState } from "@/autosave/session";
import { IconPlus, IconX } from "@/design/icons";
import { Tag } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { useTestEvidence } from "@/features/assessments/useTestEvidence";
import { useFindingEvidence } from "@/features/take-homes/useFindingEvidence";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import { AttributeField } from "./AttributeField";
import { ConflictNotice, conflictAt } from "./Conflicts";
import css from "./kit.module.css";
import { RestZero } from "./RestZero";

export interface Missing {
  /** The attribute, or null for the recommendation. */
  attribute: string | null;
  code: string;
}

export function ScorecardForm(props: {
  kit: Kit;
  state: DraftState;
  session: DraftSession;
  editable: boolean;
  active: string | null;
  missing: Missing[];
  onActive: (attribute: string) => void;
}) {
  const { kit, state, session, editable } = props;
  const { scorecard, conflicts } = state;
  const missingOf = (attribute: string | null) =>
    props.missing.find((each) => each.attribute === attribute)?.code;
  const notes = useMemo(
    () =>
      kit.stage.questions.flatMap((question, index) => {
        const text = scorecard.question_notes[question.id]?.text.trim();
        return text ? [{ id: question.id, number: index + 1, text }] : [];
      }),
    [kit.stage.questions, scorecard.question_notes],
  );
  const tests = useTestEvidence(kit.application_id, kit.stage.key, editable);
  const findings = useFindingEvidence(kit.application_id, kit.stage.key, editable);
  const open = kit.stage.attributes.filter(({ id }) => (scorecard.ratings[id]?.rating ?? null) === null);
  const votes = [1, 2, 3, 4] as const;
  const voteKey = (event: React.KeyboardEvent) => {
    const at = scorecard.overall_recommendation ?? 0;
    const by = { ArrowRight: 1, ArrowDown: 2, ArrowLeft: -1, ArrowUp: -2 }[event.key];
    if (by === undefined && !/^[1-4]$/.test(event.key)) return;
    event.preventDefault();
    const focused = Number((event.target as HTMLElement).dataset.vote ?? at);
    const to = by === undefined ? Number(event.key) : Math.min(4, Math.max(1, focused + by));
    if (by === undefined && editable) void session.edit(path.recommendation, to);
    event.currentTarget.querySelector<HTMLElement>(`[data-vote="${to}"]`)?.focus();
  };
  const probe = scorecard.probe_next;
  const setProbe = (next: string[]) => void session.edit(path.probeNext, next);
  return (
    <>
      <div className="row">
        <h2 className={css.formTitle}>{t.scorecard}</h2>
        <span className="right">
          {editable ? <Tag>{t.onlyYou}</Tag> : <Tag tone="good">{t.submitted}</Tag>}
        </span>
      </div>
      <p className="small muted" role={editable ? undefined : "status"}>
        {editable
          ? scorecard.independent
            ? t.othersOpen
            : t.notIndependent
          : t.submittedAt(scorecard.submitted_at ? formatMoment(scorecard.submitted_at) : "")}
      </p>
      {editable && <p className="small muted">{t.zero}</p>}
      {kit.stage.attributes.map((attribute) => (
        <AttributeField
          key={attribute.id}
          attribute={attribute}
          value={scorecard.ratings[attribute.id]}
          active={props.active === attribute.id}
          editable={editable}
          session={session}
          ratingConflict={conflictAt(conflicts, path.rating(attribute.id))}
          noteConflict={conflictAt(conflicts, path.note(attribute.id))}
          missing={missingOf(attribute.id)}
          notes={notes}
          tests={tests}
          findings={findings}
          onActive={props.onActive}
        />
      ))}
      {editable && open.length > 0 && open.length < kit.stage.attributes.length && (
        <div className={css.field}>
          <RestZero session={session} open={open} />
        </div>
      )}
      {kit.stage.recommendation.length > 0 && (
        <div className={css.field} id="recommendation">
          <div className="row">
            <span className={css.fieldLabel} id="recommendation-label">
              {t.recommendation}
            </span>
            {missingOf(null) && (
              <span className={`${css.error} right`} id="missing-recommendation">
                {t.missing.recommendation_missing}
              </span>
            )}
          </div>
          <div
            role="radiogroup"
            aria-labelledby="recommendation-label"
            aria-describedby={missingOf(null) ? "missing-recommendation" : undefined}
            className={css.votes}
            onKeyDown={voteKey}
          >
            {votes.map((vote) => (
              // biome-ignore lint/a11y/useSemanticElements: arrow keys look here, a native radio would choose
              <button
                key={vote}
                type="button"
                role="radio"
                data-vote={vote}
                className={css.vote}
                aria-checked={scorecard.overall_recommendation === vote}
                aria-disabled={!editable || undefined}
                tabIndex={(scorecard.overall_recommendation ?? 1) === vote ? 0 : -1}
                onClick={() => editable && void session.edit(path.recommendation, vote)}
              >
                <b>{vote}</b> {kit.stage.recommendation[vote - 1]}
              </button>
            ))}
          </div>
          <ConflictNotice
            conflict={conflictAt(conflicts, path.recommendation)}
            session={session}
            what={t.fields.recommendation}
          />
        </div>
      )}
      {(editable || scorecard.summary.trim() !== "") && (
        <div className={css.field}>
          <label htmlFor="summary">{`${t.summary} (${common.optional})`}</label>
          <textarea
            id="summary"
            className={css.note}
            rows={2}
            placeholder={editable ? t.summaryPlaceholder : ""}
            readOnly={!editable}
            value={scorecard.summary}
            onChange={(event) => void session.edit(path.summary, event.currentTarget.value)}
          />
          <ConflictNotice
            conflict={conflictAt(conflicts, path.summary)}
            session={session}
            what={t.fields.summary}
          />
        </div>
      )}
      {(editable || probe.length > 0) && (
        <fieldset className={css.field}>
          <legend className={css.fieldLabel}>{`${t.probe} (${common.optional})`}</legend>
          <p className="small muted bottom-2">{t.probeHint}</p>
          {probe.map((topic, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a topic is its place in the list while it is being typed
            <div key={index} className={css.probe}>
              <input
                aria-label={t.probeItem(index + 1)}
                value={topic}
                readOnly={!editable}
                onChange={(event) =>
                  setProbe(probe.map((each, at) => (at === index ? event.currentTarget.value : each)))
                }
              />
              {editable && (
                <ActionIcon
                  aria-label={t.probeRemove(index + 1)}
                  onClick={() => setProbe(probe.filter((_, at) => at !== index))}
                >
                  <IconX size={15} />
                </ActionIcon>
              )}
            </div>
          ))}
          {editable && (
            <button type="button" className={css.add} onClick={() => setProbe([...probe, ""])}>
              <IconPlus size={14} /> {t.probeAdd}
            </button>
          )}
        </fieldset>
      )}
    </>
  );
}
