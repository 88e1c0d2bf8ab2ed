import { createContext, Fragment, type ReactNode, useContext } from "react";
import css from "./markdown.module.css";

/*
 * The little Markdown that guides use: paragraphs, headings, lists, tables, quotations, emphasis, code, links, and the
 * variables of a guide. It builds elements and never HTML, so a guide from anywhere can be shown as it is.
 */
export function Markdown({ text }: { text: string }) {
  return <div className={css.markdown}>{blocks(text)}</div>;
}

/** What the blanks of a guide are called, for whoever reads it; whoever writes it sees the names that stand in the text. */
export const BlankLabels = createContext<ReadonlyMap<string, string>>(new Map());

function Blank({ name }: { name: string }) {
  const label = useContext(BlankLabels).get(name);
  return <span className={css.variable}>{label || name}</span>;
}
const blank = (mark: string): ReactNode => <Blank name={mark.slice(2, -2).trim()} />;

function blocks(text: string): ReactNode[] {
  const result: ReactNode[] = [];
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading) {
      result.push(<h3 key={at}>{inline(heading[2] ?? "")}</h3>);
      at += 1;
      continue;
    }
    if (line.startsWith("```")) {
      const end = lines.findIndex((each, index) => index > at && each.startsWith("```"));
      const stop = end === -1 ? lines.length : end;
      result.push(
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <pre key={at} tabIndex={0}>
          {lines.slice(at + 1, stop).join("\n")}
        </pre>,
      );
      at = stop + 1;
      continue;
    }
    if (isTable(lines, at)) {
      const end = lines.findIndex((each, index) => index > at && !each.startsWith("|"));
      const stop = end === -1 ? lines.length : end;
      result.push(table(at, lines.slice(at, stop)));
      at = stop;
      continue;
    }
    if (QUOTE.test(line)) {
      const end = lines.findIndex((each, index) => index > at && !QUOTE.test(each));
      const stop = end === -1 ? lines.length : end;
      const quoted = lines.slice(at, stop).map((each) => each.replace(QUOTE, "").replace(/^ /, ""));
      result.push(<blockquote key={at}>{blocks(quoted.join("\n"))}</blockquote>);
      at = stop;
      continue;
    }
    const bullet = /^\s*(?:[-*+]|(\d+)[.)])\s+/;
    const first = bullet.exec(line);
    if (first) {
      const items: ReactNode[] = [];
      const start = at;
      while (at < lines.length && bullet.test(lines[at] ?? "")) {
        let item = (lines[at] ?? "").replace(bullet, "");
        at += 1;
        // A line that goes on below its bullet, indented.
        while (at < lines.length && /^\s{2,}\S/.test(lines[at] ?? "") && !bullet.test(lines[at] ?? "")) {
          item += ` ${(lines[at] ?? "").trim()}`;
          at += 1;
        }
        items.push(<li key={at}>{inline(item)}</li>);
      }
      result.push(first[1] ? <ol key={start}>{items}</ol> : <ul key={start}>{items}</ul>);
      continue;
    }
    const paragraph: string[] = [];
    const start = at;
    while (
      at < lines.length &&
      (lines[at] ?? "").trim() !== "" &&
      !bullet.test(lines[at] ?? "") &&
      !/^(#{1,6}\s|```)/.test(lines[at] ?? "") &&
      !QUOTE.test(lines[at] ?? "") &&
      !isTable(lines, at)
    ) {
      paragraph.push(lines[at] ?? "");
      at += 1;
    }
    result.push(<p key={start}>{inline(paragraph.join("\n"))}</p>);
  }
  return result;
}

// A line of a quotation. A mark with a word right behind it, such as `>=`, is text.
const QUOTE = /^>(?=[\s>]|$)/;

const DIVIDER = /^\|(\s*:?-+:?\s*\|)+\s*$/;
const isTable = (lines: string[], at: number): boolean =>
  (lines[at] ?? "").startsWith("|") && DIVIDER.test(lines[at + 1] ?? "");

function table(key: number, [head = "", divider = "", ...rows]: string[]): ReactNode {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll("\\|", "|").trim());
  const sides = cells(divider).map((cell) =>
    cell.endsWith(":") ? (cell.startsWith(":") ? css.center : css.end) : undefined,
  );
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reachable by keyboard
    <div key={key} className={css.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {cells(head).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
              <th key={index} scope="col" className={sides[index]}>
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table never move
            <tr key={index}>
              {cells(row).map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row never move
                <td key={index} className={sides[index]}>
                  {inline(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const INLINE =
  /(\*\*[^*]+\*\*|\*[^*\n]+\*|(?<!\w)_[^_\n]+_(?!\w)|`[^`]+`|\[[^\]]+\]\([^)\s]+\)|\{\{\s*\w+\s*\}\})/g;

function inline(text: string): ReactNode[] {
  return text.split(INLINE).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    const as = (node: ReactNode) => <Fragment key={index}>{node}</Fragment>;
    if (index % 2 === 0) return as(part);
    if (part.startsWith("**")) return as(<b>{inline(part.slice(2, -2))}</b>);
    if (part.startsWith("`")) return as(<code>{part.slice(1, -1)}</code>);
    if (part.startsWith("{{")) return as(blank(part));
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    if (link) {
      const target = link[2] ?? "";
      // Anything but a web or mail address stays text.
      return /^(https?:|mailto:)/i.test(target)
        ? as(
            <a href={target} target="_blank" rel="noreferrer noopener">
              {link[1]}
            </a>,
          )
        : as(link[1]);
    }
    return as(<em>{inline(part.slice(1, -1))}</em>);
  });
}

/** One line of Markdown, without a paragraph around it. */
export function Inline({ text }: { text: string }) {
  return <>{inline(text)}</>;
}

/** The text with the blanks of a guide marked, for what is not Markdown. */
export function Blanks({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\{\{\s*\w+\s*\}\})/g).map((part, index) =>
        part.startsWith("{{") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <Fragment key={index}>{blank(part)}</Fragment>
        ) : (
          part
        ),
      )}
    </>
  );
}
