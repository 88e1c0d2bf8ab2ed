import type { Kit } from "@/api/types";
import { kit as t } from "@/strings/kit";
import css from "./kit.module.css";

/** The agenda as wide as its minutes, with where the talk is now. Quiet: it informs and never blinks. */
export function Agenda(props: { agenda: Kit["stage"]["agenda"]; elapsedMinutes: number | null }) {
  const known = props.agenda.filter((item) => (item.minutes ?? 0) > 0);
  if (known.length === 0) return null;
  let start = 0;
  return (
    <ol className={css.agenda} aria-label={t.agenda}>
      {known.map((item) => {
        const minutes = item.minutes ?? 0;
        const from = start;
        start += minutes;
        const elapsed = props.elapsedMinutes;
        const state =
          elapsed === null ? "next" : elapsed >= start ? "done" : elapsed >= from ? "now" : "next";
        const left = elapsed === null ? minutes : Math.max(1, Math.ceil(start - elapsed));
        return (
          <li
            key={`${from}-${item.title}`}
            data-state={state}
            aria-current={state === "now" ? "step" : undefined}
            style={{ flex: `${minutes} 1 0` }}
            title={`${item.title}, ${minutes} min`}
          >
            {state === "now" ? t.left(item.title, left) : item.title}
          </li>
        );
      })}
    </ol>
  );
}
