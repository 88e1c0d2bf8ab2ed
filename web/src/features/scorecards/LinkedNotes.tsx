import { Link } from "@tanstack/react-router";
import { scorecards as t } from "@/strings/scorecards";
import type { LinkedNote } from "./evidence";
import css from "./scorecard.module.css";

/** What a rating names as its evidence: notes, each under the question that it answers, and tests of exercises. */
export function LinkedNotes({ notes }: { notes: LinkedNote[] }) {
  return notes.map(({ key, question, text, assessment }) => (
    <div key={key} className={css.linked}>
      <span className="small muted">{assessment ? t.linkedTest(question) : t.linkedNote(question)}</span>
      <p>
        {assessment ? (
          <Link to="/assessments/$assessmentId" params={{ assessmentId: assessment }}>
            {text}
          </Link>
        ) : (
          text
        )}
      </p>
    </div>
  ));
}
