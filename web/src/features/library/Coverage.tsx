import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LibraryKind } from "@/api/types";
import { IconListSearch } from "@/design/icons";
import { Card, EmptyState, ErrorState, Scroller, TableSkeleton } from "@/design/parts";
import { library as t } from "@/strings/library";
import { KINDS, LEVELS } from "./address";
import css from "./library.module.css";
import { coverageQuery } from "./queries";
import { type TallyRow, tallyOf, tint } from "./tally";

/** How many questions there are of which competency, level and kind; each number leads to its questions. */
export function Coverage() {
  const found = useQuery(coverageQuery);
  const [kind, setKind] = useState<LibraryKind>();
  if (found.isPending) return <TableSkeleton rows={10} columns={5} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const rows = tallyOf(found.data.data, kind);
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={<IconListSearch size={22} />} title={t.emptyTitle} />
      </Card>
    );
  }
  return (
    <>
      <p className={css.lead}>{t.coverageLead}</p>
      <fieldset className={css.kinds} aria-label={t.kind}>
        {[undefined, ...KINDS].map((each) => (
          <button
            key={each ?? "all"}
            type="button"
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            {each ? t.kinds[each] : t.all}
          </button>
        ))}
      </fieldset>
      <Heat rows={rows} kind={kind} />
    </>
  );
}

function Heat({ rows, kind }: { rows: TallyRow[]; kind: LibraryKind | undefined }) {
  const most = Math.max(...rows.flatMap(({ levels }) => levels.map(({ tally }) => tally.questions)));
  return (
    <Card flush className={css.heatCard} label={t.view.coverage}>
      <Scroller label={t.view.coverage}>
        <table className={css.heat} aria-label={t.view.coverage}>
          <thead>
            <tr>
              <th scope="col">{t.competency}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t.levels[level]}
                </th>
              ))}
              <th scope="col">{t.all}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.competency}>
                <th scope="row">
                  <Link to="/library" search={{ competency: row.competency, kind }}>
                    {row.competency}
                  </Link>
                </th>
                {row.levels.map(({ level, tally }) => {
                  const kinds = tally.kinds.map((each) => t.ofKind(each.questions, t.kinds[each.kind]));
                  const says = t.cell(row.competency, t.levels[level], tally.questions, kinds);
                  return (
                    <td key={level} data-tint={tint(tally.questions, most)}>
                      {tally.questions === 0 ? (
                        <span>0</span>
                      ) : (
                        <Link
                          to="/library"
                          search={{ competency: row.competency, level, kind }}
                          title={says}
                          aria-label={says}
                        >
                          {tally.questions}
                        </Link>
                      )}
                    </td>
                  );
                })}
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}
