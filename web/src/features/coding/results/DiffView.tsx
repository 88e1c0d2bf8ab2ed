import { Fragment } from "react";
import { coding as t } from "@/strings/coding";
import type { Diff, Hunk } from "../types";
import { Pieces } from "./Output";
import css from "./results.module.css";
import { visibleLine } from "./visible";

/** Where an output differs from what is expected: line by line, with the numbers of both sides. */
export function DiffView({ diff }: { diff: Diff }) {
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reachable by keyboard, and say what it is
    <div className={css.diff} role="group" aria-label={t.difference} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t.difference}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.numberHead}>
              {t.expectedShort}
            </th>
            <th scope="col" className={css.numberHead}>
              {t.gotShort}
            </th>
            <th scope="col" colSpan={2}>
              <span className="visually-hidden">{t.line}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {diff.hunks.map((hunk, index) => (
            <Fragment key={`${hunk.expected_line} ${hunk.got_line}`}>
              {index > 0 && (
                <tr className={css.gap}>
                  <td colSpan={4}>⋯</td>
                </tr>
              )}
              <Lines hunk={hunk} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {diff.truncated && <p className={css.nothing}>{t.diffTruncated}</p>}
    </div>
  );
}

function Lines({ hunk }: { hunk: Hunk }) {
  let expected = hunk.expected_line;
  let got = hunk.got_line;
  return hunk.lines.map((line) => {
    const numbers = {
      expected: line.side === "got" ? "" : expected,
      got: line.side === "expected" ? "" : got,
    };
    if (line.side !== "got") expected += 1;
    if (line.side !== "expected") got += 1;
    return (
      <tr key={`${numbers.expected} ${numbers.got}`} data-side={line.side}>
        <td className={css.number}>{numbers.expected}</td>
        <td className={css.number}>{numbers.got}</td>
        <td className={css.sign}>
          {line.side === "both" ? (
            <span className="visually-hidden">{t.sides.both}</span>
          ) : (
            t.sides[line.side]
          )}
        </td>
        <td className={css.code}>
          {line.text === "" && line.side !== "both" ? (
            <i className={css.escaped}>{t.emptyLine}</i>
          ) : (
            <Pieces of={visibleLine(line.text)} />
          )}
          {line.truncated && "…"}
        </td>
      </tr>
    );
  });
}
