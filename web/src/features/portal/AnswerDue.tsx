import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application } from "@/api/types";
import { Card, Tag } from "@/design/parts";
import { formatFullDay, toLocalInput } from "@/design/time";
import { SaveError } from "@/features/jobs/SaveError";
import { candidateSide as t } from "@/strings/candidate-side";
import { common } from "@/strings/common";

/** When the candidate was told they would hear, and a way to promise another day. */
export function AnswerDue({ application, editable }: { application: Application; editable: boolean }) {
  const queries = useQueryClient();
  const [day, setDay] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () =>
      unwrap<Application>(
        client.PATCH("/applications/{id}", {
          params: { path: { id: application.id }, header: { "If-Match": tagOf(application) } },
          // The end of that day, where whoever promises it is.
          body: { answer_due_at: new Date(`${day}T23:59:00`).toISOString() },
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(keys.application(application.id), saved);
      setDay(null);
    },
    onError: () => void queries.invalidateQueries({ queryKey: keys.application(application.id) }),
  });
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
            <Button size="xs" variant="subtle" className="right" onClick={() => setDay(start)}>
              {t.change}
            </Button>
          )}
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <TextInput
            type="date"
            label={t.changeLabel}
            value={day}
            required
            withAsterisk={false}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <SaveError error={save.error} />
          <div className="row">
            <Button type="submit" size="xs" variant="filled" loading={save.isPending} disabled={!day}>
              {common.save}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setDay(null)}>
              {common.cancel}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
