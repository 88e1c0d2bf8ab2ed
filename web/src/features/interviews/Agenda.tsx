import type { Kit } from "@/api/types";
import { common } from "@/strings/common";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";

/**
 * The agenda in whole words, over a line as long as its minutes that says where the talk is. Quiet: it informs and never
 * blinks.
 */
export function Agenda(props: {
  agenda: Kit["stage"]["agenda"];
  /** Whose time it is: of an exercise it is the candidate's, and nobody watches the clock. */
  label: string;
  shownLabel?: boolean;
  elapsedMinutes: number | null;
}) {
  const items = placed(props.agenda, props.elapsedMinutes);
  if (items.length === 0) return null;
  return (
    <div className={css.agenda}>
      {props.shownLabel && <div className={css.label}>{props.label}</div>}
      <div className={css.agendaLine} aria-hidden="true">
        {items.map((item) => (
          <i key={item.from} style={{ flexGrow: item.minutes }}>
            <i style={{ width: `${100 * item.part}%` }} />
          </i>
        ))}
      </div>
      <ol aria-label={props.label}>
        {items.map((item) => (
          <li
            key={item.from}
            data-state={item.state}
            aria-current={item.state === "now" ? "step" : undefined}
          >
            {item.title}{" "}
            <span>{item.state === "now" ? t.left(item.left) : common.minutes(item.minutes)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function placed(agenda: Kit["stage"]["agenda"], elapsed: number | null) {
  let start = 0;
  return agenda
    .filter((item) => (item.minutes ?? 0) > 0)
    .map(({ title, minutes: planned }) => {
      const minutes = planned ?? 0;
      const from = start;
      start += minutes;
      const into = elapsed === null ? 0 : elapsed - from;
      return {
        title,
        minutes,
        from,
        /** How much of it is over, 0 to 1. */
        part: Math.min(1, Math.max(0, into / minutes)),
        left: Math.max(1, Math.ceil(minutes - into)),
        state: elapsed === null || into < 0 ? "next" : into >= minutes ? "done" : "now",
      } as const;
    });
}
