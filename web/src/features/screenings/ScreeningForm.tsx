import { Checkbox, TextInput } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { Problem } from "@/api/problem";
import { FormButtons, SaveError } from "@/design/Form";
import { Card } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import { CriteriaEditor } from "./CriteriaEditor";
import type { CriterionDraft } from "./criterion";
import css from "./screenings.module.css";

export interface ScreeningDraft {
  title: string;
  as_of: string;
  blind: boolean;
  criteria: CriterionDraft[];
}

/** What a screening is called, how it reads, and what it holds resumes against. */
export function ScreeningForm(props: {
  label: string;
  value: ScreeningDraft;
  onChange: (next: ScreeningDraft) => void;
  /** What stands beside the head of the criteria. */
  aside?: ReactNode;
  /** What to know about them before one reads them. */
  notice?: ReactNode;
  submit: string;
  sending: { isPending: boolean; error: unknown; mutate: () => void };
  onCancel: () => void;
}) {
  const { value, sending } = props;
  const problem = sending.error instanceof Problem ? sending.error : null;
  const set = (fields: Partial<ScreeningDraft>) => props.onChange({ ...value, ...fields });
  const shownAtField =
    problem !== null &&
    problem.errors.length > 0 &&
    problem.errors.every(({ pointer }) => /^\/(title|as_of|criteria\/\d+)/.test(pointer));
  const ready = value.title.trim() !== "" && value.criteria.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !sending.isPending) sending.mutate();
  };
  return (
    <form
      className={css.form}
      aria-label={props.label}
      onSubmit={submit}
      onKeyDown={(event) => {
        // Enter ends a word here; the form is sent with its button.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Card title={t.about}>
        <div className="stack">
          <div className={css.aboutFields}>
            <TextInput
              label={t.name}
              placeholder={t.namePlaceholder}
              required
              withAsterisk={false}
              maxLength={200}
              value={value.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={problem?.field("/title")}
            />
            <TextInput
              label={t.asOf}
              type="date"
              value={value.as_of}
              onChange={(event) => set({ as_of: event.currentTarget.value })}
              error={problem?.field("/as_of")}
            />
          </div>
          <Checkbox
            label={t.blindLabel}
            description={t.blindHint}
            checked={value.blind}
            onChange={(event) => set({ blind: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Card title={t.criteria} aside={props.aside}>
        <div className="stack tight">
          <p className="small muted">{t.criteriaHint}</p>
          {props.notice}
          <CriteriaEditor
            value={value.criteria}
            problem={problem}
            onChange={(criteria) => set({ criteria })}
          />
        </div>
      </Card>
      {shownAtField ? (
        <p className={css.fault} role="alert">
          {problem.message}
        </p>
      ) : (
        <SaveError error={sending.error} />
      )}
      <FormButtons
        submit={props.submit}
        pending={sending.isPending}
        disabled={!ready}
        onCancel={props.onCancel}
      />
    </form>
  );
}

/** Today, as the field for a date has it. */
export function today(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
