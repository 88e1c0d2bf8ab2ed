import type { ReactNode } from "react";
import css from "./parts.module.css";

export type Tone = "plain" | "gold" | "good" | "warn" | "bad";

export function Tag(props: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={props.tone ?? "plain"} title={props.title}>
      {props.children}
    </span>
  );
}

export function Notice(props: {
  tone?: Tone;
  icon?: ReactNode;
  role?: "status" | "alert";
  children: ReactNode;
}) {
  return (
    <div className={css.notice} data-tone={props.tone ?? "plain"} role={props.role}>
      {props.icon}
      <div>{props.children}</div>
    </div>
  );
}

/** A rating as a chip. The number is always there; 0 is hatched, since it is missing data and not a low score. */
export function RatingChip(props: { rating: number | null; label?: string }) {
  if (props.rating === null) return <span className="muted">–</span>;
  return (
    <span
      className={css.rating}
      data-level={props.rating}
      title={props.label ?? (props.rating === 0 ? "0: not enough information" : undefined)}
    >
      {props.rating}
    </span>
  );
}

export function Kbd(props: { children: ReactNode }) {
  return (
    <span className={css.kbd} aria-hidden="true">
      {props.children}
    </span>
  );
}

export function Facts(props: { of: [string, ReactNode][] }) {
  return (
    <dl className={css.facts}>
      {props.of.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow(props: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value ?? <span className="muted">–</span>}</dd>
    </>
  );
}

export interface Step {
  key: string;
  title: string;
  note?: string;
  /** `ended`: the application ended here; `skipped`: it went past without anything being held. */
  state: "done" | "now" | "next" | "ended" | "skipped";
}

/** Where an application stands among its stages. */
export function StageProgress(props: { label: string; steps: Step[] }) {
  return (
    <ol className={css.steps} aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          <b title={step.title}>{step.title}</b>
          <span>{step.note ?? "\u00a0"}</span>
        </li>
      ))}
    </ol>
  );
}
