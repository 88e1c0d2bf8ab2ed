import type { ReactNode } from "react";
import css from "./parts.module.css";

/** Fields that answer one question together, under its words. */
export function Fields(props: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={css.fields}>
      <legend>{props.legend}</legend>
      {props.hint && <p className="small muted">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}
