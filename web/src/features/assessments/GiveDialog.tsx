import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { fieldError } from "@/api/problem";
import type { Application, Assessment, AssessmentMode, StageSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { isolated, Notice } from "@/design/parts";
import { toLocalInput, zoneId } from "@/design/time";
import { toast } from "@/design/toast";
import { codeLanguagesQuery, codingExercisesQuery } from "@/features/coding-exercises/queries";
import { application as applications } from "@/strings/applications";
import { assessments as t } from "@/strings/assessments";
import { assessmentChanged } from "./queries";

const WEEK_MS = 7 * 24 * 3_600_000;

/** Gives an exercise to an application: which, in which stage, alone or in an interview, and until when. */
export function GiveDialog(props: { application: Application; stages: StageSummary[]; onClose: () => void }) {
  const { application, stages } = props;
  const queries = useQueryClient();
  const exercises = useQuery(codingExercisesQuery(false));
  const languages = useQuery(codeLanguagesQuery);
  const current = application.current_stage?.id;
  const technical = stages.find(({ kind }) => kind === "take_home" || kind === "technical")?.id;
  const [exercise, setExercise] = useState<string | null>(null);
  const [stage, setStage] = useState<string | null>(
    stages.find(({ id, kind }) => id === current && kind !== "screening")?.id ?? technical ?? current ?? null,
  );
  const [mode, setMode] = useState<AssessmentMode>("alone");
  const [minutes, setMinutes] = useState("");
  const [until, setUntil] = useState(() => toLocalInput(new Date(Date.now() + WEEK_MS)));
  const chosen = exercises.data?.find(({ id }) => id === exercise);
  const give = useMutation({
    mutationFn: () =>
      unwrap<Assessment>(
        client.POST("/applications/{id}/assessments", {
          params: { path: { id: application.id } },
          body: {
            exercise_id: exercise ?? "",
            stage_id: stage ?? "",
            mode,
            ...(minutes ? { minutes: Number(minutes) } : {}),
            ...(mode === "alone" && until ? { opens_until: new Date(until).toISOString() } : {}),
          },
        }),
      ),
    onSuccess: (made) => {
      toast.done(t.given(made.exercise.title));
      assessmentChanged(queries, made);
      props.onClose();
    },
  });
  const runner = languages.data?.runner;
  const none = exercises.data?.length === 0;
  return (
    <Dialog onClose={props.onClose} title={t.giveTitle(isolated(application.candidate.name))}>
      <DialogForm
        label={t.giveTitle(application.candidate.name)}
        submit={t.giveSubmit}
        sending={give}
        disabled={!exercise || !stage}
        onClose={props.onClose}
      >
        {none ? (
          <Notice>
            {t.noExercises} <Link to="/coding-exercises">{t.toExercises}</Link>
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
              if (found) setMinutes(String(found.minutes));
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
        <Select
          label={t.mode}
          description={t.modeHints[mode]}
          allowDeselect={false}
          data={Object.entries(t.modes).map(([value, label]) => ({ value, label }))}
          value={mode}
          onChange={(next) => next && setMode(next as AssessmentMode)}
        />
        <div className="two">
          <TextInput
            label={t.minutes}
            type="number"
            min={1}
            max={480}
            value={minutes}
            placeholder={chosen ? String(chosen.minutes) : ""}
            error={fieldError(give.error, "/minutes")}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          {mode === "alone" && (
            <TextInput
              label={t.until}
              type="datetime-local"
              value={until}
              error={fieldError(give.error, "/opens_until")}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
        </div>
        {mode === "alone" && <p className="small muted">{applications.zone(zoneId())}</p>}
        <p className="small muted">{t.giveHint}</p>
        {runner && runner.state !== "ready" && <Notice tone="warn">{t.noRunner}</Notice>}
      </DialogForm>
    </Dialog>
  );
}
