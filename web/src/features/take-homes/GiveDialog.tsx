import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { fieldError } from "@/api/problem";
import type { Application, StageSummary, TakeHome } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { isolated, Notice } from "@/design/parts";
import { toLocalInput, zoneId } from "@/design/time";
import { toast } from "@/design/toast";
import { codeLanguagesQuery } from "@/features/coding-exercises/queries";
import { takeHomeExercisesQuery } from "@/features/take-home-exercises/queries";
import { application as applications } from "@/strings/applications";
import { assessments } from "@/strings/assessments";
import { takeHomes as t } from "@/strings/takeHomes";
import { takeHomeChanged } from "./queries";

const DAY_MS = 86_400_000;

/** Gives a candidate something to build at home: what, for which stage, and until when. */
export function GiveDialog(props: { application: Application; stages: StageSummary[]; onClose: () => void }) {
  const { application, stages } = props;
  const queries = useQueryClient();
  const exercises = useQuery(takeHomeExercisesQuery(false));
  const languages = useQuery(codeLanguagesQuery);
  const current = application.current_stage?.id;
  const fitting = stages.find(({ kind }) => kind === "take_home")?.id;
  const [exercise, setExercise] = useState<string | null>(null);
  const [stage, setStage] = useState<string | null>(fitting ?? current ?? stages[0]?.id ?? null);
  const [due, setDue] = useState("");
  const give = useMutation({
    mutationFn: () =>
      unwrap<TakeHome>(
        client.POST("/applications/{id}/take-homes", {
          params: { path: { id: application.id } },
          body: {
            exercise_id: exercise ?? "",
            stage_id: stage ?? "",
            ...(due ? { due_at: new Date(due).toISOString() } : {}),
          },
        }),
      ),
    onSuccess: (made) => {
      toast.done(t.given(made.exercise.title));
      takeHomeChanged(queries, made);
      props.onClose();
    },
  });
  const runner = languages.data?.runner;
  return (
    <Dialog onClose={props.onClose} title={t.giveTitle(isolated(application.candidate.name))}>
      <DialogForm
        label={t.giveTitle(application.candidate.name)}
        submit={t.giveSubmit}
        sending={give}
        disabled={!exercise || !stage || !due}
        onClose={props.onClose}
      >
        {exercises.data?.length === 0 ? (
          <Notice>
            {t.noExercises} <Link to="/take-home-exercises">{t.toExercises}</Link>
          </Notice>
        ) : (
          <Select
            label={t.exercise}
            placeholder={t.exercisePlaceholder}
            data-autofocus
            openOnFocus={false}
            searchable
            data={(exercises.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            value={exercise}
            error={fieldError(give.error, "/exercise_id")}
            onChange={(id) => {
              setExercise(id);
              const found = exercises.data?.find((each) => each.id === id);
              if (found) setDue(toLocalInput(new Date(Date.now() + found.days * DAY_MS)));
            }}
          />
        )}
        <Select
          label={applications.stage}
          allowDeselect={false}
          data={stages.map(({ id, title }) => ({ value: id, label: title }))}
          value={stage}
          error={fieldError(give.error, "/stage_id")}
          onChange={setStage}
        />
        <TextInput
          label={t.dueAt}
          description={applications.zone(zoneId())}
          type="datetime-local"
          value={due}
          error={fieldError(give.error, "/due_at")}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <p className="small muted">{assessments.giveHint}</p>
        {runner && runner.state !== "ready" && <Notice tone="warn">{t.noRunner}</Notice>}
      </DialogForm>
    </Dialog>
  );
}
