import { Checkbox, Select } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { IconCode } from "@/design/icons";
import { Card, EmptyState, ErrorState, Table, TableSkeleton, Toolbar, useShown } from "@/design/parts";
import { SearchField } from "@/design/SearchField";
import { codingExercises as t } from "@/strings/codingExercises";

interface Listed {
  id: string;
  title: string;
  level: string;
}

/** The exercises of an organization, of one kind: what narrows them down, and a row each. */
export function ExerciseList<Row extends Listed>(props: {
  label: string;
  found: UseQueryResult<Row[]>;
  archived: boolean;
  onArchived: (archived: boolean) => void;
  empty: { title: string; body: string };
  columns: number;
  head: ReactNode;
  row: (each: Row) => ReactNode;
  /** What else narrows the list down, and whether a row is left by it. */
  filter?: ReactNode;
  filterKey?: string;
  fits?: (each: Row) => boolean;
}) {
  const { found, archived } = props;
  const [q, setQ] = useState("");
  const [level, setLevel] = useState<string | null>(null);
  const all = found.data ?? [];
  const words = q.trim().toLowerCase();
  const chosen = all.filter(
    (each) =>
      each.title.toLowerCase().includes(words) &&
      (level === null || each.level === level) &&
      (props.fits?.(each) ?? true),
  );
  const { shown, more } = useShown(chosen, 100, `${words} ${props.filterKey} ${level} ${archived}`);
  if (found.isPending) return <TableSkeleton rows={5} columns={props.columns} />;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const whichAreShown = (
    <Checkbox
      className="right"
      label={t.showArchived}
      checked={archived}
      onChange={(event) => props.onArchived(event.currentTarget.checked)}
    />
  );
  if (all.length === 0 && !archived) {
    // All there are may have been put away.
    return (
      <>
        <Toolbar>{whichAreShown}</Toolbar>
        <Card>
          <EmptyState icon={<IconCode size={22} />} title={props.empty.title} body={props.empty.body} />
        </Card>
      </>
    );
  }
  return (
    <>
      <Toolbar>
        <SearchField label={t.search} width={260} value={q} onChange={setQ} />
        {props.filter}
        <Select
          aria-label={t.level}
          placeholder={t.level}
          clearable
          w={140}
          data={Object.entries(t.levels).map(([value, label]) => ({ value, label }))}
          value={level}
          onChange={setLevel}
        />
        {whichAreShown}
      </Toolbar>
      {chosen.length === 0 ? (
        <Card>
          <EmptyState compact title={archived && all.length === 0 ? t.noneArchived : t.noneTitle} />
        </Card>
      ) : (
        <Table label={props.label} head={props.head}>
          {shown.map(props.row)}
        </Table>
      )}
      {more}
    </>
  );
}
