import { Fragment } from "react";
import type { Piece } from "../document/words";
import css from "./history.module.css";

/** A text with what was taken out and put in marked, word by word. */
export function Words({ pieces }: { pieces: Piece[] }) {
  return (
    <p className={css.words}>
      {pieces.map(({ is, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        if (is === "same") return <Fragment key={index}>{text}</Fragment>;
        const Mark = is === "added" ? "ins" : "del";
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        return <Mark key={index}>{text}</Mark>;
      })}
    </p>
  );
}
