import type { ReactNode } from "react";
import { Notice, Tag } from "@/design/Marks";
import { coding as t } from "@/strings/coding";
import type { Outcome, RunReport, ShownTest, TestResult } from "../types";
import { DiffView } from "./DiffView";
import { counts, memory, passed, toneOf, took } from "./marks";
import { Output } from "./Output";
import css from "./results.module.css";

/** What became of each test, the first that failed open. */
export function Results(props: {
  outcome: Outcome;
  /** What each test reads and expects, as far as one may see it. */
  tests: ShownTest[];
  /** Stands beside a test's name, for whoever may do something with it. */
  aside?: (test: TestResult) => ReactNode;
  /** For the team: points, engine and which tests are hidden. */
  full?: boolean;
}) {
  const { outcome } = props;
  const first = outcome.tests.findIndex(
    (test) => !passed(test) && test.verdict !== "SKIPPED" && test.visible,
  );
  const { all } = counts(outcome);
  const broken = outcome.verdict === "CE";
  return (
    <div className={css.results}>
      <p className={css.summary} role="status">
        <Tag tone={toneOf(outcome.verdict)}>{t.verdicts[outcome.verdict] ?? outcome.verdict}</Tag>
        <b>{broken ? t.compileFailed : t.passed(all.passed, all.of)}</b>
        {props.full && outcome.points_of > 0 && (
          <span className={css.aside}>{t.points(outcome.points, outcome.points_of)}</span>
        )}
      </p>
      {outcome.compilation && outcome.compilation.output.text.trim() !== "" && (
        <Output
          label={t.compiler}
          text={outcome.compilation.output.text}
          truncated={outcome.compilation.output.truncated}
        />
      )}
      {!broken && (
        <ul className={css.tests} aria-label={t.tests}>
          {outcome.tests.map((test, index) => (
            <li key={test.name}>
              <Test
                test={test}
                shown={props.tests.find(({ name }) => name === test.name)}
                open={index === first}
                full={props.full ?? false}
                aside={props.aside?.(test)}
              />
            </li>
          ))}
        </ul>
      )}
      {props.full && outcome.degraded.length > 0 && (
        <Notice tone="warn">
          <b>{t.degraded(outcome.engine)}</b>
          {outcome.degraded.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

function Test(props: {
  test: TestResult;
  shown: ShownTest | undefined;
  open: boolean;
  full: boolean;
  aside: ReactNode;
}) {
  const { test, shown } = props;
  // Of a hidden test a candidate is told how it ended, and nothing that one could open.
  const bare = !props.full && !test.visible;
  const head = (
    <>
      <Tag tone={toneOf(test.verdict)}>{t.verdicts[test.verdict] ?? test.verdict}</Tag>
      <span className={css.name}>{test.name}</span>
      {!test.visible && <span className={css.aside}>{t.hidden}</span>}
      <span className={css.cost}>{test.verdict === "SKIPPED" ? "" : took(test.cpu_ns)}</span>
    </>
  );
  if (bare) return <div className={css.head}>{head}</div>;
  return (
    <details open={props.open}>
      <summary className={css.head}>{head}</summary>
      <div className={css.body}>
        <p>{test.message}</p>
        {test.diff && test.diff.hunks.length > 0 && <DiffView diff={test.diff} />}
        <div className={css.pair}>
          {shown && shown.setup !== null && <Output label={t.setup} text={shown.setup} />}
          {shown && (shown.stdin !== "" || shown.setup === null) && (
            <Output label={t.stdin} text={shown.stdin} />
          )}
          {shown && <Output label={t.expected} text={shown.expect} />}
          {test.verdict !== "SKIPPED" && (
            <Output label={t.got} text={test.stdout.text} truncated={test.stdout.truncated} />
          )}
          {test.stderr.text !== "" && (
            <Output label={t.stderr} text={test.stderr.text} truncated={test.stderr.truncated} />
          )}
        </div>
        {test.verdict !== "SKIPPED" && <p className={css.aside}>{costOf(test)}</p>}
        {props.aside}
      </div>
    </details>
  );
}

const costOf = (of: Pick<TestResult, "cpu_ns" | "wall_ns" | "memory_peak">): string =>
  [
    t.cpu(took(of.cpu_ns)),
    t.wall(took(of.wall_ns)),
    of.memory_peak === null ? "" : t.memory(memory(of.memory_peak)),
  ]
    .filter(Boolean)
    .join(" · ");

/** What a program made of an input of somebody's own. */
export function Report({ report }: { report: RunReport }) {
  return (
    <div className={css.results}>
      <p className={css.summary} role="status">
        <Tag tone={toneOf(report.verdict)}>
          {report.verdict === "AC" ? t.ended : (t.verdicts[report.verdict] ?? report.verdict)}
        </Tag>
        <b>{report.message}</b>
      </p>
      {report.compilation && report.compilation.output.text.trim() !== "" && (
        <Output
          label={t.compiler}
          text={report.compilation.output.text}
          truncated={report.compilation.output.truncated}
        />
      )}
      {report.verdict !== "CE" && (
        <>
          <Output label={t.stdout} text={report.stdout.text} truncated={report.stdout.truncated} />
          {report.stderr.text !== "" && (
            <Output label={t.stderr} text={report.stderr.text} truncated={report.stderr.truncated} />
          )}
          <p className={css.aside}>{costOf(report)}</p>
        </>
      )}
    </div>
  );
}
