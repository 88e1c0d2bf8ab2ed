import type { ReactNode } from "react";
import type { CandidateGuide, CandidateStage } from "@/api/types";
import { Inline, Markdown } from "@/design/Markdown";
import { preparation as t } from "@/strings/preparation";
import css from "./preparation.module.css";

export interface Part {
  id: string;
  title: string;
  body: ReactNode;
}

/** What candidates are told, part by part. */
export function partsOf(guide: CandidateGuide): { questions: Part; practice: Part; rights: Part } {
  return {
    questions: { id: "questions", title: t.questions, body: <Questions guide={guide} /> },
    practice: { id: "practice", title: t.practice, body: <Practice guide={guide} /> },
    rights: { id: "rights", title: t.rights, body: <Rights guide={guide} /> },
  };
}

/** Stages one below the other, each under its title. */
export function Stages(props: {
  of: CandidateStage[];
  note?: (stage: CandidateStage) => string | undefined;
}) {
  return props.of.map((stage) => {
    const note = props.note?.(stage);
    return (
      <section key={stage.key} id={`stage-${stage.key}`} className={css.stage} aria-label={stage.title}>
        <h3>
          {stage.title} {note && <small>{note}</small>}
        </h3>
        <StageLists stage={stage} />
      </section>
    );
  });
}

/** What is told of one stage. */
export function StageLists({ stage, narrow = false }: { stage: CandidateStage; narrow?: boolean }) {
  return (
    <div className={css.told}>
      <Markdown text={stage.what_it_is} />
      <div className={css.lists} data-narrow={narrow || undefined}>
        <Lines title={t.howJudged} of={stage.how_judged} />
        <Lines title={t.howToPrepare} of={stage.how_to_prepare} />
        <Lines title={t.whatGoesWrong} of={stage.what_goes_wrong} />
        <Lines title={t.onTheDay} of={stage.on_the_day} />
      </div>
    </div>
  );
}

function Lines({ title, of }: { title: string; of: string[] }) {
  if (of.length === 0) return null;
  return (
    <div className={css.lines}>
      <h4>{title}</h4>
      <ul>
        {of.map((line) => (
          <li key={line}>
            <Inline text={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Questions({ guide }: { guide: CandidateGuide }) {
  return (
    <>
      <Markdown text={guide.questions_introduction} />
      {guide.questions.map((topic) => (
        <section key={topic.key} className={css.topic} aria-label={topic.title}>
          <h3>{topic.title}</h3>
          <dl>
            {topic.questions.map(({ question, answer }) => (
              <div key={question}>
                <dt>
                  <Inline text={question} />
                </dt>
                <dd>
                  <Inline text={answer} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Practice({ guide }: { guide: CandidateGuide }) {
  return (
    <>
      <Markdown text={guide.practice_introduction} />
      {guide.practice.map((step) => (
        <section key={step.key} className={css.topic} aria-label={step.title}>
          <h3>
            {step.title} <small>{t.hours(step.hours)}</small>
          </h3>
          <Markdown text={step.text} />
          <ol className={css.tasks}>
            {step.tasks.map((task) => (
              <li key={task.text}>
                <Inline text={task.text} />
                <p>
                  <b>{t.check}</b> <Inline text={task.check} />
                </p>
                <p>
                  <b>{t.stop}</b> <Inline text={task.stop} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Rights({ guide }: { guide: CandidateGuide }) {
  return (
    <>
      <Markdown text={guide.rights_introduction} />
      {guide.rights.map(({ title, text }) => (
        <section key={title} className={css.topic} aria-label={title}>
          <h3>{title}</h3>
          <Markdown text={text} />
        </section>
      ))}
    </>
  );
}
