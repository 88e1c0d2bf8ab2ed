import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Inline, Markdown } from "@/design/Markdown";
import { Dotted, ErrorState, HeaderSkeleton, PageHeader, Skeleton } from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { guides } from "@/strings/guides";
import { library as t } from "@/strings/library";
import { Anchors } from "./Anchors";
import { Contents } from "./Contents";
import css from "./library.module.css";
import type { Scenario } from "./putIn";
import { Lines } from "./QuestionDetail";
import { scenarioQuery } from "./queries";

const PutDialog = lazy(() => import("./PutDialog").then((module) => ({ default: module.PutDialog })));

/** A system to design: what the candidate is told, and everything that the interviewer has beside it. */
export function ScenarioPage() {
  const { scenarioId } = useParams({ from: "/signed-in/shell/library/scenarios/$scenarioId" });
  const found = useQuery(scenarioQuery(scenarioId));
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
  const { scenario } = found.data;
  return (
    <>
      <PageHeader
        crumb={
          <Link to="/library" search={{ view: "scenarios" }}>
            {t.view.scenarios}
          </Link>
        }
        title={scenario.title}
        sub={
          <Dotted
            of={[t.levels[scenario.level], common.minutes(scenario.minutes), ...scenario.competencies]}
          />
        }
      >
        {may && (
          <Button variant="filled" onClick={() => setPutting(true)}>
            {t.putInto}
          </Button>
        )}
      </PageHeader>
      <Contents
        parts={[
          { id: "interviewer", title: t.forInterviewer, body: <Markdown text={scenario.introduction} /> },
          { id: "prompt", title: t.prompt, body: <Prompt scenario={scenario} /> },
          ...(scenario.figures.length > 0
            ? [{ id: "figures", title: t.figures, body: <Figures scenario={scenario} /> }]
            : []),
          { id: "probes", title: t.probes, body: <Probes scenario={scenario} /> },
          { id: "outline", title: t.outline, body: <Markdown text={scenario.outline} /> },
          { id: "rubric", title: t.rubric, body: <Anchors of={scenario.rubric} /> },
        ]}
      />
      {putting && (
        <Suspense fallback={null}>
          <PutDialog scenario={scenario} onClose={() => setPutting(false)} />
        </Suspense>
      )}
    </>
  );
}

function Prompt({ scenario }: { scenario: Scenario }) {
  return (
    <ol className={css.prompt}>
      {scenario.prompt.map((part) => (
        <li key={part.key}>
          <h3>
            {part.title} {part.minutes !== null && <small>{common.minutes(part.minutes)}</small>}
          </h3>
          <Markdown text={part.text} />
        </li>
      ))}
    </ol>
  );
}

function Figures({ scenario }: { scenario: Scenario }) {
  return (
    <dl className={css.figures}>
      {scenario.figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Inline text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Probes({ scenario }: { scenario: Scenario }) {
  const topics = [...new Set(scenario.probes.map(({ topic }) => topic))];
  return topics.map((topic) => (
    <section key={topic} className={css.topic} aria-label={t.topicsOfProbes[topic]}>
      <h3>{t.topicsOfProbes[topic]}</h3>
      {scenario.probes
        .filter((probe) => probe.topic === topic)
        .map(({ question }) => (
          <details key={question.key} className={css.probe}>
            <summary>
              <Inline text={question.text} />
            </summary>
            <div className={css.lists}>
              <Lines title={guides.areas} of={question.areas_to_cover} />
              <Lines title={guides.followUps} of={question.follow_ups} />
              <Lines title={guides.good} of={question.what_good_looks_like} />
              <Lines title={guides.redFlags} of={question.red_flags} />
            </div>
          </details>
        ))}
    </section>
  ));
}
