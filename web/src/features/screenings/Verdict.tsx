import type { ResumeVerdict } from "@/api/types";
import { screenings as t } from "@/strings/screenings";
import css from "./screenings.module.css";

export type Outcome = ResumeVerdict["verdict"];

const PATHS: Record<Outcome, string> = {
  met: "M2 6.500l3 3l5-6.500",
  partly: "M6 1.500a4.500 4.500 0 0 1 0 9zM6 1.500a4.500 4.500 0 0 0 0 9",
  not_found: "M2.500 6h7",
};

/** A verdict by its sign and its letter; colour only goes with them. */
export function Verdict({ of }: { of: Outcome }) {
  return (
    <span className={css.verdict} data-of={of} aria-hidden="true">
      <svg width={11} height={12} viewBox="0 0 12 12" aria-hidden="true">
        <path
          d={PATHS[of]}
          fill={of === "partly" ? "currentColor" : "none"}
          fillOpacity={of === "partly" ? 0.35 : 1}
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t.letters[of]}
    </span>
  );
}

/** The words that a verdict rests on, or why there are none. */
export function Quotes(props: { verdict: ResumeVerdict | undefined; blind: boolean }) {
  const evidence = props.verdict?.evidence ?? [];
  if (evidence.length === 0) {
    const withheld = props.blind && props.verdict !== undefined && props.verdict.verdict !== "not_found";
    return <p className={css.noQuote}>{withheld ? t.noEvidenceBlind : t.noEvidence}</p>;
  }
  return (
    <ul className={css.quotes}>
      {grouped(evidence).map(({ first, times }) => (
        <li key={first.start}>
          <q>{first.text}</q> <span>{t.page(first.page, times)}</span>
        </li>
      ))}
    </ul>
  );
}

type Evidence = ResumeVerdict["evidence"][number];

/** The same words on the same page are said once, with how often they stand there. */
function grouped(evidence: Evidence[]): { first: Evidence; times: number }[] {
  const groups: { first: Evidence; times: number }[] = [];
  for (const each of evidence) {
    const same = groups.find(({ first }) => first.text === each.text && first.page === each.page);
    if (same) same.times += 1;
    else groups.push({ first: each, times: 1 });
  }
  return groups;
}
