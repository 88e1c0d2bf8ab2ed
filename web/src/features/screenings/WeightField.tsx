import { useId } from "react";
import { screenings as t } from "@/strings/screenings";
import css from "./screenings.module.css";

const LEAST = 0.5;
const MOST = 10;

/** How much a criterion counts: a slider, with its number beside it. */
export function WeightField(props: {
  name: string;
  shown?: boolean;
  value: number;
  onChange: (weight: number) => void;
}) {
  const id = useId();
  const share = { "--share": `${((props.value - LEAST) / (MOST - LEAST)) * 100}%` } as React.CSSProperties;
  return (
    <div className={css.weight} data-shown={props.shown || undefined}>
      <label htmlFor={id}>{props.shown ? props.name : t.weight}</label>
      <output htmlFor={id} className="num">
        {props.value}
      </output>
      <input
        id={id}
        type="range"
        aria-label={t.weightOf(props.name)}
        className={css.slider}
        style={share}
        min={LEAST}
        max={MOST}
        step={0.5}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
