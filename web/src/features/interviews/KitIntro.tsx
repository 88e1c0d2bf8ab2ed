import type { Kit } from "@/api/types";
import { Markdown } from "@/design/Markdown";
import { Notice } from "@/design/parts";
import { hasRole, runsHiring, useMe } from "@/features/identity/session";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";
import { paperKit, paperKitOfStage } from "./paper";
import type { Where } from "./useKit";

/** What stands before the questions: what to say, what others left to follow up, how to run it. */
export function KitIntro({ kit, where }: { kit: Kit; where: Where }) {
  const me = useMe();
  const { stage, interview } = kit;
  const paper = (part?: "scorecard") => {
    const what = part ? { part } : {};
    if (interview) return paperKit(interview, what);
    return "stage" in where ? paperKitOfStage(where.application, where.stage, what) : "";
  };
  // A kit on paper has a name on it: one's own, or any for whoever arranges interviews.
  const mayPrint =
    !interview ||
    interview.interviewers.some(({ user_id }) => user_id === me.id) ||
    runsHiring(me) ||
    hasRole(me, "coordinator");
  return (
    <div className={css.intro}>
      {stage.candidate_script && (
        <div>
          <div className={css.label}>{t.script}</div>
          <p className={css.script}>{stage.candidate_script}</p>
        </div>
      )}
      {kit.probe_next.length > 0 && (
        <Notice tone="gold">
          <b>{t.probeNext}</b>
          {kit.probe_next.map((note) => (
            <p key={note.text} className={css.probeNote}>
              “{note.text}” <span className="soft small">{t.probeFrom(note.from, note.stage_title)}</span>
            </p>
          ))}
        </Notice>
      )}
      {stage.interviewer_directions && (
        <details open={stage.questions.length === 0}>
          <summary>{t.directions}</summary>
          <div className="soft">
            <Markdown text={stage.interviewer_directions} />
          </div>
        </details>
      )}
      {stage.exercise && (
        <details open={stage.questions.length === 0}>
          <summary>{stage.exercise.title || t.exercise}</summary>
          <div>
            <Markdown text={stage.exercise.brief} />
            {(
              [
                [t.requirements, stage.exercise.requirements],
                [t.criteria, stage.exercise.criteria],
              ] as const
            ).map(
              ([title, items]) =>
                items.length > 0 && (
                  <div key={title} className={css.listed}>
                    <div className={css.label}>{title}</div>
                    <ul className={css.list}>
                      {items.map((item) => (
                        <li key={item}>{item}</li>
                      ))}
                    </ul>
                  </div>
                ),
            )}
          </div>
        </details>
      )}
      {mayPrint && (
        <p className="small">
          <a href={paper()} download>
            {t.printKit}
          </a>
          {stage.attributes.length > 0 && (
            <>
              {" · "}
              <a href={paper("scorecard")} download>
                {t.printScorecard}
              </a>
            </>
          )}
        </p>
      )}
    </div>
  );
}
