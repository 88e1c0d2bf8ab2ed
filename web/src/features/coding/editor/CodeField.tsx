import { type ComponentType, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { coding as t } from "@/strings/coding";
import type { CodeMirror } from "./CodeMirror";
import css from "./editor.module.css";

export interface CodeFieldProps {
  /** What the field is called. */
  label: string;
  /** The id of a language of the judge. */
  language: string;
  /** Which text it is: another key is another text, with what can be taken back of its own. */
  docKey: string;
  value: string;
  readOnly?: boolean;
  /** Long lines go on below instead of beyond the edge. */
  wrap?: boolean;
  /** Somebody else writes in it, too: what comes from outside is theirs. It is marked for a moment, and taking back leaves it. */
  shared?: boolean;
  autoFocus?: boolean;
  describedBy?: string;
  onChange?: (value: string) => void;
  /** ⌘ or Ctrl with Enter. */
  onRun?: () => void;
}

type Editor = ComponentType<React.ComponentProps<typeof CodeMirror>>;
let editor: Editor | undefined;

/** Fetches the editor, once; also ahead of its use. */
export const loadEditor = async (): Promise<Editor> => {
  editor ??= (await import("./CodeMirror")).CodeMirror;
  return editor;
};

/** Where in a plain field somebody writes, if they do. */
function placeIn(field: HTMLTextAreaElement | null): { anchor: number; head: number } | undefined {
  if (!field || document.activeElement !== field) return undefined;
  return { anchor: field.selectionStart, head: field.selectionEnd };
}

/**
 * A field for a program. The editor is fetched when the first one is shown. Until it is there, and where it cannot be
 * fetched, a plain text field takes its place, since writing matters more than colours: who writes in it goes on at the same
 * place of the editor.
 */
export function CodeField(props: CodeFieldProps) {
  const [Editor, setEditor] = useState<Editor | undefined>(() => editor);
  const [failed, setFailed] = useState(false);
  const plain = useRef<HTMLTextAreaElement>(null);
  const begin = useRef<{ anchor: number; head: number } | undefined>(undefined);
  const [leaves, setLeaves] = useState(true);
  const hint = useId();
  useEffect(() => {
    if (Editor) return;
    let here = true;
    loadEditor().then(
      (found) => {
        if (!here) return;
        begin.current = placeIn(plain.current);
        // At once: a key that is pressed in between would be set in a field that goes.
        flushSync(() => setEditor(() => found));
      },
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [Editor]);
  const describedBy = [props.describedBy, props.readOnly ? undefined : hint].filter(Boolean).join(" ");
  return (
    <div className={css.field} data-read-only={props.readOnly || undefined}>
      <div className={css.text}>
        {Editor ? (
          <Editor {...props} begin={begin.current} describedBy={describedBy} onTabLeaves={setLeaves} />
        ) : (
          <textarea
            ref={plain}
            className={css.plain}
            aria-label={props.label}
            aria-busy={!failed}
            spellCheck={false}
            value={props.value}
            readOnly={props.readOnly}
            onChange={(event) => props.onChange?.(event.currentTarget.value)}
          />
        )}
      </div>
      {!props.readOnly && Editor && (
        <p className={css.hint} id={hint}>
          {t.tabHint}
          <span className="visually-hidden" role="status">
            {leaves ? t.tabLeaves : ""}
          </span>
        </p>
      )}
    </div>
  );
}
