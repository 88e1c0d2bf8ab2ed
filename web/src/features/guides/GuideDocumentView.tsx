import type { ReactNode } from "react";
import type { GuideAttribute, GuideDocument, GuideStage } from "@/api/types";
import { Blanks, Inline, Markdown } from "@/design/Markdown";
import { RatingChip, Tag } from "@/design/parts";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";
import css from "./guides.module.css";

/** A guide to read: every part in the order it is used. */
export function GuideDocumentView({ document }: { document: GuideDocument }) {
  const { profile, debrief, reference_calls: calls } = document;
  return (
    <article className={css.doc}>
      {document.introduction && (
        <Part id="introduction" title={t.introduction}>
          <Markdown text={document.introduction} />
        </Part>
      )}
      {document.job_description && (
        <Part id="job-description" title={t.jobDescription}>
          <Markdown text={document.job_description} />
        </Part>
      )}
      {(profile.summary ||
        profile.competencies.length + profile.outcomes.length + profile.traits.length > 0) && (
        <Part id="profile" title={t.profile}>
          {profile.summary && <Markdown text={profile.summary} />}
          {profile.competencies.length > 0 && (
            <>
              <div className={css.label}>{t.competencies}</div>
              {profile.competencies.map((each) => (
                <p key={each.name} className="top-1">
                  <b>{each.name}</b> <span className="soft">{each.description}</span>
                </p>
              ))}
            </>
          )}
          <List title={t.outcomes} items={profile.outcomes.map(({ text }) => text)} />
          <List title={t.traits} items={profile.traits} />
        </Part>
      )}
      {document.stages.map((stage) => (
        <StagePart key={stage.key} stage={stage} />
      ))}
      {(debrief.directions || debrief.questions.length > 0) && (
        <Part id="debrief" title={t.debrief}>
          {debrief.directions && <Markdown text={debrief.directions} />}
          <Guided questions={debrief.questions} />
        </Part>
      )}
      {(calls.directions || calls.questions.length > 0) && (
        <Part id="reference-calls" title={t.referenceCalls}>
          {calls.directions && <Markdown text={calls.directions} />}
          <Guided questions={calls.questions} />
          <Attributes attributes={calls.attributes} />
        </Part>
      )}
      {document.faq.length > 0 && (
        <Part id="faq" title={t.faq}>
          {document.faq.map((entry) => (
            <div key={entry.question} className="top-3">
              <h3>{entry.question}</h3>
              <div className="soft">
                <Markdown text={entry.answer} />
              </div>
            </div>
          ))}
        </Part>
      )}
      {document.unplaced.length > 0 && (
        <Part id="unplaced" title={t.unplacedSection}>
          {document.unplaced.map((text) => (
            <p key={text} className="prose soft top-2">
              {text}
            </p>
          ))}
        </Part>
      )}
    </article>
  );
}

/** What the outline can go to inside a stage. */
export const STAGE_PARTS = {
  directions: "directions",
  script: "script",
  exercise: "exercise",
  questions: "questions",
  scorecard: "scorecard",
} as const;
export const stagePartId = (stage: string, part: keyof typeof STAGE_PARTS) =>
  `stage-${stage}--${STAGE_PARTS[part]}`;

function Part(props: { id: string; title: string; note?: string; children: ReactNode }) {
  return (
    <section id={props.id} className={css.part} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.note && <p className="small muted">{props.note}</p>}
      <div className="top-3">{props.children}</div>
    </section>
  );
}

function StagePart({ stage }: { stage: GuideStage }) {
  const at = (part: keyof typeof STAGE_PARTS) => stagePartId(stage.key, part);
  const note = [common.stageKinds[stage.kind], stage.minutes ? common.minutes(stage.minutes) : null]
    .filter(Boolean)
    .join(" · ");
  return (
    <Part id={`stage-${stage.key}`} title={stage.title} note={note}>
      {stage.interviewer_directions && (
        <div id={at("directions")} className={css.inside}>
          <div className={css.label}>{t.forInterviewer}</div>
          <Markdown text={stage.interviewer_directions} />
        </div>
      )}
      {stage.candidate_script && (
        <div id={at("script")} className={css.inside}>
          <div className={css.label}>{t.toCandidate}</div>
          <div className={css.script}>
            <Markdown text={stage.candidate_script} />
          </div>
        </div>
      )}
      {stage.agenda.length > 0 && (
        <>
          <div className={css.label}>{t.agenda}</div>
          <ul className={css.list}>
            {stage.agenda.map((item) => (
              <li key={item.title}>
                {item.title}{" "}
                {item.minutes ? <span className="muted">{common.minutes(item.minutes)}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {stage.exercise && (
        <div id={at("exercise")} className={css.inside}>
          <div className={css.label}>{stage.exercise.title || t.exercise}</div>
          <Markdown text={stage.exercise.brief} />
          <List title={t.requirements} items={stage.exercise.requirements} />
          <List title={t.criteria} items={stage.exercise.criteria} />
        </div>
      )}
      {stage.questions.length > 0 && (
        <div id={at("questions")} className={css.inside}>
          <div className={css.label}>{t.questions}</div>
          {stage.questions.map((question) => (
            <div key={question.key} className={css.question}>
              <h3>
                <Blanks text={question.text} />
              </h3>
              {(question.competencies.length > 0 || question.minutes) && (
                <div className="row tight top-2">
                  {question.competencies.map((name) => (
                    <Tag key={name}>{name}</Tag>
                  ))}
                  {question.minutes ? (
                    <span className="muted small right">{common.minutes(question.minutes)}</span>
                  ) : null}
                </div>
              )}
              <div className={css.two}>
                <List title={t.areas} items={question.areas_to_cover} />
                <List title={t.followUps} items={question.follow_ups} />
                <List title={t.good} items={question.what_good_looks_like} />
                <List title={t.redFlags} items={question.red_flags} />
              </div>
            </div>
          ))}
        </div>
      )}
      {stage.scorecard && (
        <div id={at("scorecard")} className={css.inside}>
          <Attributes attributes={stage.scorecard.attributes} />
        </div>
      )}
    </Part>
  );
}

function Attributes({ attributes }: { attributes: GuideAttribute[] }) {
  if (attributes.length === 0) return null;
  return (
    <>
      <div className={css.label}>{t.scorecard}</div>
      {attributes.map((attribute) => (
        <details key={attribute.key} className={css.attribute}>
          <summary>{attribute.name}</summary>
          <ul className={css.anchors}>
            {attribute.anchors.map((anchor, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place on the scale
              <li key={level}>
                <RatingChip rating={level} />
                <span>
                  <Blanks text={anchor} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function List({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <div className={css.label}>{title}</div>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item}>
            <Inline text={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Guided({ questions }: { questions: GuideDocument["debrief"]["questions"] }) {
  return questions.map((question) => (
    <div key={question.key} className={css.guided}>
      <h3>
        <Blanks text={question.text} />
      </h3>
      {question.guidance && <p className="small soft">{question.guidance}</p>}
    </div>
  ));
}
