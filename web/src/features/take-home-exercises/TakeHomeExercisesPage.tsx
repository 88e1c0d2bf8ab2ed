import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useActions } from "@/design/actions";
import { Kbd, Name, PageHeader, TabPanel, table } from "@/design/parts";
import { formatDay } from "@/design/time";
import { ExerciseList } from "@/features/coding-exercises/ExerciseList";
import { Kinds } from "@/features/coding-exercises/Kinds";
import { Runners } from "@/features/coding-exercises/Runners";
import { codingExercises } from "@/strings/codingExercises";
import { common } from "@/strings/common";
import { takeHomeExercises as t } from "@/strings/takeHomeExercises";
import { takeHomeExercisesQuery } from "./queries";

const NewTakeHomeDialog = lazy(() =>
  import("./NewTakeHomeDialog").then((module) => ({ default: module.NewTakeHomeDialog })),
);

/** What candidates can be given to build at home. */
export function TakeHomeExercisesPage() {
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(false);
  const found = useQuery(takeHomeExercisesQuery(archived));
  useActions([{ shortcut: "create", title: t.create, run: () => setCreating(true) }]);
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        <Button variant="filled" onClick={() => setCreating(true)} rightSection={<Kbd>C</Kbd>}>
          {t.create}
        </Button>
      </PageHeader>
      <Runners />
      <Kinds now="take_home" />
      <TabPanel of="take_home">
        <ExerciseList
          label={t.takeHomes}
          found={found}
          archived={archived}
          onArchived={setArchived}
          empty={{ title: t.emptyTitle, body: t.emptyBody }}
          columns={5}
          head={
            <>
              <th>{t.col.exercise}</th>
              <th className="wide">{t.col.level}</th>
              <th className={`${table.number} wide`}>{t.col.days}</th>
              <th className={`${table.number} wide`}>{t.col.effort}</th>
              <th className={table.number}>{t.col.given}</th>
              <th className="wide">{t.col.changed}</th>
              <th className="roomy">{t.col.by}</th>
            </>
          }
          row={(each) => (
            <tr key={each.id}>
              <td className={table.subject}>
                <Link
                  to="/take-home-exercises/$exerciseId"
                  params={{ exerciseId: each.id }}
                  className={table.name}
                  title={each.title}
                >
                  <bdi>{each.title}</bdi>
                </Link>
                <div className={table.under}>{each.competencies.join(", ")}</div>
              </td>
              <td className="wide nowrap">{codingExercises.levels[each.level]}</td>
              <td className={`${table.number} wide`}>{each.days}</td>
              <td className={`${table.number} wide`}>{common.minutes(each.effort_minutes)}</td>
              <td className={table.number}>{each.take_homes_count || <span className="muted">–</span>}</td>
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
          <NewTakeHomeDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
