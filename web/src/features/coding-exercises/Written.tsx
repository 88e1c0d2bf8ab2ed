import { Textarea } from "@mantine/core";
import { Markdown } from "@/design/Markdown";
import { codingExercises as t } from "@/strings/codingExercises";
import css from "./exercise.module.css";

/** Markdown beside what it looks like. */
export function Written(props: {
  label: string;
  hint: string;
  preview: string;
  value: string;
  locked: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <div className={css.written}>
      <Textarea
        label={props.label}
        description={props.hint}
        autosize
        minRows={8}
        maxRows={28}
        readOnly={props.locked}
        value={props.value}
        error={props.error}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <section className={css.preview} aria-label={props.preview}>
        <h2>{props.preview}</h2>
        {props.value.trim() ? <Markdown text={props.value} /> : <p className="muted small">{t.nothingYet}</p>}
      </section>
    </div>
  );
}
