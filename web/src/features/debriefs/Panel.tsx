import { Button } from "@mantine/core";
import { useState } from "react";
import type { Debrief, Scorecard } from "@/api/types";
import { Avatar, Card, Dotted, isolated, Name, Tag } from "@/design/parts";
import { formatClock } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { AmendDialog } from "@/features/scorecards/LazyAmendDialog";
import { common } from "@/strings/common";
import { debrief as t } from "@/strings/debrief";
import css from "./debrief.module.css";
import { shadows } from "./differing";

/** Everyone's recommendation: hidden for all, then open for all, then changed only with a reason. */
export function Recommendations({ debrief }: { debrief: Debrief }) {
  const me = useMe();
  const [amending, setAmending] = useState<Scorecard | null>(null);
  const open =
    ["reveal", "discussion", "decision", "closed"].includes(debrief.phase) && !debrief.owes_scorecard;
  const mine = debrief.scorecards.find((card) => card.reviewer.id === me.id && card.status !== "draft");
  const mayChange = mine && (debrief.phase === "reveal" || debrief.phase === "discussion");
  const changes = debrief.recommendations.flatMap((each) =>
    each.changes.map((change) => ({ ...change, user: each.user })),
  );
  return (
    <Card title={t.recommendations}>
      <ul className={css.votes}>
        {open
          ? debrief.recommendations.map((each) => (
              <li key={each.scorecard_id} className={css.vote} data-open>
                <Avatar name={each.user.name} titled={false} />
                <Voter
                  name={each.user.name}
                  stage={each.stage_title}
                  shadows={shadows(debrief, each.user.id)}
                />
                <span className={css.word}>
                  {each.current === null ? "" : common.recommendationShort[each.current]}
                  {each.initial !== null && each.initial !== each.current && (
                    <span className={css.was}>{t.was(each.initial)}</span>
                  )}
                </span>
                <strong>{each.current ?? "–"}</strong>
              </li>
            ))
          : debrief.scorecards.map((card) => (
              <li key={card.id} className={css.vote} data-hidden>
                <Avatar name={card.reviewer.name} titled={false} />
                <Voter name={card.reviewer.name} stage={card.stage.title} />
                <strong aria-hidden="true">0</strong>
              </li>
            ))}
      </ul>
      {!open && <p className={`small soft ${css.below}`}>{t.hidden}</p>}
      {changes.length > 0 && (
        <div className={`small soft ${css.below}`}>
          {changes.map((change) => (
            <p key={`${change.at}${change.user.id}`}>
              {isolated(change.user.name)}, {formatClock(change.at)}: “{change.reason}”
            </p>
          ))}
        </div>
      )}
      {mayChange && (
        <Button mt={14} size="xs" onClick={() => setAmending(mine)}>
          {t.change}
        </Button>
      )}
      {amending && (
        <AmendDialog
          // One's own recommendation is known to the person even where the list of scorecards hides it.
          scorecard={{
            ...amending,
            overall_recommendation:
              debrief.recommendations.find(({ scorecard_id }) => scorecard_id === amending.id)?.current ??
              amending.overall_recommendation,
          }}
          onClose={() => setAmending(null)}
        />
      )}
    </Card>
  );
}

function Voter(props: { name: string; stage: string | null; shadows?: boolean }) {
  return (
    <span className={css.voter}>
      <Name>{props.name}</Name>
      <small>
        <Dotted of={[props.shadows && common.interviewerRoles.shadow, props.stage]} />
      </small>
    </span>
  );
}

/** Who speaks when. Choosing a name marks that person's column. */
export function SpeakingOrder(props: {
  debrief: Debrief;
  speaker: string | null;
  onSpeaker: (id: string | null) => void;
}) {
  if (props.debrief.speaking_order.length === 0) return null;
  return (
    <Card title={t.speaking} aside={t.speakingHint}>
      <ol className={css.order}>
        {props.debrief.speaking_order.map(({ user, role, stage_title }) => (
          <li key={`${user.id}${stage_title}`}>
            <button
              type="button"
              aria-pressed={props.speaker === user.id}
              onClick={() => props.onSpeaker(props.speaker === user.id ? null : user.id)}
            >
              <Avatar name={user.name} titled={false} />
              <Voter
                name={user.name}
                stage={
                  stage_title ?? (common.interviewerRoles[role] ?? common.roles[role] ?? role).toLowerCase()
                }
                shadows={role === "shadow"}
              />
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The guide's debrief questions. What is ticked is each person's own place in them. */
export function AgendaCard({ debrief }: { debrief: Debrief }) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  if (debrief.agenda.length === 0) return null;
  const toggle = (key: string) =>
    setDone((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  // The hint of the question that is up; all of them at once would bury the questions.
  const current = debrief.agenda.find((item) => !done.has(item.key));
  return (
    <Card title={t.agenda}>
      <div className={css.agenda}>
        {debrief.agenda.map((item) => (
          <label key={item.key} data-done={done.has(item.key) || undefined}>
            <input
              type="checkbox"
              className="box"
              checked={done.has(item.key)}
              onChange={() => toggle(item.key)}
            />
            <span>
              {item.text}
              {item.guidance && item === current && <small>{item.guidance}</small>}
            </span>
          </label>
        ))}
      </div>
    </Card>
  );
}

/** What was decided, why, and what happens next. */
export function Verdict({ debrief }: { debrief: Debrief }) {
  const { decision } = debrief;
  if (!decision) return null;
  const lists: [string, string[]][] = [
    [t.otherRoles, decision.other_roles],
    [t.openQuestions, decision.open_questions],
    [t.nextSteps, decision.next_steps.map(({ text, owner }) => (owner ? `${text} (${owner.name})` : text))],
  ];
  return (
    <Card title={t.decided} aside={t.decidedBy(decision.decided_by.name, formatClock(decision.decided_at))}>
      <div className={css.verdict}>
        <strong>{common.outcomes[decision.outcome] ?? decision.outcome}</strong>
        <Tag tone={decision.consensus ? "good" : "plain"}>
          {decision.consensus ? t.byConsensus : t.noConsensus}
        </Tag>
      </div>
      <p className="prose">{decision.reason}</p>
      <div className={css.lists}>
        {lists.map(
          ([title, items]) =>
            items.length > 0 && (
              <section key={title}>
                <h3>{title}</h3>
                <ul>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Card>
  );
}
