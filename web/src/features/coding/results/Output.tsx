import { type ReactNode, useState } from "react";
import { coding as t } from "@/strings/coding";
import css from "./results.module.css";
import { beginning, type Piece, visible } from "./visible";

export function Pieces({ of }: { of: Piece[] }) {
  return of.map(({ text, escaped }, index) =>
    escaped ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
      <i key={index} className={css.escaped}>
        {text}
      </i>
    ) : (
      text
    ),
  );
}

/** What a program read or wrote. What cannot be seen in it is written out, and of a long one the beginning is shown. */
export function Output(props: {
  label: string;
  text: string;
  /** There was more, which is not kept. */
  truncated?: boolean;
  /** What stands there when there is nothing. */
  empty?: ReactNode;
}) {
  const [whole, setWhole] = useState(false);
  const cut = beginning(props.text);
  const shown = whole ? props.text : cut.text;
  return (
    <figure className={css.output}>
      <figcaption>{props.label}</figcaption>
      {props.text === "" ? (
        <p className={css.nothing}>{props.empty ?? t.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <pre tabIndex={0}>
          <Pieces of={visible(shown)} />
        </pre>
      )}
      {cut.more && !whole && (
        <button type="button" className={css.more} onClick={() => setWhole(true)}>
          {t.showAll}
        </button>
      )}
      {props.truncated && (whole || !cut.more) && <p className={css.nothing}>{t.truncated}</p>}
    </figure>
  );
}
