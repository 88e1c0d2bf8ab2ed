import { scorecards as t } from "@/strings/scorecards";
import type { LinkedNote } from "./evidence";
import css from "./scorecard.module.css";

/** The notes that a rating names as its evidence, each under the question that it answers. */
export function LinkedNotes({ notes }: { notes: LinkedNote[] }) {
  return notes.map(({ key, question, text }) => (
    <div key={key} className={css.linked}>
      <span className="small muted">{t.linkedNote(question)}</span>
      <p>{text}</p>
    </div>
  ));
}
