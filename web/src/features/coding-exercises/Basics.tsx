import { MultiSelect, Select, TagsInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fieldError } from "@/api/problem";
import type { CodingExerciseLevel } from "@/api/types";
import { codingExercises as t } from "@/strings/codingExercises";
import { type ExerciseText, withLanguages } from "./document";
import css from "./exercise.module.css";
import { NumberField } from "./NumberField";
import { codeLanguagesQuery } from "./queries";
import { Written } from "./Written";

export interface EditorProps {
  text: ExerciseText;
  locked: boolean;
  error: unknown;
  onEdit: (next: Partial<ExerciseText>) => void;
}

/** What it is called, for whom it is, and what candidates and interviewers read. */
export function Basics({ text, locked, error, onEdit }: EditorProps) {
  const languages = useQuery(codeLanguagesQuery);
  return (
    <div className="stack">
      <div className={css.basics}>
        <TextInput
          label={t.fields.title}
          readOnly={locked}
          value={text.title}
          error={fieldError(error, "/title")}
          onChange={(event) => onEdit({ title: event.currentTarget.value })}
        />
        <Select
          label={t.level}
          readOnly={locked}
          allowDeselect={false}
          data={Object.entries(t.levels).map(([value, label]) => ({ value, label }))}
          value={text.level}
          onChange={(level) => level && onEdit({ level: level as CodingExerciseLevel })}
        />
        <NumberField
          label={t.fields.minutes}
          readOnly={locked}
          min={1}
          max={480}
          value={text.minutes}
          error={fieldError(error, "/minutes")}
          onChange={(minutes) => onEdit({ minutes })}
        />
        <MultiSelect
          className={css.whole}
          label={t.fields.languages}
          description={t.fields.languagesHint}
          readOnly={locked}
          searchable
          data={(languages.data?.data ?? []).map(({ id, name, available }) => ({
            value: id,
            label: available ? name : t.unavailable(name),
          }))}
          value={text.languages}
          error={fieldError(error, "/languages")}
          onChange={(next) => onEdit(withLanguages(text, next))}
        />
        <TagsInput
          className={css.whole}
          label={t.fields.competencies}
          description={t.fields.competenciesHint}
          readOnly={locked}
          value={text.competencies}
          onChange={(competencies) => onEdit({ competencies })}
        />
      </div>
      <Written
        label={t.fields.statement}
        hint={t.fields.statementHint}
        preview={t.preview}
        value={text.statement}
        locked={locked}
        error={fieldError(error, "/statement")}
        onChange={(statement) => onEdit({ statement })}
      />
      <Written
        label={t.fields.notes}
        hint={t.fields.notesHint}
        preview={t.notesPreview}
        value={text.notes}
        locked={locked}
        error={fieldError(error, "/notes")}
        onChange={(notes) => onEdit({ notes })}
      />
    </div>
  );
}
