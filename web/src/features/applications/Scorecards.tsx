import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, ApplicationScorecards, Scorecard } from "@/api/types";
import { IconLock } from "@/design/icons";
import { Avatar, ErrorState, Name, Skeleton, Tag } from "@/design/parts";
import { attributeName, attributesIn, useGuideVersions } from "@/features/guides/useGuideVersions";
import { useMe } from "@/features/identity/session";
import { linkedNotes } from "@/features/scorecards/evidence";
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
}) {
  const me = useMe();
  const { query } = props;
  const [amending, setAmending] = useState<Scorecard | null>(null);
  const { versions } = useGuideVersions(query.data?.data.map((card) => card.stage.guide_version_id) ?? []);
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.error) return <ErrorState compact error={query.error} retry={() => void query.refetch()} />;
  const { data: cards, status, visibility } = query.data;
  const submitted = cards.filter((card) => card.status !== "draft");
  const shown = new Set(submitted.map((card) => `${card.reviewer.id}/${card.stage.key}`));
  const rest = status.filter((each) => !shown.has(`${each.user.id}/${each.stage.key}`));
  // A take-home is reviewed without a meeting: whoever owes that scorecard opens its kit from here.
  const reviews = status.filter((each) => each.user.id === me.id && each.scorecard_status !== "submitted");
  // What is amended stays judged against the version that it was submitted by.
  const attributes = amending
    ? attributesIn(versions, amending.stage).map(({ key, name, anchors }) => ({ id: key, name, anchors }))
    : [];
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
              attributeName={(id) => attributeName(versions, card.stage, id)}
              order={attributesIn(versions, card.stage).map(({ key }) => key)}
              linkedNotes={(rating) => linkedNotes(card, rating, versions)}
              mine={card.reviewer.id === me.id}
              otherVersion={card.stage.guide_version_id !== props.application.guide_version_id}
              onAmend={() => setAmending(card)}
            />
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map((each) => (
            <li key={`${each.user.id}${each.stage.key}`} className={css.who}>
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
                    aria-label={t.fillInFor(each.stage.title)}
                  >
                    {t.fillIn}
                  </Link>
                )}
                <Tag tone={each.scorecard_status === "submitted" ? "good" : "plain"}>
                  {t.states[each.scorecard_status] ?? each.scorecard_status}
                </Tag>
              </span>
            </li>
          ))}
        </ul>
      )}
      {status.length === 0 && submitted.length === 0 && <p className="muted">{t.noScorecards}</p>}
      {amending && (
        <AmendDialog scorecard={amending} attributes={attributes} onClose={() => setAmending(null)} />
      )}
    </section>
  );
}
