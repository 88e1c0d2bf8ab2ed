import { ActionIcon } from "@mantine/core";
import { memo, type ReactNode } from "react";
import type { GuideAttribute } from "@/api/types";
import { IconChevronDown, IconPlus } from "@/design/icons";
import { RatingChip, Tag } from "@/design/parts";
import { common } from "@/strings/common";
import { guideEditor as t } from "@/strings/guideEditor";
import { guides } from "@/strings/guides";
import { CommentButton } from "../comments/CommentsContext";
import { blank } from "../document/edits";
import { addTo } from "./Basics";
import css from "./document.module.css";
import { EntryMenu } from "./EntryMenu";
import { useEditor, useOpen } from "./editor";
import { FieldNotes } from "./FieldNotes";
import { ChoiceField, Label, TextField } from "./Fields";
import { Add } from "./Section";
import { useDropEnd, useSortable } from "./sorting";

/** What is rated, with five anchors each, and the words of the recommendation. */
export function Scorecard(props: {
  at: string;
  attributes: GuideAttribute[];
  /** Absent where none is asked for: reference calls. */
  recommendation?: string[];
  competencies: string[];
  aside?: ReactNode;
}) {
  const editor = useEditor();
  const list = `${props.at}/attributes`;
  const end = useDropEnd("attribute", list, props.attributes.length);
  const { recommendation } = props;
  return (
    <>
      <Label aside={props.aside}>{guides.scorecard}</Label>
      <ul className={css.attributes} aria-label={guides.scorecard}>
        {props.attributes.map((attribute, index) => (
          <AttributeRow key={attribute.key} attribute={attribute} list={list} index={index} />
        ))}
      </ul>
      <div {...end}>
        <Add onClick={() => addTo(editor, list, blank.attribute(), "/name")}>
          <IconPlus size={14} /> {t.addAttribute}
        </Add>
      </div>
      {recommendation && <Recommendation at={`${props.at}/recommendation`} labels={recommendation} />}
    </>
  );
}

function Recommendation({ at, labels }: { at: string; labels: string[] }) {
  const editor = useEditor();
  if (labels.length === 0) {
    return (
      <Add onClick={() => editor.set(at, Object.values(common.recommendation), false)}>
        <IconPlus size={14} /> {t.addRecommendation}
      </Add>
    );
  }
  return (
    <div data-at={at}>
      <Label
        aside={
          editor.may && (
            <button type="button" className={css.quiet} onClick={() => editor.set(at, [], false)}>
              {t.noRecommendation}
            </button>
          )
        }
      >
        {guides.recommendation}
      </Label>
      <ol className={css.labels}>
        {labels.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place on the scale
          <li key={index}>
            <RatingChip rating={index + 1} />
            <TextField at={`${at}/${index}`} label={t.recommendationLabel(index + 1)} value={label} />
          </li>
        ))}
      </ol>
      <FieldNotes at={at} what={guides.recommendation} />
    </div>
  );
}

const AttributeRow = memo(function AttributeRow(props: {
  attribute: GuideAttribute;
  list: string;
  index: number;
}) {
  const { attribute, list, index } = props;
  const editor = useEditor();
  const at = `${list}/${index}`;
  const [open, fold] = useOpen(at);
  const name = attribute.name || t.untitledAttribute(index + 1);
  const what = t.attribute(name);
  const { row, handle } = useSortable("attribute", list, index, what, "");
  const described = attribute.anchors.filter((anchor) => anchor.trim() !== "").length;
  return (
    <li
      className={css.attribute}
      data-sortable
      data-at={at}
      aria-label={what}
      {...row}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) editor.settle(list, index, attribute.name);
      }}
    >
      <div className={css.attributeHead}>
        {editor.may && <EntryMenu list={list} index={index} what={what} handle={handle} />}
        <TextField
          at={`${at}/name`}
          label={t.attributeName(index + 1)}
          value={attribute.name}
          look="strong"
          placeholder={t.attributePlaceholder}
        />
        {described < 5 && <Tag tone="warn">{t.described(described)}</Tag>}
        {editor.may ? (
          <ChoiceField
            at={`${at}/kind`}
            label={t.kindOf(name)}
            value={attribute.kind}
            options={t.attributeKinds}
          />
        ) : (
          attribute.kind === "outcome" && <Tag>{t.attributeKinds.outcome}</Tag>
        )}
        <CommentButton at={at} what={what} />
        <ActionIcon
          size={24}
          aria-expanded={open}
          aria-label={open ? t.foldAnchors(name) : t.unfoldAnchors(name)}
          onClick={() => fold(!open)}
          data-turned={open || undefined}
          className={css.fold}
        >
          <IconChevronDown size={16} />
        </ActionIcon>
      </div>
      <FieldNotes at={`${at}/key`} what={what} />
      {open && (
        <ol className={css.anchors} start={0} aria-label={t.anchorsOf(name)}>
          {attribute.anchors.map((anchor, level) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place on the scale
            <li key={level}>
              <RatingChip rating={level} />
              <TextField
                at={`${at}/anchors/${level}`}
                label={t.anchor(level, name)}
                value={anchor}
                placeholder={t.anchorPlaceholders[level]}
                prose
              />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
});
