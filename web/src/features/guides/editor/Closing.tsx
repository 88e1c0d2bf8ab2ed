import { memo } from "react";
import type { GuideDocument } from "@/api/types";
import { IconPlus } from "@/design/icons";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { CommentButton } from "../comments/CommentsContext";
import { blank } from "../document/edits";
import { addTo } from "./Basics";
import css from "./document.module.css";
import { EntryMenu } from "./EntryMenu";
import { useEditor } from "./editor";
import { Label, TextField } from "./Fields";
import { Scorecard } from "./Scorecard";
import { Add, Section } from "./Section";
import { useDropEnd, useSortable } from "./sorting";

export const Debrief = memo(function Debrief({ debrief }: { debrief: GuideDocument["debrief"] }) {
  const { may } = useEditor();
  if (!may && !debrief.directions && debrief.questions.length === 0) return null;
  return (
    <Section id="debrief" title={guides.debrief}>
      <TextField
        at="/debrief/directions"
        label={t.debriefDirections}
        value={debrief.directions}
        prose
        placeholder={t.debriefPlaceholder}
      />
      <Guided
        list="/debrief/questions"
        questions={debrief.questions}
        other={{ list: "/reference_calls/questions", title: guides.referenceCalls }}
      />
    </Section>
  );
});

export const ReferenceCalls = memo(function ReferenceCalls(props: {
  calls: GuideDocument["reference_calls"];
  competencies: string[];
}) {
  const { may } = useEditor();
  const { calls } = props;
  if (!may && !calls.directions && calls.questions.length + calls.attributes.length === 0) return null;
  return (
    <Section id="reference-calls" title={guides.referenceCalls}>
      <TextField
        at="/reference_calls/directions"
        label={t.callDirections}
        value={calls.directions}
        prose
        placeholder={t.callPlaceholder}
      />
      <Guided
        list="/reference_calls/questions"
        questions={calls.questions}
        other={{ list: "/debrief/questions", title: guides.debrief }}
      />
      {(may || calls.attributes.length > 0) && (
        <Scorecard at="/reference_calls" attributes={calls.attributes} competencies={props.competencies} />
      )}
    </Section>
  );
});

type GuidedQuestion = GuideDocument["debrief"]["questions"][number];

function Guided(props: {
  list: string;
  questions: GuidedQuestion[];
  other: { list: string; title: string };
}) {
  const editor = useEditor();
  const end = useDropEnd("guided", props.list, props.questions.length);
  if (!editor.may && props.questions.length === 0) return null;
  return (
    <div data-at={props.list}>
      <Label>{guides.questions}</Label>
      <ol className={css.cards}>
        {props.questions.map((question, index) => (
          <GuidedRow
            key={question.key}
            list={props.list}
            index={index}
            question={question}
            other={props.other}
          />
        ))}
      </ol>
      <div {...end}>
        <Add onClick={() => addTo(editor, props.list, blank.guided(), "/text")}>
          <IconPlus size={14} /> {t.addQuestion}
        </Add>
      </div>
    </div>
  );
}

function GuidedRow(props: {
  list: string;
  index: number;
  question: GuidedQuestion;
  other: { list: string; title: string };
}) {
  const editor = useEditor();
  const { list, index, question } = props;
  const at = `${list}/${index}`;
  const what = t.question(index + 1);
  const { row, handle } = useSortable("guided", list, index, what, "");
  return (
    <li
      className={css.question}
      data-sortable
      data-at={at}
      aria-label={what}
      {...row}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) editor.settle(list, index, question.text);
      }}
    >
      <div className={css.questionHead}>
        {editor.may && (
          <EntryMenu list={list} index={index} what={what} handle={handle} elsewhere={[props.other]} />
        )}
        <TextField
          at={`${at}/text`}
          label={what}
          value={question.text}
          look="strong"
          placeholder={t.questionPlaceholder}
        />
        <CommentButton at={at} what={what} />
      </div>
      <TextField
        at={`${at}/guidance`}
        label={t.guidanceOf(index + 1)}
        value={question.guidance}
        prose
        placeholder={t.guidancePlaceholder}
      />
    </li>
  );
}

export const Faq = memo(function Faq({ faq }: { faq: GuideDocument["faq"] }) {
  const editor = useEditor();
  if (!editor.may && faq.length === 0) return null;
  return (
    <Section id="faq" at="/faq" title={guides.faq}>
      <ul className={css.cards}>
        {faq.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its question is what is being typed
          <FaqRow key={index} index={index} entry={entry} />
        ))}
      </ul>
      <Add onClick={() => addTo(editor, "/faq", blank.faq(), "/question")}>
        <IconPlus size={14} /> {t.addFaq}
      </Add>
    </Section>
  );
});

function FaqRow({ index, entry }: { index: number; entry: GuideDocument["faq"][number] }) {
  const editor = useEditor();
  const what = t.faqEntry(index + 1);
  const { row, handle } = useSortable("entry", "/faq", index, what, "");
  return (
    <li className={css.question} data-sortable data-at={`/faq/${index}`} aria-label={what} {...row}>
      <div className={css.questionHead}>
        {editor.may && <EntryMenu list="/faq" index={index} what={what} handle={handle} />}
        <TextField
          at={`/faq/${index}/question`}
          label={t.faqQuestion(index + 1)}
          value={entry.question}
          look="strong"
          placeholder={t.faqQuestionPlaceholder}
        />
      </div>
      <TextField
        at={`/faq/${index}/answer`}
        label={t.faqAnswer(index + 1)}
        value={entry.answer}
        prose
        placeholder={t.faqAnswerPlaceholder}
      />
    </li>
  );
}
