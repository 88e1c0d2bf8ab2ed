import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LibraryLevel } from "@/api/types";
import { Card, ErrorState, Scroller, TableSkeleton } from "@/design/parts";
import { library as t } from "@/strings/library";
import { shelves } from "@/strings/shelves";
import { LEVELS } from "./address";
import { Choice } from "./Choice";
import { matrixOf, type Place, type Row, STAGES, shelfOf } from "./covered";
import css from "./library.module.css";
import { wholeCoverageQuery } from "./queries";
import own from "./shelves.module.css";
import { tint } from "./tally";

/** What there is of which competency for which stage; each number leads to what it counts. */
export function ByStage() {
  const found = useQuery(wholeCoverageQuery);
  const [level, setLevel] = useState<LibraryLevel | "all">("all");
  if (found.isPending) return <TableSkeleton rows={10} columns={6} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const only = level === "all" ? undefined : level;
  const rows = matrixOf(found.data.data, only);
  const shared = rows.filter((row) => row.shared);
  const single = rows.filter((row) => !row.shared);
  // One scale for both tables and all levels, so that a tint means the same wherever one looks.
  const most = Math.max(
    ...matrixOf(found.data.data).flatMap(({ places }) => places.map(({ total }) => total)),
  );
  return (
    <>
      <p className={css.lead}>{shelves.byStageLead}</p>
      <Choice
        label={t.level}
        of={["all", ...LEVELS] as const}
        value={level}
        names={{ all: t.all, ...t.levels }}
        onChange={setLevel}
      />
      <Matrix label={t.view.coverage} rows={shared} most={most} level={only} />
      <details className={own.own}>
        <summary>{shelves.ownCompetencies(single.length)}</summary>
        <p className={css.lead}>{shelves.ownLead}</p>
        <Matrix label={shelves.ownTable} rows={single} most={most} level={only} />
      </details>
    </>
  );
}

function Matrix(props: { label: string; rows: Row[]; most: number; level: LibraryLevel | undefined }) {
  return (
    <Card flush className={css.heatCard} label={props.label}>
      <Scroller label={props.label}>
        <table className={`${css.heat} ${own.stages}`} aria-label={props.label}>
          <thead>
            <tr>
              <th scope="col">{t.competency}</th>
              {STAGES.map((stage) => (
                <th key={stage} scope="col">
                  {shelves.stages[stage]}
                </th>
              ))}
              <th scope="col">{t.all}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.competency}</th>
                {row.places.map((place) => (
                  <td key={place.stage} data-tint={tint(place.total, props.most)}>
                    <Count row={row} place={place} level={props.level} />
                  </td>
                ))}
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

function Count({ row, place, level }: { row: Row; place: Place; level: LibraryLevel | undefined }) {
  if (place.total === 0) return <span>0</span>;
  const counted = place.parts.map(({ what, count }) => shelves.counted[what](count)).join(", ");
  // What is seen is said, too.
  const parts = place.parts.length > 1 ? shelves.inAll(place.total, counted) : counted;
  const says = shelves.place(row.competency, shelves.stages[place.stage] ?? place.stage, parts);
  const shelf = shelfOf(place);
  const kind = place.stage === "screening" ? ("screening" as const) : undefined;
  const search = shelf === "questions" ? { competency: row.competency, level, kind } : { view: shelf };
  return (
    <Link to="/library" search={search} title={says} aria-label={says}>
      {place.total}
      {!level && <Levels place={place} />}
    </Link>
  );
}

/** How the count spreads over the levels, at a glance; the filter above says it in numbers. */
function Levels({ place }: { place: Place }) {
  const most = Math.max(...place.levels.map(({ total }) => total));
  return (
    <span className={own.levels} aria-hidden="true">
      {place.levels.map(({ level, total }) => (
        <i key={level} data-tint={tint(total, most)} />
      ))}
    </span>
  );
}
