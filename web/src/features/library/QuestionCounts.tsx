import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LibraryKind } from "@/api/types";
import { IconListSearch } from "@/design/icons";
import { Card, EmptyState, ErrorState, Scroller, TableSkeleton } from "@/design/parts";
import { library as t } from "@/strings/library";
import { KINDS, LEVELS } from "./address";
import { Choice } from "./Choice";
import css from "./library.module.css";
import { coverageQuery } from "./queries";
import { type TallyRow, tallyOf, tint } from "./tally";

/** How many questions there are of which competency, level and kind; each number leads to its questions. */
export function QuestionCounts() {
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
      <Choice
        label={t.kind}
        of={["all", ...KINDS] as const}
        value={kind ?? "all"}
        names={{ all: t.all, ...t.kinds }}
        onChange={(next) => setKind(next === "all" ? undefined : next)}
      />
      <Heat rows={rows} kind={kind} />
    </>
  );
}

function Heat({ rows, kind }: { rows: TallyRow[]; kind: LibraryKind | undefined }) {
  const most = Math.max(...rows.flatMap(({ levels }) => levels.map(({ tally }) => tally.questions)));
  return (
    <Card flush className={css.heatCard} label={t.questionTable}>
      <Scroller label={t.questionTable}>
        <table className={css.heat} aria-label={t.questionTable}>
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
