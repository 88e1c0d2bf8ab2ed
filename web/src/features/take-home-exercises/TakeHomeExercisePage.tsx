import { Button, Select, TagsInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { bytes, client, saveAs, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { CodingExerciseLevel, TakeHomeExercise } from "@/api/types";
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
import { CodeField } from "@/features/coding/editor/CodeField";
import { EditingButtons, useEditing } from "@/features/coding-exercises/editing";
import css from "@/features/coding-exercises/exercise.module.css";
import { NumberField } from "@/features/coding-exercises/NumberField";
import { Written } from "@/features/coding-exercises/Written";
import { codingExercises } from "@/strings/codingExercises";
import { common } from "@/strings/common";
import { takeHomeExercises as t } from "@/strings/takeHomeExercises";
import { changed, type TakeHomeText, textOf } from "./document";
import { takeHomeExerciseQuery } from "./queries";

/** A take-home, to be written. */
export function TakeHomeExercisePage() {
  const { exerciseId } = useParams({ from: "/signed-in/shell/take-home-exercises/$exerciseId" });
  const exercise = useQuery(takeHomeExerciseQuery(exerciseId));
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

function Loaded({ exercise }: { exercise: TakeHomeExercise }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [tab, setTab] = useState<"brief" | "contract">("brief");
  const params = { path: { id: exercise.id } };
  const all = () => void queries.invalidateQueries({ queryKey: keys.takeHomeExercises });
  const editing = useEditing<TakeHomeExercise, TakeHomeText>({
    kind: "take-home-exercise",
    exercise,
    textOf,
    changed,
    save: (patch, from) =>
      unwrap<TakeHomeExercise>(
        client.PATCH("/take-home-exercises/{id}", {
          params: { ...params, header: { "If-Match": tagOf({ version: from }) } },
          body: patch,
          headers: { "Content-Type": "application/merge-patch+json" },
        }),
      ),
    archive: () =>
      unwrap(
        client.DELETE("/take-home-exercises/{id}", {
          params: { ...params, header: { "If-Match": tagOf(exercise) } },
        }),
      ),
    onSaved: (now) => {
      queries.setQueryData(keys.takeHomeExercise(now.id), now);
      all();
    },
    onRefused: () => void queries.invalidateQueries({ queryKey: keys.takeHomeExercise(exercise.id) }),
    onArchived: () => {
      toast.done(t.archived(exercise.title));
      all();
      void navigate({ to: "/take-home-exercises" });
    },
  });
  const restore = useMutation({
    mutationFn: () => unwrap(client.POST("/take-home-exercises/{id}/restore", { params, body: {} })),
    onSuccess: () => {
      toast.done(t.restored(exercise.title));
      all();
    },
    onError: toast.failed,
  });
  const kit = useMutation({
    mutationFn: async () => {
      const { blob, name } = await bytes(`/take-home-exercises/${exercise.id}/kit`);
      saveAs(blob, name ?? "take-home.zip");
    },
    onError: toast.failed,
  });
  const { text, unsaved, edit, save } = editing;
  const locked = exercise.archived_at !== null;
  const given = exercise.take_homes_count;
  return (
    <>
      <PageHeader
        crumb={<Link to="/take-home-exercises">{t.takeHomes}</Link>}
        title={exercise.title}
        sub={
          <Dotted
            of={[
              codingExercises.levels[exercise.level],
              t.days(exercise.days),
              common.minutes(exercise.effort_minutes),
              codingExercises.version(exercise.version),
              given > 0 && codingExercises.given(given),
            ]}
          />
        }
      >
        {!unsaved && (
          <Button variant="subtle" loading={kit.isPending} onClick={() => kit.mutate()}>
            {t.kit}
          </Button>
        )}
        <EditingButtons editing={editing} locked={locked} />
        {locked && (
          <Button loading={restore.isPending} onClick={() => restore.mutate()}>
            {t.restore}
          </Button>
        )}
      </PageHeader>
      {(save.error || (given > 0 && unsaved)) && (
        <div className="notices">
          <SaveError error={save.error} />
          {given > 0 && unsaved && <Notice>{codingExercises.newVersion}</Notice>}
        </div>
      )}
      <Tabs
        label={codingExercises.parts}
        value={tab}
        tabs={[
          { key: "brief", title: t.tabs.brief },
          { key: "contract", title: t.tabs.contract },
        ]}
        onChange={setTab}
      />
      <TabPanel of={tab}>
        {tab === "brief" ? (
          <Brief text={text} locked={locked} error={save.error} onEdit={edit} />
        ) : (
          <div className="stack">
            <p className="soft">{t.fields.contractHint}</p>
            {fieldError(save.error, "/contract") && (
              <p className={css.error} role="alert">
                {fieldError(save.error, "/contract")}
              </p>
            )}
            <div className={css.tall}>
              <CodeField
                label={t.fields.contract}
                language="toml"
                docKey="contract"
                value={text.contract}
                readOnly={locked}
                onChange={(contract) => edit({ contract })}
              />
            </div>
          </div>
        )}
      </TabPanel>
    </>
  );
}

/** What it is called, for whom it is, how long it takes, and what candidates and reviewers read. */
function Brief(props: {
  text: TakeHomeText;
  locked: boolean;
  error: unknown;
  onEdit: (next: Partial<TakeHomeText>) => void;
}) {
  const { text, locked, error, onEdit } = props;
  return (
    <div className="stack">
      <div className={css.basics} data-numbers="2">
        <TextInput
          label={codingExercises.fields.title}
          readOnly={locked}
          value={text.title}
          error={fieldError(error, "/title")}
          onChange={(event) => onEdit({ title: event.currentTarget.value })}
        />
        <Select
          label={codingExercises.level}
          disabled={locked}
          allowDeselect={false}
          data={Object.entries(codingExercises.levels).map(([value, label]) => ({ value, label }))}
          value={text.level}
          onChange={(level) => level && onEdit({ level: level as CodingExerciseLevel })}
        />
        <NumberField
          label={t.fields.days}
          readOnly={locked}
          min={1}
          max={90}
          value={text.days}
          error={fieldError(error, "/days")}
          onChange={(days) => onEdit({ days })}
        />
        <NumberField
          label={t.fields.effort}
          readOnly={locked}
          min={1}
          max={2400}
          value={text.effort_minutes}
          error={fieldError(error, "/effort_minutes")}
          onChange={(effort_minutes) => onEdit({ effort_minutes })}
        />
        <TagsInput
          className={css.whole}
          label={codingExercises.fields.competencies}
          description={codingExercises.fields.competenciesHint}
          disabled={locked}
          value={text.competencies}
          onChange={(competencies) => onEdit({ competencies })}
        />
      </div>
      <Written
        label={t.fields.brief}
        hint={t.fields.briefHint}
        preview={codingExercises.preview}
        value={text.brief}
        locked={locked}
        error={fieldError(error, "/brief")}
        onChange={(brief) => onEdit({ brief })}
      />
      <Written
        label={t.fields.notes}
        hint={t.fields.notesHint}
        preview={codingExercises.notesPreview}
        value={text.notes}
        locked={locked}
        error={fieldError(error, "/notes")}
        onChange={(notes) => onEdit({ notes })}
      />
    </div>
  );
}
