import { Button } from "@mantine/core";
import type { Rating, Scorecard } from "@/api/types";
import { Avatar, Name, RatingChip, Tag } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { common } from "@/strings/common";
import { scorecards as t } from "@/strings/scorecards";
import type { LinkedNote } from "./evidence";
import { LinkedNotes } from "./LinkedNotes";
import css from "./scorecard.module.css";

/** A submitted scorecard as far as one may see it: ratings with their evidence, and what was amended. */
export function ScorecardView(props: {
  scorecard: Scorecard;
  attributeName: (id: string) => string;
  /** The attributes in the order of the guide; what is not among them comes after. */
  order?: string[];
  /** The notes that a rating names as its evidence. */
  linkedNotes: (rating: Rating) => LinkedNote[];
  mine: boolean;
  /** It was judged against another version of the guide than the application holds now. */
  otherVersion?: boolean;
  open?: boolean;
  onAmend?: () => void;
}) {
  const { scorecard } = props;
  const place = (id: string) => {
    const at = props.order?.indexOf(id) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const ratings = Object.entries(scorecard.ratings)
    .filter(([, value]) => value.rating !== null)
    .sort(([a], [b]) => place(a) - place(b));
  const vote = scorecard.overall_recommendation;
  return (
    <details className={css.card} open={props.open}>
      <summary>
        <Avatar name={scorecard.reviewer.name} titled={false} />
        <b>
          <Name>{scorecard.reviewer.name}</Name>
        </b>
        <span className="muted">{scorecard.stage.title}</span>
        {props.otherVersion && (
          <Tag title={t.byVersionTitle(scorecard.stage.guide_number)}>
            {t.byVersion(scorecard.stage.guide_number)}
          </Tag>
        )}
        {scorecard.status === "amended" && <Tag tone="gold">{t.amended}</Tag>}
        {!scorecard.independent && <Tag tone="warn">{t.notIndependent}</Tag>}
        <span className={`right ${css.strip}`}>
          {ratings.map(([id, value]) => (
            <RatingChip
              key={id}
              rating={value.rating}
              label={`${props.attributeName(id)}: ${value.rating}`}
            />
          ))}
        </span>
      </summary>
      <div className={css.body}>
        {ratings.map(([id, value]) => (
          <div key={id} className={css.line}>
            <RatingChip rating={value.rating} />
            <div>
              <b>{props.attributeName(id)}</b>
              {value.note && <p>{value.note}</p>}
              <LinkedNotes notes={props.linkedNotes(value)} />
            </div>
          </div>
        ))}
        {scorecard.summary && <p className={css.text}>{scorecard.summary}</p>}
        <p className="small muted top-3">
          {vote === null ? t.noRecommendation : t.recommends(`${vote} ${common.recommendation[vote]}`)}
        </p>
        {scorecard.amendments.map((amendment) => (
          <p key={amendment.number} className="small top-2">
            <Tag tone="gold">{t.amended}</Tag> {formatMoment(amendment.at)}: “{amendment.reason}”{" "}
            {amendment.after_seeing_others && <span className="muted">{t.afterSeeing}</span>}
          </p>
        ))}
        {props.mine && props.onAmend && (
          <div className="top-3">
            <Button size="xs" onClick={props.onAmend}>
              {t.amendTitle}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
