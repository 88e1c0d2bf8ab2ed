import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useActions } from "@/design/actions";
import { Kbd, Name, PageHeader, TabPanel, table } from "@/design/parts";
import { formatDay } from "@/design/time";
import { codingExercises as t } from "@/strings/codingExercises";
import { common } from "@/strings/common";
import { ExerciseList } from "./ExerciseList";
import { Kinds } from "./Kinds";
import { codeLanguagesQuery, codingExercisesQuery } from "./queries";
import { Runners } from "./Runners";

const NewExerciseDialog = lazy(() =>
  import("./NewExerciseDialog").then((module) => ({ default: module.NewExerciseDialog })),
);

/** What candidates can be given to program. */
export function ExercisesPage() {
  const [archived, setArchived] = useState(false);
  const [language, setLanguage] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const found = useQuery(codingExercisesQuery(archived));
  const languages = useQuery(codeLanguagesQuery);
  useActions([{ shortcut: "create", title: t.create, run: () => setCreating(true) }]);
  const nameOf = (id: string) => languages.data?.data.find((each) => each.id === id)?.name ?? id;
  const used = [...new Set((found.data ?? []).flatMap((each) => each.languages))].sort();
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        <Button variant="filled" onClick={() => setCreating(true)} rightSection={<Kbd>C</Kbd>}>
          {t.create}
        </Button>
      </PageHeader>
      <Runners />
      <Kinds now="coding" />
      <TabPanel of="coding">
        <ExerciseList
          label={t.title}
          found={found}
          archived={archived}
          onArchived={setArchived}
          empty={{ title: t.emptyTitle, body: t.emptyBody }}
          columns={5}
          filter={
            <Select
              aria-label={t.language}
              placeholder={t.language}
              clearable
              w={170}
              data={used.map((id) => ({ value: id, label: nameOf(id) }))}
              value={language}
              onChange={setLanguage}
            />
          }
          filterKey={String(language)}
          fits={(each) => language === null || each.languages.includes(language)}
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
          row={(each) => (
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
              <td className={table.number}>{each.assessments_count || <span className="muted">–</span>}</td>
              <td className="soft wide nowrap">{formatDay(each.updated_at)}</td>
              <td className="soft roomy nowrap">
                <Name>{each.created_by}</Name>
              </td>
            </tr>
          )}
        />
      </TabPanel>
      {creating && (
        <Suspense fallback={null}>
          <NewExerciseDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
