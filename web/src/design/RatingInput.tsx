import { useState } from "react";
import css from "@/features/interviews/kit.module.css";

const LEVELS = [0, 1, 2, 3, 4] as const;

/**
 * Five levels with their anchors. Focusing or pointing at a level shows its anchor; while nothing is chosen and the
 * attribute is the one being looked at, all five are open, so that the words are read before a number is picked.
 */
export function RatingInput(props: {
  label: string;
  anchors: string[];
  value: number | null;
  open: boolean;
  readOnly?: boolean;
  describedBy?: string;
  invalid?: boolean;
  idPrefix: string;
  onChange: (rating: number | null) => void;
  /** A level was chosen by the pointer: what comes next is to say why. */
  onPicked?: () => void;
}) {
  const [looked, setLooked] = useState<number | null>(null);
  const shown = looked ?? props.value;
  const all = props.value === null && props.open;
  const choose = (level: number) => {
    if (props.readOnly) return;
    props.onChange(level);
  };
  const pick = (level: number) => {
    choose(level);
    if (!props.readOnly && level > 0) props.onPicked?.();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const focused = Number((event.target as HTMLElement).dataset.level ?? props.value ?? 0);
    let to: number | undefined;
    if (/^[0-4]$/.test(event.key)) to = Number(event.key);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") to = (focused + 1) % 5;
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") to = (focused + 4) % 5;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const arrow = event.key.startsWith("Arrow");
    // Arrows look without choosing: a rating is a statement and must not come from passing by.
    if (!arrow) choose(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-level="${to}"]`)?.focus();
  };
  const tabStop = props.value ?? 0;
  return (
    <>
      <div
        role="radiogroup"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        className={css.scale}
        onKeyDown={onKeyDown}
        onBlur={() => setLooked(null)}
        onPointerLeave={() => setLooked(null)}
      >
        {LEVELS.map((level) => (
          // biome-ignore lint/a11y/useSemanticElements: arrow keys look at a level here, a native radio would choose it
          <button
            key={level}
            type="button"
            role="radio"
            aria-checked={props.value === level}
            aria-label={String(level)}
            aria-describedby={`${props.idPrefix}-anchor-${level}`}
            aria-disabled={props.readOnly || undefined}
            data-level={level}
            className={css.level}
            tabIndex={tabStop === level ? 0 : -1}
            // A press of a key is a click without a pointer.
            onClick={(event) => (event.detail > 0 ? pick(level) : choose(level))}
            onFocus={() => setLooked(level)}
            onPointerEnter={() => setLooked(level)}
          >
            {level}
          </button>
        ))}
      </div>
      <div hidden>
        {LEVELS.map((level) => (
          <span key={level} id={`${props.idPrefix}-anchor-${level}`}>
            {props.anchors[level]}
          </span>
        ))}
      </div>
      {all ? (
        <ul className={css.anchors} aria-hidden="true">
          {LEVELS.map((level) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the pointer; keys have the radios above
            <li
              key={level}
              data-level={level}
              data-hot={looked === level || undefined}
              onClick={() => pick(level)}
            >
              <b>{level}</b>
              <span>{props.anchors[level]}</span>
            </li>
          ))}
        </ul>
      ) : shown !== null ? (
        <div className={css.anchor} data-level={shown} aria-hidden="true">
          {props.anchors[shown]}
        </div>
      ) : null}
    </>
  );
}
