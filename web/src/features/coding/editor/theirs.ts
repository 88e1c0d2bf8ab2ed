import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from "@codemirror/view";
import type { Edit } from "../drafts/merge";

/** How long what somebody else wrote stands out. */
const SHOWN_MS = 2_500;

/** Says which changes of a transaction are somebody else's, as places in the text before it. */
export const markTheirs = StateEffect.define<readonly Edit[]>();
const unmark = StateEffect.define<null>();
const mark = Decoration.mark({ class: "cm-theirs" });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, { changes, effects }) {
    let now = set.map(changes);
    for (const effect of effects) {
      if (effect.is(unmark)) now = Decoration.none;
      if (!effect.is(markTheirs)) continue;
      let shift = 0;
      const add = effect.value.flatMap(({ from, to, insert }) => {
        const start = from + shift;
        shift += insert.length - (to - from);
        return insert === "" ? [] : [mark.range(start, start + insert.length)];
      });
      now = now.update({ add });
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Takes the marks away when nothing more has come for a while. */
const fading = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update({ transactions }) {
      if (!transactions.some(({ effects }) => effects.some((effect) => effect.is(markTheirs)))) return;
      clearTimeout(timer);
      timer = setTimeout(() => view.dispatch({ effects: unmark.of(null) }), SHOWN_MS);
    },
    destroy: () => clearTimeout(timer),
  };
});

/** What somebody else writes stands out for a moment. */
export const theirs = [marks, fading];
