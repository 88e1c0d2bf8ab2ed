import type { ReactNode } from "react";
import type { GuideAttribute, GuideDocument, GuideStage } from "@/api/types";
import { BlankLabels, Blanks, Markdown } from "@/design/Markdown";
import { common } from "@/strings/common";
import { guides as t } from "@/strings/guides";
import { labelsOf } from "../document/fill";
import css from "./reader.module.css";

/*
 * A guide to be read, on a screen or on paper. It needs neither the editor nor the component library, so that the page of
 * a link stays small.
 */

/** A part of the guide that the list of contents leads to. */
export interface Part {
  id: string;
  title: string;
  note?: string | undefined;
}

/** The parts that say something, in the order of the guide. */
export function partsOf(document: GuideDocument): Part[] {
  const { profile, debrief, reference_calls: calls } = document;
  const parts: (Part | false)[] = [
    document.job_description !== "" && { id: "job-description", title: t.jobDescription },
    (profile.summary !== "" ||
      profile.competencies.length + profile.outcomes.length + profile.traits.length > 0) && {
      id: "profile",
      title: t.profile,
    },
    ...document.stages.map((stage) => ({
      id: `stage-${stage.key}`,
      title: stage.title,
      note: stage.minutes ? common.minutes(stage.minutes) : undefined,
    })),
    (debrief.directions !== "" || debrief.questions.length > 0) && { id: "debrief", title: t.debrief },
    (calls.directions !== "" || calls.questions.length + calls.attributes.length > 0) && {
      id: "reference-calls",
      title: t.referenceCalls,
    },
    document.faq.length > 0 && { id: "faq", title: t.faq },
  ];
  return parts.filter((part) => part !== false);
}

/** The parts of a guide, each a link to where it begins. */
export function Contents({ document, label }: { document: GuideDocument; label: string }) {
  return (
    <nav className={css.contents} aria-label={label}>
      <BlankLabels value={labelsOf(document)}>
        <ol>
          {partsOf(document).map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>
                <Blanks text={part.title} />
              </a>
              {part.note && <small>{part.note}</small>}
            </li>
          ))}
        </ol>
      </BlankLabels>
    </nav>
  );
}

export function GuideReader({ document }: { document: GuideDocument }) {
  const has = new Set(partsOf(document).map(({ id }) => id));
  return (
    <article className={css.guide}>
      <BlankLabels value={labelsOf(document)}>
        {document.introduction && <Markdown text={document.introduction} />}
        {has.has("job-description") && (
          <Section id="job-description" title={t.jobDescription}>
            <Markdown text={document.job_description} />
          </Section>
        )}
        {has.has("profile") && <Profile profile={document.profile} />}
        {document.stages.map((stage) => (
          <Stage key={stage.key} stage={stage} />
        ))}
        {has.has("debrief") && (
          <Section id="debrief" title={t.debrief}>
            {document.debrief.directions && <Markdown text={document.debrief.directions} />}
            <Guided questions={document.debrief.questions} />
          </Section>
        )}
        {has.has("reference-calls") && (
          <Section id="reference-calls" title={t.referenceCalls}>
            {document.reference_calls.directions && <Markdown text={document.reference_calls.directions} />}
            <Guided questions={document.reference_calls.questions} />
            <Attributes attributes={document.reference_calls.attributes} under="h2" />
          </Section>
        )}
        {has.has("faq") && (
          <Section id="faq" title={t.faq}>
            {document.faq.map(({ question, answer }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a guide that is read never move
              <div key={index} className={css.entry}>
                <h3>
                  <Blanks text={question} />
                </h3>
                <Markdown text={answer} />
              </div>
            ))}
          </Section>
        )}
      </BlankLabels>
    </article>
  );
}

function Section(props: { id: string; title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section id={props.id} className={css.part} aria-labelledby={`${props.id}-title`}>
      <header>
        <h2 id={`${props.id}-title`}>
          <Blanks text={props.title} />
        </h2>
        {props.note && <small>{props.note}</small>}
      </header>
      {props.children}
    </section>
  );
}

function Profile({ profile }: { profile: GuideDocument["profile"] }) {
  return (
    <Section id="profile" title={t.profile}>
      {profile.summary && <Markdown text={profile.summary} />}
      {profile.competencies.length > 0 && (
        <>
          <h3>{t.competencies}</h3>
          <dl className={css.pairs}>
            {profile.competencies.map(({ name, description }) => (
              <div key={name}>
                <dt>
                  <Blanks text={name} />
                </dt>
                <dd>
                  <Blanks text={description} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Texts title={t.outcomes} texts={profile.outcomes.map(({ text }) => text)} />
      <Texts title={t.traits} texts={profile.traits} />
    </Section>
  );
}

function Stage({ stage }: { stage: GuideStage }) {
  const { exercise, scorecard } = stage;
  const kind = common.stageKinds[stage.kind] ?? stage.kind;
  return (
    <Section
      id={`stage-${stage.key}`}
      title={stage.title}
      note={[kind, stage.minutes && common.minutes(stage.minutes)].filter(Boolean).join(" · ")}
    >
      {stage.interviewer_directions && (
        <>
          <h3>{t.forInterviewer}</h3>
          <Markdown text={stage.interviewer_directions} />
        </>
      )}
      {stage.candidate_script && (
        <>
          <h3>{t.toCandidate}</h3>
          <blockquote>
            <Markdown text={stage.candidate_script} />
          </blockquote>
        </>
      )}
      {stage.agenda.length > 0 && (
        <>
          <h3>{t.agenda}</h3>
          <ol className={css.agenda}>
            {stage.agenda.map(({ title, minutes }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a guide that is read never move
              <li key={index}>
                <Blanks text={title} />
                {minutes !== null && <small>{common.minutes(minutes)}</small>}
              </li>
            ))}
          </ol>
        </>
      )}
      {exercise && (
        <>
          <h3>
            <Blanks text={exercise.title || t.exercise} />
          </h3>
          <Markdown text={exercise.brief} />
          <Texts title={t.requirements} texts={exercise.requirements} />
          <Texts title={t.criteria} texts={exercise.criteria} />
        </>
      )}
      {stage.questions.length > 0 && (
        <>
          <h3>{t.questions}</h3>
          <ol className={css.questions}>
            {stage.questions.map((question) => (
              <Question key={question.key} question={question} />
            ))}
          </ol>
        </>
      )}
      {scorecard && (
        <>
          <h3>{t.scorecard}</h3>
          <Attributes attributes={scorecard.attributes} />
          <Texts title={t.recommendation} texts={scorecard.recommendation} />
        </>
      )}
    </Section>
  );
}

function Question({ question }: { question: GuideStage["questions"][number] }) {
  const facts = [...question.competencies, question.minutes && common.minutes(question.minutes)].filter(
    Boolean,
  );
  return (
    <li>
      <p className={css.question}>
        <Blanks text={question.text} />
      </p>
      {facts.length > 0 && <p className={css.facts}>{facts.join(" · ")}</p>}
      <div className={css.lists}>
        <Texts title={t.areas} texts={question.areas_to_cover} />
        <Texts title={t.followUps} texts={question.follow_ups} />
        <Texts title={t.good} texts={question.what_good_looks_like} />
        <Texts title={t.redFlags} texts={question.red_flags} />
      </div>
    </li>
  );
}

function Texts({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <div className={css.texts}>
      <h4>{title}</h4>
      <ul>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a guide that is read never move
          <li key={index}>
            <Blanks text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Guided({ questions }: { questions: GuideDocument["debrief"]["questions"] }) {
  if (questions.length === 0) return null;
  return (
    <ol className={css.questions}>
      {questions.map(({ key, text, guidance }) => (
        <li key={key}>
          <p className={css.question}>
            <Blanks text={text} />
          </p>
          {guidance && <Markdown text={guidance} />}
        </li>
      ))}
    </ol>
  );
}

/** What is rated, each with its levels: the number is always there. */
function Attributes(props: { attributes: GuideAttribute[]; under?: "h2" | "h3" }) {
  const Heading = props.under === "h2" ? "h3" : "h4";
  return (
    <ul className={css.attributes}>
      {props.attributes.map(({ key, name, anchors }) => (
        <li key={key}>
          <Heading>
            <Blanks text={name} />
          </Heading>
          <ol start={0}>
            {anchors.map((anchor, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place on the scale
              <li key={level}>
                <b>{level}</b>
                <span>
                  <Blanks text={anchor} />
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
