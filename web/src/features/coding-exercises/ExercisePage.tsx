import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { CodingExercise } from "@/api/types";
import { SaveError } from "@/design/Form";
import {
  Dotted,
  ErrorState,
  HeaderSkeleton,
  Notice,
  PageHeader,
  Skeleton,
  TabPanel,
  Tabs,
} from "@/design/parts";
import { toast } from "@/design/toast";
import { hasRole, useMe } from "@/features/identity/session";
import { codingExercises as t } from "@/strings/codingExercises";
import { common } from "@/strings/common";
import { Basics } from "./Basics";
import { Code } from "./Code";
import { changed, type ExerciseText, textOf } from "./document";
import { EditingButtons, useEditing } from "./editing";
import { codingExerciseQuery } from "./queries";
import { Runners } from "./Runners";
import { SimilarPairs } from "./SimilarPairs";
import { TestsEditor } from "./TestsEditor";
import { TryIt } from "./TryIt";

type Tab = "task" | "code" | "tests" | "try" | "pairs";

/** An exercise, to be written and tried. */
export function ExercisePage() {
  const { exerciseId } = useParams({ from: "/signed-in/shell/coding-exercises/$exerciseId" });
  const exercise = useQuery(codingExerciseQuery(exerciseId));
  if (exercise.error) {
    return <ErrorState page error={exercise.error} retry={() => void exercise.refetch()} />;
  }
  if (!exercise.data) {
    return (
      <>
        <HeaderSkeleton />
        <Skeleton lines={12} />
      </>
    );
  }
  return <Loaded key={exerciseId} exercise={exercise.data} />;
}

function Loaded({ exercise }: { exercise: CodingExercise }) {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [tab, setTab] = useState<Tab>("task");
  const editing = useEditing<CodingExercise, ExerciseText>({
    kind: "coding-exercise",
    exercise,
    textOf,
    changed,
    save: (patch, from) =>
      unwrap<CodingExercise>(
        client.PATCH("/coding-exercises/{id}", {
          params: { path: { id: exercise.id }, header: { "If-Match": tagOf({ version: from }) } },
          body: patch,
          headers: { "Content-Type": "application/merge-patch+json" },
        }),
      ),
    archive: () =>
      unwrap(
        client.DELETE("/coding-exercises/{id}", {
          params: { path: { id: exercise.id }, header: { "If-Match": tagOf(exercise) } },
        }),
      ),
    onSaved: (now) => {
      queries.setQueryData(keys.codingExercise(now.id), now);
      void queries.invalidateQueries({ queryKey: keys.codingExercises });
    },
    onRefused: () => void queries.invalidateQueries({ queryKey: keys.codingExercise(exercise.id) }),
    onArchived: () => {
      toast.done(t.archived(exercise.title));
      void queries.invalidateQueries({ queryKey: keys.codingExercises });
      void navigate({ to: "/coding-exercises" });
    },
  });
  const { text, unsaved, edit, save } = editing;
  const restore = useMutation({
    mutationFn: () =>
      unwrap<CodingExercise>(
        client.POST("/coding-exercises/{id}/restore", { params: { path: { id: exercise.id } }, body: {} }),
      ),
    onSuccess: (now) => {
      queries.setQueryData(keys.codingExercise(now.id), now);
      toast.done(t.restored(now.title));
      void queries.invalidateQueries({ queryKey: keys.codingExercises });
    },
    onError: toast.failed,
  });
  const locked = exercise.archived_at !== null;
  const tabs: { key: Tab; title: string }[] = [
    { key: "task", title: t.tabs.task },
    { key: "code", title: t.tabs.code },
    { key: "tests", title: t.tabs.tests(text.tests.length) },
    { key: "try", title: t.tabs.try },
    ...(hasRole(me, "admin", "recruiter", "hiring_manager") && exercise.assessments_count > 1
      ? [{ key: "pairs" as const, title: t.tabs.pairs }]
      : []),
  ];
  return (
    <>
      <PageHeader
        crumb={<Link to="/coding-exercises">{t.title}</Link>}
        title={exercise.title}
        sub={
          <Dotted
            of={[
              t.levels[exercise.level],
              common.minutes(exercise.minutes),
              t.version(exercise.version),
              exercise.assessments_count > 0 && t.given(exercise.assessments_count),
            ]}
          />
        }
      >
        <EditingButtons editing={editing} locked={locked} />
        {locked && (
          <Button loading={restore.isPending} onClick={() => restore.mutate()}>
            {t.restore}
          </Button>
        )}
      </PageHeader>
      <Runners />
      {locked && (
        <div className="notices">
          <Notice>{t.archivedNote}</Notice>
        </div>
      )}
      {(save.error || (exercise.assessments_count > 0 && unsaved)) && (
        <div className="notices">
          <SaveError error={save.error} />
          {exercise.assessments_count > 0 && unsaved && <Notice>{t.newVersion}</Notice>}
        </div>
      )}
      <Tabs label={t.parts} value={tab} tabs={tabs} onChange={setTab} />
      <TabPanel of={tab}>
        {tab === "task" && <Basics text={text} locked={locked} error={save.error} onEdit={edit} />}
        {tab === "code" && <Code text={text} locked={locked} onEdit={edit} />}
        {tab === "tests" && <TestsEditor text={text} locked={locked} error={save.error} onEdit={edit} />}
        {tab === "try" && <TryIt exercise={exercise} unsaved={unsaved} />}
        {tab === "pairs" && <SimilarPairs exerciseId={exercise.id} />}
      </TabPanel>
    </>
  );
}
