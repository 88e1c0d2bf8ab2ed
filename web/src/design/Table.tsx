import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { common } from "@/strings/common";
import css from "./table.module.css";

export { css as table };

/**
 * A table on its own sheet. Columns with the class `wide` stay away from a phone, those with `roomy` from a
 * narrow desk; a table whose rows have something to
 * set or press in them is `stacked` there, row for row.
 */
export function Table(props: { label: string; head: ReactNode; stacked?: boolean; children: ReactNode }) {
  return (
    <div className={css.frame} data-stacked={props.stacked || undefined}>
      <table className={css.table} aria-label={props.label}>
        <thead>
          <tr>{props.head}</tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

/**
 * The first rows of a long list, and a way to the next: a page of a thousand rows is slow to draw and slower to read.
 * `of` names the list; another list begins at its beginning again.
 */
export function useShown<T>(list: T[], step: number, of = ""): { shown: T[]; more: ReactNode } {
  const [state, setState] = useState({ of, many: step });
  const many = state.of === of ? state.many : step;
  const rest = list.length - many;
  return {
    shown: rest > 0 ? list.slice(0, many) : list,
    more:
      rest > 0 ? (
        <div className={css.more}>
          <Button size="xs" variant="subtle" onClick={() => setState({ of, many: many + step })}>
            {common.showMore(Math.min(step, rest))}
          </Button>
          <span className="small muted num">{common.ofAll(many, list.length)}</span>
        </div>
      ) : null,
  };
}
