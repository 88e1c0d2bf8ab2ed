import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/* The editor in the tokens of design/tokens.ts: they change with the colour scheme, and so does the editor. */

/** Words of a program by what they are. Each of these colours can be read on every ground, in both schemes. */
const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword], color: "var(--link)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.character], color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.escape], color: "var(--gold-ink)" },
  {
    tag: [tags.comment, tags.lineComment, tags.blockComment, tags.docComment],
    color: "var(--ink-3)",
    fontStyle: "italic",
  },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--warn)" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    fontWeight: "600",
  },
  { tag: [tags.meta, tags.annotation, tags.processingInstruction], color: "var(--ink-2)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const look = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    fontSize: "var(--t-d)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  // The gutter stays above this; the field draws the same ring over all of it.
  ".cm-scroller:focus-within": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px 0 6px" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--ink-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": {
    padding: "0 6px 0 12px",
    minWidth: "40px",
    fontVariantNumeric: "tabular-nums",
  },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--sunk)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  // Above the line that the cursor is in, which has a ground of its own.
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--gold-soft)",
  },
  "&.cm-focused .cm-matchingBracket, &.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--raised)",
    outline: "1px solid var(--line-strong)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { color: "var(--bad)" },
  // What somebody else wrote a moment ago.
  ".cm-theirs": { borderBottom: "2px solid var(--gold)" },
  ".cm-searchMatch": { backgroundColor: "var(--gold-soft)", outline: "1px solid var(--gold)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--gold-soft)", outline: "2px solid var(--gold)" },
  ".cm-selectionMatch": { backgroundColor: "var(--raised)" },
  ".cm-panels": {
    backgroundColor: "var(--sunk)",
    color: "var(--ink)",
    fontFamily: "var(--font)",
    zIndex: "2",
  },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-search": {
    padding: "8px 34px 8px 10px",
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    alignItems: "center",
  },
  ".cm-panel.cm-search br": { display: "none" },
  ".cm-panel.cm-search label": {
    fontSize: "var(--t-s)",
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
  },
  ".cm-textfield": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--r-s)",
    fontSize: "var(--t-s)",
    minHeight: "26px",
    margin: "0",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r-s)",
    fontSize: "var(--t-s)",
    minHeight: "26px",
    margin: "0",
  },
  ".cm-panel.cm-search [name=close]": { color: "var(--ink-2)", minWidth: "26px", minHeight: "26px" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r-s)",
    boxShadow: "var(--shadow-lift)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--main)",
    color: "var(--on-main)",
  },
  ".cm-foldPlaceholder": { backgroundColor: "var(--raised)", border: "0", color: "var(--ink-2)" },
});

export const theme = [look, syntaxHighlighting(highlight)];
