import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { LibraryExercise } from "@/api/types";
import { Markdown } from "@/design/Markdown";
import {
  Dotted,
  ErrorState,
  HeaderSkeleton,
  PageHeader,
  Skeleton,
  TabPanel,
  Tabs,
  Tag,
} from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guides } from "@/strings/guides";
import { library as t } from "@/strings/library";
import { Contents } from "./Contents";
import css from "./library.module.css";
import { Lines } from "./QuestionDetail";
import { exerciseQuery } from "./queries";

const PutDialog = lazy(() => import("./PutDialog").then((module) => ({ default: module.PutDialog })));

/** Something to program: the task as candidates read it, and what the interviewer has beside it. */
export function ExercisePage() {
  const { exerciseId } = useParams({ from: "/signed-in/shell/library/exercises/$exerciseId" });
  const found = useQuery(exerciseQuery(exerciseId));
  const may = runsHiring(useMe());
  const [putting, setPutting] = useState(false);
  if (found.error) return <ErrorState page error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <>
        <HeaderSkeleton />
        <Skeleton lines={12} />
      </>
    );
  }
  const { text } = found.data;
  return (
    <>
      <PageHeader
        crumb={
          <Link to="/library" search={{ view: "exercises" }}>
            {t.view.exercises}
          </Link>
        }
        title={text.title}
        sub={<Dotted of={[t.levels[text.level], common.minutes(text.minutes), ...text.competencies]} />}
      >
        {may && (
          <Button variant="filled" onClick={() => setPutting(true)}>
            {t.putInto}
          </Button>
        )}
      </PageHeader>
      <Parts exercise={found.data} />
      {putting && (
        <Suspense fallback={null}>
          <PutDialog exercise={text} onClose={() => setPutting(false)} />
        </Suspense>
      )}
    </>
  );
}

function Parts({ exercise }: { exercise: LibraryExercise }) {
  const { text, tests, starter, solution } = exercise;
  const hidden = tests.filter(({ visible }) => !visible).length;
  // Whoever reads the starter code in one language wants the solution in the same.
  const [language, setLanguage] = useState(starter[0]?.language ?? "");
  const judged = (
    <div className={css.lists}>
      <Lines title={guides.good} of={text.what_good_looks_like} />
      <Lines title={guides.redFlags} of={text.red_flags} />
      <Lines title={t.extensions} of={text.extensions} />
    </div>
  );
  const interviewer = (
    <>
      <Markdown text={text.introduction} />
      {judged}
    </>
  );
  const code = (of: LibraryExercise["starter"], label: string, id: string) => (
    <Code of={of} label={label} id={id} language={language} onLanguage={setLanguage} />
  );
  return (
    <Contents
      parts={[
        { id: "interviewer", title: t.forInterviewer, body: interviewer },
        { id: "statement", title: t.statement, body: <Markdown text={text.statement} /> },
        { id: "starter", title: t.starter, body: code(starter, t.starterLanguages, "starter") },
        {
          id: "tests",
          title: t.tests,
          body: (
            <>
              <p className="small muted">{t.testsNote(tests.length, hidden, exercise.time_limit_seconds)}</p>
              <Tests tests={tests} />
            </>
          ),
        },
        {
          id: "solution",
          title: t.solution,
          body: (
            <details className={css.probe}>
              <summary>{t.showSolution}</summary>
              {code(solution, t.solutionLanguages, "solution")}
            </details>
          ),
        },
      ]}
    />
  );
}

function Code(props: {
  of: LibraryExercise["starter"];
  label: string;
  id: string;
  language: string;
  onLanguage: (language: string) => void;
}) {
  const languages = [...new Set(props.of.map(({ language }) => language))];
  const shown = languages.includes(props.language) ? props.language : languages[0];
  if (!shown) return null;
  const key = (language: string) => `${props.id}-${language}`;
  return (
    <div className={css.code}>
      <Tabs
        label={props.label}
        value={key(shown)}
        tabs={languages.map((language) => ({ key: key(language), title: t.languages[language] ?? language }))}
        onChange={(next) => props.onLanguage(next.slice(props.id.length + 1))}
      />
      <TabPanel of={key(shown)}>
        {props.of
          .filter(({ language }) => language === shown)
          .map(({ file, text }) => (
            <Source key={file} label={file} text={text} />
          ))}
      </TabPanel>
    </div>
  );
}

function Source({ label, text }: { label: string; text: string }) {
  return (
    <figure className={css.source}>
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}

function Tests({ tests }: { tests: LibraryExercise["tests"] }) {
  return (
    <ul className={css.sheet}>
      {tests.map((test) => (
        <li key={test.name} className={css.test}>
          <details>
            <summary>
              <span>{test.name}</span>{" "}
              <Tag tone={test.visible ? "good" : "plain"}>{test.visible ? t.visible : t.hidden}</Tag>
            </summary>
            <div className={css.pair}>
              {test.setup !== null && <Source label={t.setup} text={test.setup} />}
              {(test.stdin !== "" || test.setup === null) && (
                <Source label={t.stdin} text={test.stdin || t.nothing} />
              )}
              <Source label={t.expect} text={test.expect || t.nothing} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
