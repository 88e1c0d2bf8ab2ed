import { Button } from "@mantine/core";
import { memo } from "react";
import type { GuideStage } from "@/api/types";
import { IconPlus, IconX } from "@/design/icons";
import { FromLibrary } from "@/features/library/FromLibrary";
import { common } from "@/strings/common";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { CommentButton } from "../comments/CommentsContext";
import { blank } from "../document/edits";
import { write as withField } from "../document/pointer";
import { addTo } from "./Basics";
import css from "./document.module.css";
import { EntryMenu } from "./EntryMenu";
import { useEditor } from "./editor";
import { FieldNotes } from "./FieldNotes";
import { ChoiceField, Label, MinutesField, TextField } from "./Fields";
import { partId } from "./outline";
import { QuestionCard } from "./QuestionCard";
import { Scorecard } from "./Scorecard";
import { Add, Inside } from "./Section";
import { useDropEnd, useSortable } from "./sorting";
import { TextList } from "./TextList";

/** One stage: how it is run, what is asked, what is rated. */
export const StagePart = memo(function StagePart(props: {
  stage: GuideStage;
  index: number;
  competencies: string[];
  others: { list: string; title: string }[];
}) {
  const { stage, index } = props;
  const editor = useEditor();
  const at = `/stages/${index}`;
  const id = partId(stage.key);
  const title = stage.title || t.untitledStage;
  const { row, handle } = useSortable("stage", "/stages", index, t.stage(title), "");
  return (
    <section
      id={id}
      className={css.part}
      aria-labelledby={`${id}-title`}
      data-at={at}
      data-sortable
      data-over={(row as { "data-over"?: string })["data-over"]}
      onKeyDown={(event) => {
        // The keys of the stage itself work on its head; inside it, entries have their own.
        if ((event.target as HTMLElement).closest("[data-head]")) {
          (row as { onKeyDown?: (event: React.KeyboardEvent<HTMLElement>) => void }).onKeyDown?.(event);
        }
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) editor.settle("/stages", index, stage.title);
      }}
    >
      <div className={css.stageHead} data-head>
        {editor.may && <EntryMenu list="/stages" index={index} what={t.stage(title)} handle={handle} />}
        <h2 id={`${id}-title`} className={editor.may ? "visually-hidden" : undefined}>
          {title}
        </h2>
        {editor.may && <TextField at={`${at}/title`} label={t.stageTitle} value={stage.title} look="title" />}
      </div>
      <div className={css.note}>
        <ChoiceField
          at={`${at}/kind`}
          label={t.stageKind}
          value={stage.kind}
          options={common.stageKinds as never}
        />
        <MinutesField at={`${at}/minutes`} label={t.stageMinutes} value={stage.minutes} />
        <CommentButton at={at} what={t.stage(title)} />
      </div>
      <FieldNotes at={at} what={title} />
      <div className={css.body}>
        <Inside id={partId(stage.key, "directions")} empty={!stage.interviewer_directions}>
          <Label>{guides.forInterviewer}</Label>
          <TextField
            at={`${at}/interviewer_directions`}
            label={guides.forInterviewer}
            value={stage.interviewer_directions}
            prose
            placeholder={t.directionsPlaceholder}
          />
        </Inside>
        <Inside id={partId(stage.key, "script")} empty={!stage.candidate_script}>
          <Label>{guides.toCandidate}</Label>
          <TextField
            at={`${at}/candidate_script`}
            label={guides.toCandidate}
            value={stage.candidate_script}
            prose
            look="quote"
            placeholder={t.scriptPlaceholder}
          />
        </Inside>
        <Agenda stage={stage} at={at} />
        <Exercise stage={stage} at={at} />
        <Questions stage={stage} at={at} competencies={props.competencies} others={props.others} />
        <StageScorecard stage={stage} at={at} competencies={props.competencies} />
      </div>
    </section>
  );
});

function Agenda({ stage, at }: { stage: GuideStage; at: string }) {
  const editor = useEditor();
  const list = `${at}/agenda`;
  const total = stage.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <Inside id={partId(stage.key, "agenda")} at={list} empty={stage.agenda.length === 0}>
      <Label aside={total > 0 && <small>{t.agendaTotal(total, stage.minutes)}</small>}>{guides.agenda}</Label>
      <ul className={css.rows} aria-label={guides.agenda}>
        {stage.agenda.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its title is what is being typed
          <AgendaRow key={index} list={list} index={index} item={item} />
        ))}
      </ul>
      <FieldNotes at={list} what={guides.agenda} />
      <Add onClick={() => addTo(editor, list, blank.agenda(), "/title")}>
        <IconPlus size={14} /> {t.addAgenda}
      </Add>
    </Inside>
  );
}

function AgendaRow(props: { list: string; index: number; item: GuideStage["agenda"][number] }) {
  const editor = useEditor();
  const what = t.agendaItem(props.index + 1);
  const { row, handle } = useSortable("entry", props.list, props.index, what, props.item.title);
  const here = `${props.list}/${props.index}`;
  return (
    <li className={css.row} data-sortable data-columns="agenda" {...row}>
      {editor.may && <EntryMenu list={props.list} index={props.index} what={what} handle={handle} />}
      <TextField at={`${here}/title`} label={what} value={props.item.title} />
      <MinutesField at={`${here}/minutes`} label={t.minutesOf(what)} value={props.item.minutes} />
    </li>
  );
}

function Exercise({ stage, at }: { stage: GuideStage; at: string }) {
  const editor = useEditor();
  const { exercise } = stage;
  if (!exercise) {
    return (
      <Add
        onClick={() => {
          editor.change(`${at}/exercise`, (document) =>
            withField(document, `${at}/exercise`, blank.exercise()),
          );
          editor.reveal(`${at}/exercise/title`);
        }}
      >
        <IconPlus size={14} /> {t.addExercise}
      </Add>
    );
  }
  return (
    <Inside id={partId(stage.key, "exercise")} at={`${at}/exercise`}>
      <Label
        aside={
          editor.may && (
            <Drop label={t.removeExercise} onClick={() => editor.set(`${at}/exercise`, null, false)} />
          )
        }
      >
        {guides.exercise}
      </Label>
      <TextField at={`${at}/exercise/title`} label={t.exerciseTitle} value={exercise.title} look="strong" />
      <TextField
        at={`${at}/exercise/brief`}
        label={t.brief}
        value={exercise.brief}
        prose
        placeholder={t.briefPlaceholder}
      />
      <TextList
        at={`${at}/exercise/requirements`}
        label={guides.requirements}
        items={exercise.requirements}
        add={t.addRequirement}
      />
      <TextList
        at={`${at}/exercise/criteria`}
        label={guides.criteria}
        items={exercise.criteria}
        add={t.addCriterion}
      />
    </Inside>
  );
}

function Questions(props: {
  stage: GuideStage;
  at: string;
  competencies: string[];
  others: { list: string; title: string }[];
}) {
  const editor = useEditor();
  const { questions } = props.stage;
  const list = `${props.at}/questions`;
  const end = useDropEnd("question", list, questions.length);
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
  const unfold = (open: boolean) => {
    for (const { key } of questions) editor.fold(`/stages/${props.stage.key}/questions/${key}`, open);
  };
  return (
    <Inside id={partId(props.stage.key, "questions")} empty={questions.length === 0}>
      <Label
        aside={
          questions.length > 0 && (
            <>
              {minutes > 0 && <small>{common.minutes(minutes)}</small>}
              <button type="button" className={css.quiet} onClick={() => unfold(true)}>
                {t.unfoldAll}
              </button>
              <button type="button" className={css.quiet} onClick={() => unfold(false)}>
                {t.foldAll}
              </button>
            </>
          )
        }
      >
        {guides.questions}
      </Label>
      <ol className={css.cards}>
        {questions.map((question, index) => (
          <QuestionCard
            key={question.key}
            question={question}
            list={list}
            index={index}
            competencies={props.competencies}
            elsewhere={props.others}
          />
        ))}
      </ol>
      <div {...end}>
        <Add
          label={t.addQuestionTo(props.stage.title)}
          onClick={() => addTo(editor, list, blank.question(), "/text")}
        >
          <IconPlus size={14} /> {t.addQuestion}
        </Add>{" "}
        <FromLibrary stage={props.stage} index={Number(props.at.split("/")[2])} />
      </div>
    </Inside>
  );
}

function StageScorecard({
  stage,
  at,
  competencies,
}: {
  stage: GuideStage;
  at: string;
  competencies: string[];
}) {
  const editor = useEditor();
  const { scorecard } = stage;
  const empty = { attributes: [], recommendation: Object.values(common.recommendation) };
  if (!scorecard) {
    return (
      <div data-at={`${at}/scorecard`}>
        <FieldNotes at={`${at}/scorecard`} what={guides.scorecard} />
        <Add
          onClick={() => {
            editor.change(`${at}/scorecard`, (document) => withField(document, `${at}/scorecard`, empty));
            addTo(editor, `${at}/scorecard/attributes`, blank.attribute(), "/name");
          }}
        >
          <IconPlus size={14} /> {t.addScorecard}
        </Add>
      </div>
    );
  }
  return (
    <Inside id={partId(stage.key, "scorecard")} at={`${at}/scorecard`}>
      <Scorecard
        at={`${at}/scorecard`}
        attributes={scorecard.attributes}
        recommendation={scorecard.recommendation}
        competencies={competencies}
        aside={
          editor.may && (
            <Drop label={t.removeScorecard} onClick={() => editor.set(`${at}/scorecard`, null, false)} />
          )
        }
      />
    </Inside>
  );
}

function Drop(props: { label: string; onClick: () => void }) {
  return (
    <Button size="xs" variant="subtle" leftSection={<IconX size={13} />} onClick={props.onClick}>
      {props.label}
    </Button>
  );
}
