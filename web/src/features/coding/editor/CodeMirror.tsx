import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { edits } from "../drafts/merge";
import type { CodeFieldProps } from "./CodeField";
import { indentOf, languageOf } from "./languages";
import { markTheirs, theirs } from "./theirs";
import { theme } from "./theme";

/** A change that comes from the page and not from the person at the keyboard. */
const fromPage = Annotation.define<boolean>();

/**
 * Tab indents, and must not keep anybody in: whoever comes here by Tab goes on by Tab until they type, move the cursor or
 * press; Escape gives the key back at any time (WCAG 2.1.2). Where one only reads, it is never taken.
 */
function tabLeaves(said: (leaves: boolean) => void): Extension {
  const set = (view: EditorView, leaves: boolean) => {
    view.setTabFocusMode(leaves);
    said(leaves);
  };
  let pressed = false;
  return [
    EditorView.domEventHandlers({
      // A press comes before the focus that it brings.
      focus: (_event, view) => {
        set(view, !pressed);
        pressed = false;
      },
      mousedown: (_event, view) => {
        pressed = !view.hasFocus;
        if (!view.state.readOnly) set(view, false);
      },
    }),
    EditorView.updateListener.of(({ view, transactions }) => {
      if (view.state.readOnly) return;
      const ours = transactions.some((each) =>
        ["input", "delete", "select", "move"].some((kind) => each.isUserEvent(kind)),
      );
      if (ours) set(view, false);
    }),
    // What is open over the text (a search, a list of completions) takes Escape first.
    Prec.low(
      keymap.of([
        {
          key: "Escape",
          run: (view) => {
            set(view, true);
            return true;
          },
        },
      ]),
    ),
  ];
}

interface Props extends CodeFieldProps {
  /** Where somebody was writing when the editor came. */
  begin?: { anchor: number; head: number } | undefined;
  onTabLeaves: (leaves: boolean) => void;
}

/** The editor itself. Where it is used: `CodeField`, which loads it. */
export function CodeMirror(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // A text for each key, so that taking back still works in a text that one has come back to.
  const texts = useRef(new Map<string, EditorState>());
  const shown = useRef("");
  const parts = useRef({
    language: new Compartment(),
    readOnly: new Compartment(),
    naming: new Compartment(),
  });
  const { docKey, language, value, label, describedBy } = props;
  const readOnly = props.readOnly ?? false;

  // What comes from outside is in the editor before the next key is pressed: else that key would be set in a text without it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes later has an effect of its own below
  useLayoutEffect(() => {
    if (!place.current) return;
    const made = new EditorView({ parent: place.current, state: fresh() });
    view.current = made;
    shown.current = docKey;
    const { autoFocus, begin } = latest.current;
    if (begin) made.dispatch({ selection: begin });
    if (autoFocus || begin) made.focus();
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);

  function fresh(): EditorState {
    const { language: lang, readOnly: locked, naming } = parts.current;
    return EditorState.create({
      doc: latest.current.value,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches(),
        // A list that opens by itself is in the way of thinking; Ctrl and the space bar ask for it.
        autocompletion({ activateOnTyping: false }),
        Prec.high(
          keymap.of([
            {
              key: "Mod-Enter",
              run: () => {
                latest.current.onRun?.();
                return latest.current.onRun !== undefined;
              },
            },
          ]),
        ),
        keymap.of([
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        tabLeaves((leaves) => latest.current.onTabLeaves(leaves)),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || update.transactions.every((each) => each.annotation(fromPage))) return;
          latest.current.onChange?.(update.state.doc.toString());
        }),
        theme,
        latest.current.shared ? theirs : [],
        locked.of(EditorState.readOnly.of(latest.current.readOnly ?? false)),
        lang.of([]),
        naming.of([]),
        latest.current.wrap ? EditorView.lineWrapping : [],
      ],
    });
  }

  // Another text: the one before is put aside as it is, with what can be taken back in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fresh` reads what is newest by itself
  useLayoutEffect(() => {
    const at = view.current;
    if (!at || shown.current === docKey) return;
    texts.current.set(shown.current, at.state);
    at.setState(texts.current.get(docKey) ?? fresh());
    shown.current = docKey;
  }, [docKey]);

  // A text that came from elsewhere: only what is different is exchanged, so that the cursor stays where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has a state of its own
  useLayoutEffect(() => {
    const at = view.current;
    if (!at) return;
    const before = at.state.doc.toString();
    if (before === value) return;
    if (latest.current.shared) {
      const changes = edits(before, value);
      at.dispatch({
        changes,
        effects: markTheirs.of(changes),
        annotations: [fromPage.of(true), Transaction.addToHistory.of(false)],
      });
      return;
    }
    let from = 0;
    while (from < before.length && from < value.length && before[from] === value[from]) from += 1;
    let end = 0;
    const most = Math.min(before.length, value.length) - from;
    while (end < most && before[before.length - 1 - end] === value[value.length - 1 - end]) end += 1;
    at.dispatch({
      changes: { from, to: before.length - end, insert: value.slice(from, value.length - end) },
      annotations: fromPage.of(true),
    });
  }, [value, docKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has a state of its own
  useEffect(() => {
    let here = true;
    void languageOf(language).then((support) => {
      if (!here) return;
      view.current?.dispatch({
        effects: parts.current.language.reconfigure([
          support,
          indentUnit.of(indentOf(language)),
          EditorState.tabSize.of(4),
        ]),
      });
    });
    return () => {
      here = false;
    };
  }, [language, docKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has a state of its own
  useEffect(() => {
    const { readOnly: locked, naming } = parts.current;
    view.current?.dispatch({
      effects: [
        locked.reconfigure(EditorState.readOnly.of(readOnly)),
        naming.reconfigure(
          EditorView.contentAttributes.of({
            "aria-label": label,
            // What scrolls must be reachable by keyboard, also as checkers see it.
            tabindex: "0",
            ...(describedBy ? { "aria-describedby": describedBy } : {}),
            ...(readOnly ? { "aria-readonly": "true" } : {}),
            autocorrect: "off",
            autocapitalize: "off",
            spellcheck: "false",
          }),
        ),
      ],
    });
  }, [readOnly, label, describedBy, docKey]);

  return <div ref={place} data-code="" />;
}
