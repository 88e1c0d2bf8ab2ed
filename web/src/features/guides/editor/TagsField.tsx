import { IconX } from "@/design/icons";
import { Tag } from "@/design/parts";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Pointer } from "../document/pointer";
import { useEditor, useFindings } from "./editor";
import { FieldNotes } from "./FieldNotes";
import css from "./fields.module.css";

/** Names of competencies: those of the profile to choose from. */
export function TagsField(props: { at: Pointer; label: string; values: string[]; known: string[] }) {
  const editor = useEditor();
  const { at, values } = props;
  const open = props.known.filter((name) => name.trim() && !values.includes(name));
  return (
    <fieldset className={css.tags} aria-label={props.label} data-at={at}>
      {values.map((name, index) => (
        <One
          key={name}
          at={`${at}/${index}`}
          name={name}
          onRemove={() => editor.set(at, values.toSpliced(index, 1), false)}
        />
      ))}
      {editor.may && open.length > 0 && (
        <select
          className={css.addTag}
          aria-label={t.addTo(props.label)}
          value=""
          onChange={({ currentTarget }) => editor.set(at, [...values, currentTarget.value], false)}
        >
          <option value="">{values.length > 0 ? "+" : t.addCompetencyShort}</option>
          {open.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      <FieldNotes at={at} what={props.label} />
    </fieldset>
  );
}

function One(props: { at: Pointer; name: string; onRemove: () => void }) {
  const editor = useEditor();
  const findings = useFindings(props.at);
  return (
    <span
      data-at={props.at}
      className={css.tag}
      title={findings.map(({ message }) => message).join("\n") || undefined}
    >
      <Tag tone={findings.length > 0 ? "warn" : "plain"}>
        {props.name}
        {editor.may && (
          <button type="button" aria-label={t.removeName(props.name)} onClick={props.onRemove}>
            <IconX size={11} />
          </button>
        )}
      </Tag>
    </span>
  );
}
