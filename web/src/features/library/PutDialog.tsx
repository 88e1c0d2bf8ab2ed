import { Button, Checkbox, Select } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { GuideDocument, LibraryQuestionSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { ErrorState, Notice, Skeleton } from "@/design/parts";
import { guideQuery, guidesQuery } from "@/features/guides/queries";
import { useMe } from "@/features/identity/session";
import { guideEditor } from "@/strings/guideEditor";
import { library as t } from "@/strings/library";
import { useEditorState, useGuideSession } from "../guides/editor/useGuideSession";
import css from "./library.module.css";
import {
  type CodingExercise,
  fits,
  lacking,
  putExercise,
  putExerciseInNewStage,
  putQuestion,
  putScenario,
  putScenarioInNewStage,
  type Scenario,
  whereIs,
} from "./putIn";
import { questionQuery } from "./queries";

type What =
  | { question: LibraryQuestionSummary; scenario?: never; exercise?: never }
  | { scenario: Scenario; question?: never; exercise?: never }
  | { exercise: CodingExercise; question?: never; scenario?: never };

/**
 * Puts a question, a scenario or an exercise into a stage of a guide, by the same session that the editor saves with: what somebody
 * else changes at the same time is merged, and it can be taken back here.
 */
export function PutDialog(props: What & { onClose: () => void }) {
  const guides = useQuery(guidesQuery);
  const [id, setId] = useState<string | null>(null);
  const chosen = id ?? (guides.data?.data.length === 1 ? (guides.data.data[0]?.id ?? null) : null);
  return (
    <Dialog onClose={props.onClose} title={t.dialogTitle}>
      <div className="stack">
        <p className={css.quoted}>{props.question?.text ?? (props.scenario ?? props.exercise)?.title}</p>
        {guides.isPending ? (
          <Skeleton lines={3} />
        ) : guides.error ? (
          <ErrorState compact error={guides.error} retry={() => void guides.refetch()} />
        ) : guides.data.data.length === 0 ? (
          <Notice>{t.noGuides}</Notice>
        ) : (
          <>
            <Select
              label={t.guide}
              placeholder={t.chooseGuide}
              data={guides.data.data.map(({ id, title }) => ({ value: id, label: title }))}
              value={chosen}
              onChange={setId}
              allowDeselect={false}
              data-autofocus
            />
            {chosen && <Into key={chosen} guideId={chosen} {...props} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

const NEW = "new";

function Into(props: What & { guideId: string; onClose: () => void }) {
  const guide = useQuery(guideQuery(props.guideId));
  const session = useGuideSession(useMe(), guide.data, guide.data?.can.edit ?? false);
  const state = useEditorState(session);
  const queries = useQueryClient();
  const [stage, setStage] = useState<string | null>(null);
  const [extend, setExtend] = useState(false);
  const [place, setPlace] = useState<string | null>(null);
  const done = useRef<HTMLParagraphElement>(null);
  const put = useMutation({
    mutationFn: async () => {
      const change = await changeFor(props, stage ?? "", extend, (id) =>
        queries.fetchQuery(questionQuery(id)),
      );
      const index = session?.snapshot().document.stages.findIndex(({ key }) => key === stage) ?? -1;
      session?.change(index < 0 ? "/stages" : `/stages/${index}`, change);
      await session?.flush();
      const { stages } = session?.snapshot().document ?? { stages: [] };
      return (index < 0 ? stages.at(-1) : stages[index])?.title ?? "";
    },
    onSuccess: (title) => {
      setPlace(title || guideEditor.untitledStage);
      requestAnimationFrame(() => done.current?.focus());
    },
  });
  const undo = useMutation({
    mutationFn: async () => {
      session?.undo();
      await session?.flush();
    },
    onSuccess: () => setPlace(null),
  });
  if (guide.error) return <ErrorState compact error={guide.error} retry={() => void guide.refetch()} />;
  if (!guide.data) return <Skeleton lines={3} />;
  if (!guide.data.can.edit) return <Notice>{t.mayNotEdit}</Notice>;
  if (!state) return <Skeleton lines={3} />;
  const { document } = state;
  if (place !== null) {
    return (
      <>
        <p ref={done} tabIndex={-1} role="status" className={css.done}>
          {t.isIn(place, document.title)}
          {state.phase !== "saved" && <small>{state.refusal ?? t.notSent}</small>}
        </p>
        <div className="row">
          <Button variant="subtle" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t.undo}
          </Button>
          <Button
            className="right"
            renderRoot={(root) => (
              <Link {...root} to="/guides/$guideId" params={{ guideId: props.guideId }} />
            )}
          >
            {t.openGuide}
          </Button>
          <Button variant="filled" onClick={props.onClose}>
            {t.done}
          </Button>
        </div>
      </>
    );
  }
  const lacks = props.question ? lacking(document, props.question.competencies) : [];
  const stages = stagesFor(props, document);
  const present = props.question ? whereIs(document, props.question.text) : [];
  return (
    <DialogForm
      label={t.dialogTitle}
      submit={t.putIn}
      sending={{ isPending: put.isPending, error: put.error, mutate: () => put.mutate() }}
      disabled={stage === null}
      onClose={props.onClose}
    >
      {stages.length === 0 ? (
        <Notice>{t.noStages}</Notice>
      ) : (
        <Select
          label={t.stage}
          placeholder={t.chooseStage}
          data={stages}
          value={stage}
          onChange={setStage}
          allowDeselect={false}
        />
      )}
      {present.map((each) => (
        <Notice key={each.stage} tone="gold">
          {t.alreadyIn(document.stages[each.stage]?.title ?? "")}
        </Notice>
      ))}
      {!props.question ? (
        <p className="small muted">{props.scenario ? t.scenarioGoes : t.exerciseGoes}</p>
      ) : (
        lacks.length > 0 && (
          <Checkbox
            label={t.extend}
            description={extend ? t.added(lacks) : t.leftOut(lacks)}
            checked={extend}
            onChange={(event) => setExtend(event.currentTarget.checked)}
          />
        )
      )}
    </DialogForm>
  );
}

/** A question goes into any stage, a scenario or an exercise into one that it is for, or into a new one. */
function stagesFor(what: What, { stages }: GuideDocument): { value: string; label: string }[] {
  const named = (of: typeof stages) =>
    of.map(({ key, title }) => ({ value: key, label: title || guideEditor.untitledStage }));
  if (what.question) return named(stages);
  const fitting = stages.filter((stage) => fits(what.scenario ? "scenario" : "exercise", stage));
  return [...named(fitting), { value: NEW, label: t.newStage }];
}

async function changeFor(
  what: What,
  stage: string,
  extend: boolean,
  load: (id: string) => Promise<{ question: GuideDocument["stages"][number]["questions"][number] }>,
): Promise<(document: GuideDocument) => GuideDocument> {
  const at = ({ stages }: GuideDocument) => stages.findIndex(({ key }) => key === stage);
  const { scenario, exercise } = what;
  if (scenario) {
    return (document) =>
      stage === NEW
        ? putScenarioInNewStage(document, scenario)
        : putScenario(document, at(document), scenario);
  }
  if (exercise) {
    return (document) =>
      stage === NEW
        ? putExerciseInNewStage(document, exercise)
        : putExercise(document, at(document), exercise);
  }
  const { question } = await load(what.question.id);
  return (document) => (at(document) < 0 ? document : putQuestion(document, at(document), question, extend));
}
