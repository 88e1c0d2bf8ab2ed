import { Button, Checkbox, Select, TagsInput, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Problem } from "@/api/problem";
import type { CriterionKind } from "@/api/types";
import { IconPlus, IconX } from "@/design/icons";
import { EmptyState, Notice } from "@/design/parts";
import { screenings as t } from "@/strings/screenings";
import {
  type CriterionDraft,
  criterionOf,
  DEGREES,
  KINDS,
  LANGUAGE_LEVELS,
  NEEDS,
  newDraft,
  wordsOf,
} from "./criterion";
import css from "./screenings.module.css";
import { WeightField } from "./WeightField";

/** What the server says of one criterion: of a field, and of what no field of it shows. */
function faultsOf(problem: Problem | null, index: number) {
  const at = `/criteria/${index}`;
  const own = (problem?.errors ?? []).filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
  const fieldOf = (pointer: string) => pointer.slice(at.length + 1).split("/")[0] ?? "";
  return {
    any: own.length > 0,
    of: (field: string) =>
      own
        .filter(({ pointer }) => fieldOf(pointer) === field)
        .map(({ message }) => message)
        .join(" ") || undefined,
    rest: (shown: readonly string[]) =>
      own.filter(({ pointer }) => !shown.includes(fieldOf(pointer))).map(({ message }) => message),
  };
}

/** What a resume is held against, one card each. */
export function CriteriaEditor(props: {
  value: CriterionDraft[];
  problem: Problem | null;
  onChange: (next: CriterionDraft[]) => void;
}) {
  const { value, problem } = props;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The first that the server would not take comes into sight.
    if (problem) list.current?.querySelector("[data-faulty]")?.scrollIntoView({ block: "center" });
  }, [problem]);
  const change = (key: string, fields: Partial<CriterionDraft>) =>
    props.onChange(
      value.map((each) => {
        if (each.key !== key) return each;
        // A name that was made of its words goes with them.
        const stays = Object.keys(fields).every((field) => field === "weight" || field === "required");
        return { ...each, ...fields, ...(stays ? {} : { id: undefined }) };
      }),
    );
  const add = () => {
    props.onChange([...value, newDraft()]);
    requestAnimationFrame(() => {
      const last = list.current?.lastElementChild;
      last?.scrollIntoView({ block: "nearest" });
      last?.querySelector<HTMLElement>("[data-words] input, input")?.focus();
    });
  };
  return (
    <>
      {value.length === 0 ? (
        <EmptyState compact title={t.noCriteria} body={t.noCriteriaBody}>
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t.addCriterion}
          </Button>
        </EmptyState>
      ) : (
        <>
          <ol className={css.criteria} ref={list}>
            {value.map((draft, index) => (
              <Row
                key={draft.key}
                draft={draft}
                index={index}
                faults={faultsOf(problem, index)}
                onChange={(fields) => change(draft.key, fields)}
                onRemove={() => props.onChange(value.filter(({ key }) => key !== draft.key))}
              />
            ))}
          </ol>
          <div>
            <Button size="xs" variant="subtle" leftSection={<IconPlus size={16} />} onClick={add}>
              {t.addCriterion}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Row(props: {
  draft: CriterionDraft;
  index: number;
  faults: ReturnType<typeof faultsOf>;
  onChange: (fields: Partial<CriterionDraft>) => void;
  onRemove: () => void;
}) {
  const { draft, faults, onChange } = props;
  const needs = NEEDS[draft.kind];
  const name = t.criterion(props.index + 1);
  const words = wordsOf(criterionOf(draft));
  const rest = faults.rest(["kind", "weight", ...needs]);
  return (
    <li className={css.criterion} data-faulty={faults.any || undefined}>
      <fieldset className={css.criterionFields}>
        <legend className="visually-hidden">
          {name}: {words}
        </legend>
        <div className={css.criterionHead}>
          <Select
            label={t.kind}
            data={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] ?? kind }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(kind) => kind && onChange({ kind: kind as CriterionKind, level: null })}
            error={faults.of("kind")}
          />
          <div className={css.needs} data-words="">
            {needs.includes("any_of") && (
              <TagsInput
                label={t.words[draft.kind]}
                placeholder={draft.any_of.length === 0 ? t.wordsHint : ""}
                value={draft.any_of}
                onChange={(any_of) => onChange({ any_of })}
                acceptValueOnBlur
                splitChars={[",", ";"]}
                error={faults.of("any_of")}
              />
            )}
            {needs.includes("text") && (
              <TextInput
                label={t.lookedFor}
                placeholder={t.textPlaceholder}
                value={draft.text}
                maxLength={300}
                onChange={(event) => onChange({ text: event.currentTarget.value })}
                error={faults.of("text")}
              />
            )}
            {needs.includes("level") && (
              <Select
                label={t.level}
                placeholder={t.anyLevel}
                clearable
                data={
                  draft.kind === "language"
                    ? LANGUAGE_LEVELS
                    : DEGREES.map((level) => ({ value: level, label: t.levels[level] ?? level }))
                }
                value={draft.level}
                onChange={(level) => onChange({ level })}
                error={faults.of("level")}
              />
            )}
            {needs.includes("fields") && (
              <TagsInput
                label={t.fields}
                placeholder={draft.fields.length === 0 ? t.wordsHint : ""}
                value={draft.fields}
                onChange={(fields) => onChange({ fields })}
                acceptValueOnBlur
                splitChars={[",", ";"]}
                error={faults.of("fields")}
              />
            )}
            {needs.includes("years") && (
              <TextInput
                label={draft.kind === "years" ? t.yearsAtLeast : t.years}
                inputMode="decimal"
                value={draft.years}
                onChange={(event) => onChange({ years: event.currentTarget.value.replace(/[^\d.,]/g, "") })}
                error={faults.of("years")}
                className={css.years}
              />
            )}
          </div>
          <button
            type="button"
            className={css.removeRow}
            aria-label={t.remove(`${name}: ${words}`)}
            onClick={props.onRemove}
          >
            <IconX size={16} />
          </button>
        </div>
        <div className={css.criterionFoot}>
          <WeightField name={words} value={draft.weight} onChange={(weight) => onChange({ weight })} />
          <Checkbox
            label={t.required}
            checked={draft.required}
            onChange={(event) => onChange({ required: event.currentTarget.checked })}
          />
          <span className={css.kindHint}>{t.kindHints[draft.kind]}</span>
        </div>
        {[...(faults.of("weight") ? [faults.of("weight")] : []), ...rest].map((message) => (
          <Notice key={message} tone="bad" role="alert">
            {message}
          </Notice>
        ))}
      </fieldset>
    </li>
  );
}
