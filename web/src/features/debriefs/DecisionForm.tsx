import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Debrief, Outcome } from "@/api/types";
import { SaveError } from "@/design/Form";
import { IconPlus, IconX } from "@/design/icons";
import { Card, Fields, Notice } from "@/design/parts";
import { common } from "@/strings/common";
import { debrief as t } from "@/strings/debrief";
import css from "./debrief.module.css";
import { differing } from "./differing";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

interface Step {
  id: number;
  text: string;
  owner: string | null;
}

export function DecisionForm({ debrief }: { debrief: Debrief }) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState("");
  // Whoever leads but does not decide can write down only what everybody agrees on.
  const onlyConsensus = !debrief.can.decide;
  const [agreed, setAgreed] = useState(onlyConsensus);
  const others = outcome === null ? null : differing(debrief, outcome);
  const differ = others?.all ?? null;
  // A record that says "by consensus" must not contradict the recommendations above it.
  const consensus = agreed && (outcome === "hold" || differ === 0);
  const [otherRoles, setOtherRoles] = useState("");
  const [openQuestions, setOpenQuestions] = useState("");
  const [steps, setSteps] = useState<Step[]>([{ id: 0, text: "", owner: null }]);
  const people = new Map(
    [debrief.facilitator, ...debrief.speaking_order.map(({ user }) => user), ...debrief.present].map(
      (person) => [person.id, person.name],
    ),
  );
  const change = (id: number, to: Partial<Step>) =>
    setSteps((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each)));
  const decide = useMutation({
    mutationFn: () =>
      unwrap<Debrief>(
        client.POST("/debriefs/{id}/decision", {
          params: { path: { id: debrief.id } },
          body: {
            outcome: outcome ?? "hold",
            reason: reason.trim(),
            consensus,
            other_roles: lines(otherRoles),
            open_questions: lines(openQuestions),
            next_steps: steps
              .filter(({ text }) => text.trim())
              .map(({ text, owner }) => ({ text: text.trim(), owner_id: owner })),
          },
        }),
      ),
    onSuccess: (decided) => {
      queries.setQueryData(keys.debrief(debrief.id), decided);
      void queries.invalidateQueries({ queryKey: keys.application(debrief.application_id) });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate();
  };
  return (
    <Card title={t.decisionForm}>
      <form className="stack" onSubmit={submit} aria-label={t.decisionForm}>
        <div role="radiogroup" aria-label={t.outcome} className={css.outcomes}>
          {(["hire", "no_hire", "hold"] as const).map((key) => (
            <label key={key}>
              <input type="radio" name="outcome" checked={outcome === key} onChange={() => setOutcome(key)} />
              {common.outcomes[key]}
            </label>
          ))}
        </div>
        <Textarea
          label={t.reason}
          placeholder={t.reasonPlaceholder}
          required
          withAsterisk={false}
          autosize
          minRows={3}
          value={reason}
          error={fieldError(decide.error, "/reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {onlyConsensus && differ !== null && !(consensus && outcome !== "hold") ? (
          <Notice tone="warn" role="status">
            {t.managerDecides}
          </Notice>
        ) : (
          <Checkbox
            size="sm"
            label={t.consensus}
            description={
              outcome === null
                ? t.outcomeFirst
                : others && others.all > 0 && outcome !== "hold"
                  ? t.differ(others.all, debrief.recommendations.length, others.shadows)
                  : t.consensusHint
            }
            checked={consensus}
            disabled={onlyConsensus || (outcome !== "hold" && differ !== 0)}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={`${t.otherRoles} (${common.optional})`}
          description={t.oneALine}
          autosize
          minRows={1}
          value={otherRoles}
          onChange={(event) => setOtherRoles(event.currentTarget.value)}
        />
        <Textarea
          label={`${t.openQuestions} (${common.optional})`}
          description={t.oneALine}
          autosize
          minRows={1}
          value={openQuestions}
          onChange={(event) => setOpenQuestions(event.currentTarget.value)}
        />
        <Fields legend={`${t.nextSteps} (${common.optional})`}>
          {steps.map((step, index) => (
            <div key={step.id} className={css.step}>
              <TextInput
                aria-label={t.step(index + 1)}
                value={step.text}
                onChange={(event) => change(step.id, { text: event.currentTarget.value })}
              />
              <Select
                aria-label={t.owner(index + 1)}
                placeholder={t.ownerPlaceholder}
                data={[...people].map(([value, label]) => ({ value, label }))}
                value={step.owner}
                onChange={(owner) => change(step.id, { owner })}
              />
              <ActionIcon
                aria-label={t.removeStep(index + 1)}
                onClick={() => setSteps((all) => all.filter(({ id }) => id !== step.id))}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              setSteps((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, text: "", owner: null }])
            }
          >
            {t.addStep}
          </Button>
        </Fields>
        <SaveError error={decide.error} />
        <div>
          <Button
            type="submit"
            variant="filled"
            loading={decide.isPending}
            disabled={!outcome || !reason.trim() || (onlyConsensus && (!consensus || outcome === "hold"))}
          >
            {t.decide}
          </Button>
        </div>
      </form>
    </Card>
  );
}
