import { useLayoutEffect, useRef } from "react";
import { IconPlus } from "@/design/icons";
import { Inline } from "@/design/Markdown";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Pointer } from "../document/pointer";
import { useEditor } from "./editor";
import { FieldNotes, useTone } from "./FieldNotes";
import { Grown, Label } from "./Fields";
import css from "./fields.module.css";
import { useDropEnd, useSortable } from "./sorting";

/** A list of short texts. Enter adds a line, Backspace takes an empty one away, several pasted lines become several. */
export function TextList(props: { at: Pointer; label: string; items: string[]; add: string }) {
  const editor = useEditor();
  const tone = useTone(props.at);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<{ index: number; caret: number } | null>(null);
  const end = useDropEnd("line", props.at, props.items.length);
  const { at, items } = props;

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { index, caret } = wanted.current;
    wanted.current = null;
    const field = list.current?.querySelectorAll("textarea")[index];
    field?.focus();
    field?.setSelectionRange(caret, caret);
  });

  if (!editor.may && items.length === 0) return null;
  const put = (next: string[], index: number, caret: number) => {
    wanted.current = { index, caret };
    editor.set(at, next, false);
  };
  const onKeyDown = (index: number) => (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget;
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      put(
        items.toSpliced(index, 1, value.slice(0, from).trimEnd(), value.slice(to).trimStart()),
        index + 1,
        0,
      );
    } else if (event.key === "Backspace" && value === "") {
      event.preventDefault();
      const before = Math.max(0, index - 1);
      put(items.toSpliced(index, 1), before, items[before]?.length ?? 0);
    } else if (event.key === "Backspace" && from === 0 && to === 0 && index > 0) {
      event.preventDefault();
      const before = items[index - 1] ?? "";
      put(items.toSpliced(index - 1, 2, before + value), index - 1, before.length);
    }
  };
  const onPaste = (index: number) => (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = pasted(event.clipboardData.getData("text/plain"));
    if (lines.length < 2) return;
    event.preventDefault();
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget;
    const last = lines.length - 1;
    const next = lines.map((line, place) => (place === 0 ? value.slice(0, from) + line : line));
    const caret = next[last]?.length ?? 0;
    next[last] += value.slice(to);
    put(items.toSpliced(index, 1, ...next), index + last, caret);
  };
  return (
    <div className={css.texts} data-at={at} data-tone={tone}>
      <Label>{props.label}</Label>
      <ul
        ref={list}
        aria-label={props.label}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          const written = items.filter((text) => text.trim() !== "");
          if (written.length < items.length) editor.set(at, written);
        }}
      >
        {items.map((text, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and keep the focus by their place
            key={index}
            at={at}
            index={index}
            text={text}
            label={props.label}
            onKeyDown={onKeyDown(index)}
            onPaste={onPaste(index)}
          />
        ))}
      </ul>
      {editor.may && (
        <div className={css.end} {...end}>
          <button
            type="button"
            className={css.add}
            onClick={() => put([...items, ""], items.length, 0)}
            aria-label={`${props.label}: ${props.add}`}
          >
            <IconPlus size={14} /> {props.add}
          </button>
        </div>
      )}
      <FieldNotes at={at} what={props.label} />
    </div>
  );
}

function Line(props: {
  at: Pointer;
  index: number;
  text: string;
  label: string;
  onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: React.ClipboardEvent<HTMLTextAreaElement>) => void;
}) {
  const editor = useEditor();
  const here = `${props.at}/${props.index}`;
  const tone = useTone(here);
  const what = t.lineOf(props.label, props.index + 1);
  const { row, handle } = useSortable("line", props.at, props.index, what, props.text);
  return (
    <li data-sortable data-at={here} data-tone={tone} {...row}>
      <span
        className={css.bullet}
        aria-hidden="true"
        title={editor.may ? t.lineHint : undefined}
        {...handle}
      />
      <div className={css.swap}>
        <div className={css.view} inert={editor.may} data-empty={!props.text || undefined}>
          {props.text ? <Inline text={props.text} /> : t.emptyLine}
        </div>
        {editor.may && (
          <Grown
            label={what}
            value={props.text}
            line={false}
            onChange={(value) => editor.set(here, value)}
            onKeyDown={props.onKeyDown}
            onPaste={props.onPaste}
          />
        )}
      </div>
      <FieldNotes at={here} what={what} />
    </li>
  );
}

/** Pasted lines, without the marks that lists have elsewhere. */
const pasted = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•–]|\d+[.)])\s+/, "").trim())
    .filter((line) => line !== "");
