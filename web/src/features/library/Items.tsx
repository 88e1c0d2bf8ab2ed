import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { LibraryItem } from "@/api/types";
import { IconNotebook } from "@/design/icons";
import { Card, EmptyState, ErrorState, Table, TableSkeleton, table } from "@/design/parts";
import { common } from "@/strings/common";
import { library as t } from "@/strings/library";
import css from "./library.module.css";
import { exercisesQuery, scenariosQuery, takeHomesQuery } from "./queries";

export function Scenarios() {
  return (
    <Items
      label={t.view.scenarios}
      none={t.noScenarios}
      found={useQuery(scenariosQuery)}
      link={({ id, title }) => (
        <Link
          to="/library/scenarios/$scenarioId"
          params={{ scenarioId: id }}
          className={`${table.name} ${css.whole}`}
        >
          {title}
        </Link>
      )}
    />
  );
}

export function TakeHomes() {
  return (
    <Items
      label={t.view.take_homes}
      none={t.noTakeHomes}
      found={useQuery(takeHomesQuery)}
      link={({ id, title }) => (
        <Link
          to="/library/take-homes/$takeHomeId"
          params={{ takeHomeId: id }}
          className={`${table.name} ${css.whole}`}
        >
          {title}
        </Link>
      )}
    />
  );
}

export function Exercises() {
  return (
    <Items
      label={t.view.exercises}
      none={t.noExercises}
      found={useQuery(exercisesQuery)}
      link={({ id, title }) => (
        <Link
          to="/library/exercises/$exerciseId"
          params={{ exerciseId: id }}
          className={`${table.name} ${css.whole}`}
        >
          {title}
        </Link>
      )}
    />
  );
}

function Items(props: {
  label: string;
  none: string;
  found: UseQueryResult<{ data: LibraryItem[] }>;
  link: (item: LibraryItem) => ReactNode;
}) {
  const { found } = props;
  if (found.isPending) return <TableSkeleton rows={8} columns={4} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data.data.length === 0) {
    return (
      <Card>
        <EmptyState icon={<IconNotebook size={22} />} title={props.none} />
      </Card>
    );
  }
  return (
    <Table
      label={props.label}
      head={
        <>
          <th>{t.itemCol.title}</th>
          <th className="wide">{t.itemCol.competencies}</th>
          <th>{t.itemCol.level}</th>
          <th className={table.number}>{t.itemCol.minutes}</th>
        </>
      }
    >
      {found.data.data.map((item) => (
        <tr key={item.id}>
          <td className={table.subject}>{props.link(item)}</td>
          <td className="soft wide nowrap">{item.competencies.join(", ")}</td>
          <td className="soft">{t.levels[item.level]}</td>
          <td className={`${table.number} soft`}>{common.minutes(item.minutes)}</td>
        </tr>
      ))}
    </Table>
  );
}
