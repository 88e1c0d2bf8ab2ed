import css from "@/features/interviews/kit.module.css";
import { common } from "@/strings/common";

/** The recommendation from 1 to 4, as a choice of four. */
export function VotePicker(props: {
  label: string;
  value: number | null;
  onChange: (recommendation: number) => void;
}) {
  const step = (event: React.KeyboardEvent) => {
    const focused = Number((event.target as HTMLElement).dataset.vote ?? 1);
    const by = { ArrowRight: 1, ArrowDown: 2, ArrowLeft: -1, ArrowUp: -2 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = Math.min(4, Math.max(1, focused + by));
    event.currentTarget.querySelector<HTMLElement>(`[data-vote="${to}"]`)?.focus();
  };
  return (
    <div>
      <div className={css.voteLabel}>{props.label}</div>
      <div role="radiogroup" aria-label={props.label} className={css.votes} onKeyDown={step}>
        {([1, 2, 3, 4] as const).map((vote) => (
          // biome-ignore lint/a11y/useSemanticElements: arrow keys look here, a native radio would choose
          <button
            key={vote}
            type="button"
            role="radio"
            data-vote={vote}
            className={css.vote}
            aria-checked={props.value === vote}
            tabIndex={(props.value ?? 1) === vote ? 0 : -1}
            onClick={() => props.onChange(vote)}
          >
            <b>{vote}</b> {common.recommendation[vote]}
          </button>
        ))}
      </div>
    </div>
  );
}
