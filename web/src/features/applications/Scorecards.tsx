import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, ApplicationScorecards, GuideStage, Scorecard, StageSummary } from "@/api/types";
import { IconLock } from "@/design/icons";
import { Avatar, ErrorState, Name, Skeleton, Tag } from "@/design/parts";
import { useMe } from "@/features/identity/session";
import { AmendDialog } from "@/features/scorecards/LazyAmendDialog";
import { ScorecardView } from "@/features/scorecards/ScorecardView";
import { application as t } from "@/strings/applications";
import { common } from "@/strings/common";
import css from "./application.module.css";

const othersOf = (me: string) => (card: Scorecard) => card.reviewer.id !== me;

/** Who has submitted, and of what they wrote as much as the server shows this person. */
export function Scorecards(props: {
  application: Application;
  query: UseQueryResult<ApplicationScorecards>;
  stages: StageSummary[];
  attributes: GuideStage[];
  attributeName: (id: string) => string;
}) {
  const me = useMe();
  const { query } = props;
  const [amending, setAmending] = useState<Scorecard | null>(null);
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.error) return <ErrorState compact error={query.error} retry={() => void query.refetch()} />;
  const { data: cards, status, visibility } = query.data;
  const submitted = cards.filter((card) => card.status !== "draft");
  const shown = new Set(submitted.map((card) => `${card.reviewer.id}/${card.stage.id}`));
  const rest = status.filter((each) => !shown.has(`${each.user.id}/${each.stage.id}`));
  // A take-home is reviewed without a meeting: whoever owes that scorecard opens its kit from here.
  const reviews = status.filter((each) => each.user.id === me.id && each.state !== "submitted");
  const key = props.stages.find(({ id }) => id === amending?.stage.id)?.key;
  const attributes = props.attributes
    .find((stage) => stage.key === key)
    ?.scorecard?.attributes.map((each) => ({ id: each.key, name: each.name, anchors: each.anchors }));
  return (
    <section className={css.section} aria-label={t.scorecards}>
      <h2>{t.scorecards}</h2>
      {!visibility.ratings && visibility.why && status.length > 0 && !submitted.some(othersOf(me.id)) && (
        <div className={css.lock}>
          <IconLock size={16} aria-hidden="true" />
          <span>{visibility.why}</span>
        </div>
      )}
      {submitted.length > 0 && (
        <div className={css.sheet}>
          {submitted.map((card) => (
            <ScorecardView
              key={card.id}
              scorecard={card}
              attributeName={props.attributeName}
              mine={card.reviewer.id === me.id}
              onAmend={() => setAmending(card)}
            />
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map((each) => (
            <li key={`${each.user.id}${each.stage.id}`} className={css.who}>
              <Avatar name={each.user.name} titled={false} />
              <span>
                <Name>{each.user.name}</Name> <span className="muted">· {each.stage.title}</span>
              </span>
              <span className={`muted small ${css.role}`}>
                {common.interviewerRoles[each.role] ?? each.role}
              </span>
              <span className="right row">
                {reviews.includes(each) && (
                  <Link
                    to="/applications/$applicationId/stages/$stageId/kit"
                    params={{ applicationId: props.application.id, stageId: each.stage.id }}
                    className="small"
                  >
                    {t.review(each.stage.title)}
                  </Link>
                )}
                <Tag tone={each.state === "submitted" ? "good" : "plain"}>
                  {t.states[each.state] ?? each.state}
                </Tag>
              </span>
            </li>
          ))}
        </ul>
      )}
      {status.length === 0 && submitted.length === 0 && <p className="muted">{t.noScorecards}</p>}
      {amending && (
        <AmendDialog scorecard={amending} attributes={attributes ?? []} onClose={() => setAmending(null)} />
      )}
    </section>
  );
}
