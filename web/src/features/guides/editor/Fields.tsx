import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Blanks, Markdown } from "@/design/Markdown";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Pointer } from "../document/pointer";
import { useEditor } from "./editor";
import { FieldNotes, useTone } from "./FieldNotes";
import css from "./fields.module.css";
import { useDropText } from "./sorting";

/*
 * A text that is read until one goes into it. The field to write in lies over the text that is read, unseen, and so is
 * found by a click, by Tab and by a screen reader alike; in focus they change places.
 */
export function TextField(props: {
  at: Pointer;
  label: string;
  value: string | null;
  /** What is read instead of the value, where the value is a code. */
  read?: string;
  /** Markdown of several lines, rather than one line. */
  prose?: boolean;
  /** The label stands above the text, rather than in the text's place while there is none. */
  shown?: boolean;
  look?: "title" | "strong" | "quote" | "plain";
  placeholder?: string;
  onKeyDown?: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
}) {
  const editor = useEditor();
  const tone = useTone(props.at);
  const drop = useDropText(props.at, props.prose ?? false);
  const value = props.value ?? "";
  const id = useId();
  if (!editor.may && !value) return null;
  const view = props.prose ? <Markdown text={value} /> : <Blanks text={props.read ?? value} />;
  return (
    <div
      className={css.field}
      data-at={props.at}
      data-look={props.look ?? "plain"}
      data-tone={tone}
      data-shown={props.shown || undefined}
    >
      {props.shown && (
        <label htmlFor={id} className={css.label}>
          {props.label}
        </label>
      )}
      {editor.may ? (
        <div className={css.swap} {...drop}>
          <div className={css.view} inert data-empty={!value || undefined}>
            {value ? view : (props.placeholder ?? props.label)}
          </div>
          <Grown
            id={id}
            label={props.shown ? undefined : props.label}
            placeholder={props.placeholder ?? (props.shown ? undefined : props.label)}
            value={value}
            line={!props.prose}
            onChange={(next) => editor.set(props.at, next)}
            onKeyDown={props.onKeyDown}
          />
        </div>
      ) : (
        <div className={css.view}>{view}</div>
      )}
      <FieldNotes at={props.at} what={props.label} />
    </div>
  );
}

/** A text area as high as its text. */
export function Grown(props: {
  id?: string | undefined;
  label?: string | undefined;
  placeholder?: string | undefined;
  value: string;
  line: boolean;
  onChange: (value: string) => void;
  onKeyDown?: ((event: React.KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  onPaste?: ((event: React.ClipboardEvent<HTMLTextAreaElement>) => void) | undefined;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<[number, number] | null>(null);
  const { value } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || element !== document.activeElement) return;
    grow(element);
    // Words that came from elsewhere must not send the cursor to the end.
    if (caret.current && element.selectionStart !== caret.current[0]) {
      const [from, to] = caret.current.map((place) => Math.min(place, element.value.length));
      element.setSelectionRange(from ?? 0, to ?? 0);
    }
  }, [value]);
  return (
    <textarea
      ref={area}
      id={props.id}
      className={css.area}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={value}
      rows={1}
      spellCheck
      onFocus={(event) => grow(event.currentTarget)}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        caret.current = [selectionStart, selectionEnd];
      }}
      onBlur={() => {
        caret.current = null;
      }}
      onChange={({ currentTarget }) => {
        caret.current = [currentTarget.selectionStart, currentTarget.selectionEnd];
        const text = currentTarget.value;
        props.onChange(props.line ? text.replaceAll(/\s*\n\s*/g, " ") : text);
      }}
      onPaste={props.onPaste}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.defaultPrevented) return;
        if (event.key === "Enter" && props.line) event.preventDefault();
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}

const grow = (area: HTMLTextAreaElement) => {
  area.style.height = "0";
  area.style.height = `${area.scrollHeight}px`;
};

/** How long something takes, in minutes. */
export function MinutesField(props: { at: Pointer; label: string; value: number | null }) {
  const editor = useEditor();
  const tone = useTone(props.at);
  if (!editor.may) {
    return props.value ? <span className={css.minutes}>{t.minutes(props.value)}</span> : null;
  }
  return (
    <span className={css.minutes} data-at={props.at} data-tone={tone}>
      <input
        type="text"
        inputMode="numeric"
        aria-label={props.label}
        placeholder="–"
        value={props.value ?? ""}
        onChange={({ currentTarget }) => {
          const digits = currentTarget.value.replaceAll(/\D/g, "").slice(0, 4);
          editor.set(props.at, digits === "" ? null : Number(digits));
        }}
      />
      <span aria-hidden="true">{t.min}</span>
      <FieldNotes at={props.at} what={props.label} />
    </span>
  );
}

/** One of a few. */
export function ChoiceField<Key extends string>(props: {
  at: Pointer;
  label: string;
  value: Key;
  options: Record<Key, string>;
}) {
  const editor = useEditor();
  if (!editor.may) return <span>{props.options[props.value]}</span>;
  return (
    <span className={css.choice} data-at={props.at}>
      <select
        aria-label={props.label}
        value={props.value}
        onChange={({ currentTarget }) => editor.set(props.at, currentTarget.value, false)}
      >
        {(Object.entries(props.options) as [Key, string][]).map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A heading inside a part, with what can be done beside it. */
export function Label(props: { id?: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={css.label} id={props.id}>
      <span>{props.children}</span>
      {props.aside}
    </div>
  );
}
