import { API } from "@/api/client";
import type { Kit } from "@/api/types";
import { Markdown } from "@/design/Markdown";
import { Notice } from "@/design/parts";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";
import type { Where } from "./useKit";

/** The kit as pages. */
const paper = (where: Where) =>
  "interview" in where
    ? `${API}/interviews/${where.interview}/kit.pdf`
    : `${API}/applications/${where.application}/stages/${where.stage}/kit.pdf`;

/** What stands before the questions: what to say, what others left to follow up, how to run it. */
export function KitIntro({ kit, where }: { kit: Kit; where: Where }) {
  const { stage } = kit;
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
      <p className="small">
        <a href={paper(where)} download>
          {t.printKit}
        </a>
        {stage.attributes.length > 0 && (
          <>
            {" · "}
            <a href={`${paper(where)}?part=scorecard`} download>
              {t.printScorecard}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
