import { ActionIcon } from "@mantine/core";
import { memo } from "react";
import type { GuideStage } from "@/api/types";
import { IconChevronDown } from "@/design/icons";
import { Tag } from "@/design/parts";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { CommentButton } from "../comments/CommentsContext";
import css from "./document.module.css";
import { EntryMenu } from "./EntryMenu";
import { useEditor, useFindings, useOpen } from "./editor";
import { FieldNotes } from "./FieldNotes";
import { MinutesField, TextField } from "./Fields";
import { useSortable } from "./sorting";
import { TagsField } from "./TagsField";
import { TextList } from "./TextList";

type Question = GuideStage["questions"][number];

/** A question with what belongs to it. Folded, it says how much that is. */
export const QuestionCard = memo(function QuestionCard(props: {
  question: Question;
  list: string;
  index: number;
  competencies: string[];
  elsewhere: { list: string; title: string }[];
}) {
  const { question, list, index } = props;
  const editor = useEditor();
  const at = `${list}/${index}`;
  const [unfolded, fold] = useOpen(at);
  const open = unfolded || !editor.may;
  const what = t.question(index + 1);
  const { row, handle } = useSortable("question", list, index, what, question.text);
  const keyFindings = useFindings(`${at}/key`);
  return (
    <li
      className={css.question}
      data-sortable
      data-at={at}
      data-open={open || undefined}
      aria-label={what}
      {...row}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) editor.settle(list, index, question.text);
      }}
    >
      <div className={css.questionHead}>
        {editor.may && (
          <EntryMenu
            list={list}
            index={index}
            what={what}
            handle={handle}
            elsewhere={props.elsewhere.filter((other) => other.list !== list)}
          />
        )}
        <TextField
          at={`${at}/text`}
          label={what}
          value={question.text}
          look="strong"
          placeholder={t.questionPlaceholder}
        />
        <CommentButton at={at} what={what} />
        {editor.may && (
          <ActionIcon
            size={24}
            aria-expanded={open}
            aria-label={open ? t.foldQuestion(index + 1) : t.unfoldQuestion(index + 1)}
            onClick={() => fold(!open)}
            data-turned={open || undefined}
            className={css.fold}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        )}
      </div>
      <div className={css.questionFacts}>
        <TagsField
          at={`${at}/competencies`}
          label={t.competenciesOf(index + 1)}
          values={question.competencies}
          known={props.competencies}
        />
        <MinutesField at={`${at}/minutes`} label={t.minutesOf(what)} value={question.minutes} />
      </div>
      {keyFindings.length > 0 && <FieldNotes at={`${at}/key`} what={what} />}
      {!open && <Folded question={question} onOpen={() => fold(true)} number={index + 1} />}
      {open && (
        <div className={css.two}>
          <TextList
            at={`${at}/areas_to_cover`}
            label={guides.areas}
            items={question.areas_to_cover}
            add={t.addArea}
          />
          <TextList
            at={`${at}/follow_ups`}
            label={guides.followUps}
            items={question.follow_ups}
            add={t.addFollowUp}
          />
          <TextList
            at={`${at}/what_good_looks_like`}
            label={guides.good}
            items={question.what_good_looks_like}
            add={t.addGood}
          />
          <TextList
            at={`${at}/red_flags`}
            label={guides.redFlags}
            items={question.red_flags}
            add={t.addRedFlag}
          />
        </div>
      )}
    </li>
  );
});

function Folded(props: { question: Question; number: number; onOpen: () => void }) {
  const { areas_to_cover, follow_ups, what_good_looks_like, red_flags } = props.question;
  const counts = [
    [areas_to_cover.length, guides.areas],
    [follow_ups.length, guides.followUps],
    [what_good_looks_like.length, guides.good],
    [red_flags.length, guides.redFlags],
  ] as const;
  const some = counts.filter(([count]) => count > 0);
  return (
    <button type="button" className={css.folded} onClick={props.onOpen} tabIndex={-1}>
      {some.length === 0 ? (
        <span>{t.nothingYet}</span>
      ) : (
        some.map(([count, title]) => (
          <span key={title}>
            {title} <Tag>{count}</Tag>
          </span>
        ))
      )}
    </button>
  );
}
