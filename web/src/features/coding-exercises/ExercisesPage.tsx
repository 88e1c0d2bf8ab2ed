import { Button, Checkbox, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useActions } from "@/design/actions";
import { IconCode } from "@/design/icons";
import {
  Card,
  EmptyState,
  ErrorState,
  Kbd,
  Name,
  PageHeader,
  Table,
  TableSkeleton,
  Toolbar,
  table,
  useShown,
} from "@/design/parts";
import { SearchField } from "@/design/SearchField";
import { formatDay } from "@/design/time";
import { codingExercises as t } from "@/strings/codingExercises";
import { common } from "@/strings/common";
import { codeLanguagesQuery, codingExercisesQuery } from "./queries";
import { Runners } from "./Runners";

const NewExerciseDialog = lazy(() =>
  import("./NewExerciseDialog").then((module) => ({ default: module.NewExerciseDialog })),
);

/** What candidates can be given to program. */
export function ExercisesPage() {
  const [archived, setArchived] = useState(false);
  const [q, setQ] = useState("");
  const [language, setLanguage] = useState<string | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const found = useQuery(codingExercisesQuery(archived));
  const languages = useQuery(codeLanguagesQuery);
  useActions([{ shortcut: "create", title: t.create, run: () => setCreating(true) }]);
  const all = found.data ?? [];
  const words = q.trim().toLowerCase();
  const chosen = all.filter(
    (each) =>
      each.title.toLowerCase().includes(words) &&
      (language === null || each.languages.includes(language)) &&
      (level === null || each.level === level),
  );
  const { shown, more } = useShown(chosen, 100, `${words} ${language} ${level} ${archived}`);
  const nameOf = (id: string) => languages.data?.data.find((each) => each.id === id)?.name ?? id;
  const used = [...new Set(all.flatMap((each) => each.languages))].sort();
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        <Button variant="filled" onClick={() => setCreating(true)} rightSection={<Kbd>C</Kbd>}>
          {t.create}
        </Button>
      </PageHeader>
      <Runners />
      {found.isPending ? (
        <TableSkeleton rows={5} columns={5} />
      ) : found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : all.length === 0 && !archived ? (
        <Card>
          <EmptyState icon={<IconCode size={22} />} title={t.emptyTitle} body={t.emptyBody} />
        </Card>
      ) : (
        <>
          <Toolbar>
            <SearchField label={t.search} width={260} value={q} onChange={setQ} />
            <Select
              aria-label={t.language}
              placeholder={t.language}
              clearable
              w={170}
              data={used.map((id) => ({ value: id, label: nameOf(id) }))}
              value={language}
              onChange={setLanguage}
            />
            <Select
              aria-label={t.level}
              placeholder={t.level}
              clearable
              w={140}
              data={Object.entries(t.levels).map(([value, label]) => ({ value, label }))}
              value={level}
              onChange={setLevel}
            />
            <Checkbox
              className="right"
              label={t.showArchived}
              checked={archived}
              onChange={(event) => setArchived(event.currentTarget.checked)}
            />
          </Toolbar>
          {chosen.length === 0 ? (
            <Card>
              <EmptyState compact title={archived && all.length === 0 ? t.noneArchived : t.noneTitle} />
            </Card>
          ) : (
            <Table
              label={t.title}
              head={
                <>
                  <th>{t.col.exercise}</th>
                  <th className="wide">{t.col.level}</th>
                  <th className={`${table.number} wide`}>{t.col.minutes}</th>
                  <th className={`${table.number} wide`}>{t.col.tests}</th>
                  <th className={table.number}>{t.col.given}</th>
                  <th className="wide">{t.col.changed}</th>
                  <th className="roomy">{t.col.by}</th>
                </>
              }
            >
              {shown.map((each) => (
                <tr key={each.id}>
                  <td className={table.subject}>
                    <Link
                      to="/coding-exercises/$exerciseId"
                      params={{ exerciseId: each.id }}
                      className={table.name}
                      title={each.title}
                    >
                      <bdi>{each.title}</bdi>
                    </Link>
                    <div className={table.under}>{each.languages.map(nameOf).join(", ")}</div>
                  </td>
                  <td className="wide nowrap">{t.levels[each.level]}</td>
                  <td className={`${table.number} wide`}>{common.minutes(each.minutes)}</td>
                  <td className={`${table.number} wide`}>{each.tests_count}</td>
                  <td className={table.number}>
                    {each.assessments_count || <span className="muted">–</span>}
                  </td>
                  <td className="soft wide nowrap">{formatDay(each.updated_at)}</td>
                  <td className="soft roomy nowrap">
                    <Name>{each.created_by}</Name>
                  </td>
                </tr>
              ))}
            </Table>
          )}
          {more}
        </>
      )}
      {creating && (
        <Suspense fallback={null}>
          <NewExerciseDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
