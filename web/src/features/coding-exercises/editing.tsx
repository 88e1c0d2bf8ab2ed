import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Tag } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { toast } from "@/design/toast";
import { forget, useKept } from "@/features/screenings/kept";
import { codingExercises as t } from "@/strings/codingExercises";

interface Kept<Text> {
  from: number;
  before: Text;
  text: Text;
}

/** What is being changed of an exercise, until it is saved. */
export interface Editing<Text> {
  text: Text;
  unsaved: boolean;
  edit: (next: Partial<Text>) => void;
  drop: () => void;
  save: { mutate: () => void; isPending: boolean; error: unknown };
  archive: { mutate: () => void; isPending: boolean };
}

/**
 * The text of an exercise while somebody changes it. What is typed stays in the tab until it is saved, with what it began
 * from: a change of somebody else is noticed then.
 */
export function useEditing<Exercise extends { id: string; version: number }, Text extends object>(props: {
  /** Tells exercises of one kind from those of others. */
  kind: string;
  exercise: Exercise;
  textOf: (exercise: Exercise) => Text;
  changed: (before: Text, after: Text) => Partial<Text>;
  save: (patch: Partial<Text>, from: number) => Promise<Exercise>;
  archive: () => Promise<unknown>;
  onSaved: (now: Exercise) => void;
  onRefused: () => void;
  onArchived: () => void;
}): Editing<Text> {
  const { exercise } = props;
  const key = `${props.kind}.${exercise.id}`;
  const [kept, setKept] = useKept<Kept<Text> | null>(key, null);
  const saved = props.textOf(exercise);
  const text = kept?.text ?? saved;
  const patch = kept ? props.changed(kept.before, kept.text) : {};
  const drop = () => {
    setKept(null);
    forget(key);
  };
  const save = useMutation({
    mutationFn: () => props.save(patch, kept?.from ?? exercise.version),
    onSuccess: (now) => {
      props.onSaved(now);
      drop();
      toast.done(t.saved);
    },
    onError: props.onRefused,
  });
  const archive = useMutation({
    mutationFn: props.archive,
    onSuccess: () => {
      drop();
      props.onArchived();
    },
    onError: toast.failed,
  });
  return {
    text,
    unsaved: Object.keys(patch).length > 0,
    edit: (next) =>
      setKept({
        from: kept?.from ?? exercise.version,
        before: kept?.before ?? saved,
        text: { ...text, ...next },
      }),
    drop,
    save,
    archive,
  };
}

/** What can be done with an exercise as a whole. */
export function EditingButtons<Text>(props: { editing: Editing<Text>; locked: boolean }) {
  const { unsaved, drop, save, archive } = props.editing;
  if (props.locked) return <Tag>{t.archivedTag}</Tag>;
  return (
    <>
      {!unsaved && (
        <SureButton pending={archive.isPending} sure={t.archiveSure} onSure={() => archive.mutate()}>
          {t.archive}
        </SureButton>
      )}
      {unsaved && (
        <Button variant="subtle" onClick={drop}>
          {t.discard}
        </Button>
      )}
      <Button variant="filled" disabled={!unsaved} loading={save.isPending} onClick={() => save.mutate()}>
        {t.save}
      </Button>
    </>
  );
}
