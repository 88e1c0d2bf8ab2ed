import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import type { SimilarPairs } from "@/api/types";
import { ErrorState, Name, Skeleton } from "@/design/parts";
import { assessmentQuery } from "@/features/assessments/queries";
import { codingExercises as t } from "@/strings/codingExercises";
import css from "./pairs.module.css";

export type Pair = SimilarPairs["data"][number];

/** Two submissions beside each other. What stands in both carries the same letter on either side. */
export function PairView({ pair }: { pair: Pair }) {
  const start = useRef<HTMLElement>(null);
  // Whoever asked for the pair goes on reading there.
  useEffect(() => start.current?.focus(), []);
  return (
    <section ref={start} className={css.pair} tabIndex={-1} aria-label={t.pairs.both}>
      <Program
        of={pair.a}
        runs={pair.regions.map(({ a_start, a_end }) => [a_start, a_end])}
        names={[pair.a.candidate.name, pair.b.candidate.name]}
      />
      <Program
        of={pair.b}
        runs={pair.regions.map(({ b_start, b_end }) => [b_start, b_end])}
        names={[pair.b.candidate.name, pair.a.candidate.name]}
      />
    </section>
  );
}

/** A, B, … Z, A2, B2, …: short enough to stand beside every line. */
const letterOf = (index: number) =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? "" : Math.floor(index / 26) + 1);

function Program(props: { of: Pair["a"]; runs: [number, number][]; names: [string, string] }) {
  const assessment = useQuery(assessmentQuery(props.of.assessment_id));
  const { runs } = props;
  const source = assessment.data?.source ?? "";
  const lines = useMemo(
    () =>
      source
        .replace(/\r?\n$/, "")
        .split(/\r?\n/)
        .map((text, index) => {
          const run = runs.findIndex(([from, to]) => index + 1 >= from && index + 1 <= to);
          return { text, letter: run < 0 ? null : letterOf(run), begins: runs[run]?.[0] === index + 1 };
        }),
    [source, runs],
  );
  return (
    <div className={css.program}>
      <h2>
        <Link to="/assessments/$assessmentId" params={{ assessmentId: props.of.assessment_id }}>
          <Name>{props.names[0]}</Name>
        </Link>
      </h2>
      {assessment.isPending ? (
        <Skeleton lines={8} />
      ) : assessment.error ? (
        <ErrorState compact error={assessment.error} retry={() => void assessment.refetch()} />
      ) : (
        // biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and say what it is
        <div className={css.lines} role="group" aria-label={t.pairs.program(props.names[0])} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{t.pairs.caption(...props.names)}</caption>
            <tbody>
              {lines.map(({ text, letter, begins }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the program
                <tr key={index} data-shared={letter ? "" : undefined} data-begins={begins || undefined}>
                  <td className={css.number}>{index + 1}</td>
                  <td className={css.letter}>{letter}</td>
                  <td className={css.code}>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
