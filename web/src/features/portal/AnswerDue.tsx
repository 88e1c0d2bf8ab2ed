import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Application } from "@/api/types";
import { FormButtons, SaveError } from "@/design/Form";
import { Card, Tag } from "@/design/parts";
import { formatFullDay, toLocalInput } from "@/design/time";
import { useSaveApplication } from "@/features/applications/useSaveApplication";
import { candidateSide as t } from "@/strings/candidate-side";
import { common } from "@/strings/common";

/** When the candidate was told they would hear, and a way to promise another day. */
export function AnswerDue({ application, editable }: { application: Application; editable: boolean }) {
  const [day, setDay] = useState<string | null>(null);
  const changed = useRef(false);
  const save = useSaveApplication(application, () => setDay(null));
  const due = application.answer_due_at;
  const start = toLocalInput(due ? new Date(due) : new Date()).slice(0, 10);
  return (
    <Card title={t.card}>
      {day === null ? (
        <div className="row">
          <span>
            <span className="muted small">{t.answerDue}</span>
            <br />
            {due ? formatFullDay(due) : "–"}{" "}
            {due && new Date(due) < new Date() && <Tag tone="bad">{t.overdue}</Tag>}
          </span>
          {editable && (
            <Button
              size="xs"
              variant="subtle"
              className="right to-edge"
              // Back from the form the focus is where it came from.
              autoFocus={changed.current}
              onClick={() => {
                changed.current = true;
                setDay(start);
              }}
            >
              {t.change}
            </Button>
          )}
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            // The end of that day, where whoever promises it is.
            save.mutate({ answer_due_at: new Date(`${day}T23:59:00`).toISOString() });
          }}
        >
          <TextInput
            type="date"
            autoFocus
            label={t.changeLabel}
            value={day}
            required
            withAsterisk={false}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <SaveError error={save.error} />
          <FormButtons
            size="xs"
            submit={common.save}
            pending={save.isPending}
            disabled={!day}
            onCancel={() => setDay(null)}
          />
        </form>
      )}
    </Card>
  );
}
