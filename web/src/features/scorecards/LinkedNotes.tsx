import { Link } from "@tanstack/react-router";
import { scorecards as t } from "@/strings/scorecards";
import type { LinkedNote } from "./evidence";
import css from "./scorecard.module.css";

/**
 * What a rating names as its evidence: notes, each under the question that it answers, tests of exercises, and findings on
 * take-homes.
 */
export function LinkedNotes({ notes }: { notes: LinkedNote[] }) {
  return notes.map(({ key, question, text, assessment, finding }) => (
    <div key={key} className={css.linked}>
      <span className="small muted">
        {finding ? t.linkedFinding(question) : assessment ? t.linkedTest(question) : t.linkedNote(question)}
      </span>
      <p>
        {finding ? (
          <Link
            to="/take-homes/$takeHomeId"
            params={{ takeHomeId: finding.takeHome }}
            search={{ finding: finding.check }}
          >
            {text}
          </Link>
        ) : assessment ? (
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
