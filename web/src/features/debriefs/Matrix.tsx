import { Fragment, useState } from "react";
import { Card, EmptyState, RatingChip, Scroller } from "@/design/parts";
import { LinkedNotes } from "@/features/scorecards/LinkedNotes";
import { debrief as t } from "@/strings/debrief";
import css from "./debrief.module.css";
import type { Row } from "./matrix";

const short = (name: string) => {
  const [first = "", ...rest] = name.split(/\s+/);
  return rest.length > 0 ? `${first[0]}. ${rest.at(-1)}` : first;
};

export function Matrix(props: { rows: Row[]; speaker: string | null }) {
  const { rows } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const cards = rows[0]?.cells.map((cell) => cell.scorecard) ?? [];
  const mixed = new Set(cards.map((card) => card.stage.guide_version_id)).size > 1;
  return (
    <Card
      title={t.matrix}
      flush
      aside={
        rows.some((row) => row.apart) && (
          <span className={css.legend}>
            <i aria-hidden="true" /> {t.apart}
          </span>
        )
      }
    >
      {cards.length === 0 ? (
        <EmptyState compact title={t.noScorecards} body={t.noScorecardsBody} />
      ) : (
        <Scroller label={t.matrix}>
          <table className={css.matrix}>
            <thead>
              <tr>
                <th className={css.corner}>{t.attribute}</th>
                {cards.map((card) => (
                  <th
                    key={card.id}
                    className={css.cell}
                    scope="col"
                    data-speaker={props.speaker === card.reviewer.id || undefined}
                  >
                    <b title={card.reviewer.name}>{short(card.reviewer.name)}</b>
                    <span className={css.stage} title={card.stage.title}>
                      {card.stage.title}
                    </span>
                    {mixed && (
                      <span className={css.version} title={t.byVersionTitle(card.stage.guide_number)}>
                        {t.byVersion(card.stage.guide_number)}
                      </span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Fragment key={row.key}>
                  <tr
                    className={row.apart ? `${css.row} ${css.gap}` : css.row}
                    onClick={(event) => {
                      const { target } = event;
                      const marked = window.getSelection()?.isCollapsed === false;
                      if (!marked && !(target as HTMLElement).closest("button, a")) toggle(row.key);
                    }}
                  >
                    <th scope="row" className={css.rowHead}>
                      <button type="button" aria-expanded={open.has(row.key)} onClick={() => toggle(row.key)}>
                        <span className={css.name} title={row.name}>
                          {row.name}
                        </span>
                        {row.apart && <span className="visually-hidden">, {t.apart}</span>}
                      </button>
                      {row.quote && !open.has(row.key) && <p>“{row.quote}”</p>}
                    </th>
                    {row.cells.map(({ scorecard, rating }) => (
                      <td
                        key={scorecard.id}
                        className={css.cell}
                        data-speaker={props.speaker === scorecard.reviewer.id || undefined}
                      >
                        {rating?.rating == null ? (
                          <span className="muted" title={t.noRating}>
                            –
                          </span>
                        ) : (
                          <RatingChip
                            rating={rating.rating}
                            label={
                              rating.rating === 0 ? t.zero : t.rating(scorecard.reviewer.name, rating.rating)
                            }
                          />
                        )}
                      </td>
                    ))}
                  </tr>
                  {open.has(row.key) && (
                    <tr className={css.evidence}>
                      <td colSpan={cards.length + 1}>
                        <ul aria-label={t.evidenceOf(row.name)}>
                          {row.cells
                            .filter(({ rating }) => rating?.rating != null)
                            .map(({ scorecard, rating, linked }) => (
                              <li key={scorecard.id}>
                                <RatingChip rating={rating?.rating ?? null} />
                                <span className="soft">{scorecard.reviewer.name}</span>
                                <div>
                                  {rating?.note && <p>{rating.note}</p>}
                                  <LinkedNotes notes={linked} />
                                  {!rating?.note && linked.length === 0 && (
                                    <p className="muted">{t.noEvidence}</p>
                                  )}
                                </div>
                              </li>
                            ))}
                        </ul>
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Card>
  );
}
