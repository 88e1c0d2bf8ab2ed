import { Button, Textarea } from "@mantine/core";
import type { GuideDocument, Job } from "@/api/types";
import { SaveError } from "@/design/Form";
import { Card } from "@/design/parts";
import { blanks } from "@/features/guides/document/fill";
import { jobs as t } from "@/strings/jobs";
import { useSaveJob } from "./useSaveJob";

export type BlankValues = Record<string, string>;

/** What was typed, as the job keeps it: a field that is left empty says nothing, so that the guide's own words stand. */
export const kept = (values: BlankValues): BlankValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));

/** What the job puts where the guide leaves a blank; each field says what is read as long as it is empty. */
export function JobBlanks(props: {
  job: Job;
  document: GuideDocument;
  editable: boolean;
  values: BlankValues;
  onChange: (values: BlankValues) => void;
}) {
  const { values } = props;
  const save = useSaveJob(props.job);
  const list = blanks(props.document, kept(values));
  if (list.length === 0) return null;
  const open = list.filter(({ used, value }) => used && value === null).length;
  return (
    <Card title={t.variables} aside={open > 0 ? t.stillOpen(open) : t.allFilled}>
      <form
        className="stack"
        aria-label={t.variables}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ variables: kept(values) });
        }}
      >
        <p className="soft">{t.variablesHint}</p>
        {list.map((blank) => (
          <Textarea
            key={blank.name}
            autosize
            minRows={1}
            label={blank.label}
            description={hint(blank)}
            disabled={!props.editable}
            value={values[blank.name] ?? ""}
            onChange={(event) => {
              // A blank stands inside a sentence.
              const value = event.currentTarget.value.replaceAll("\n", " ");
              props.onChange({ ...values, [blank.name]: value });
            }}
          />
        ))}
        <SaveError error={save.error} />
        {props.editable && (
          <div>
            <Button type="submit" variant="filled" loading={save.isPending}>
              {t.form.save}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

function hint(blank: ReturnType<typeof blanks>[number]): string | undefined {
  if (!blank.used) return t.blankUnused;
  if (blank.from === "guide" && blank.value) return t.form.blankDefault(blank.value);
  return blank.from === null ? t.blankOpen(blank.name) : undefined;
}
