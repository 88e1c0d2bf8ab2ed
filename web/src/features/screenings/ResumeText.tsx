import { useEffect, useMemo, useRef } from "react";
import type { Criterion, ResumeDocument, ResumeVerdict } from "@/api/types";
import { screenings as t } from "@/strings/screenings";
import { wordsOf } from "./criterion";
import { linesOf, placesOf, type ShownLine } from "./highlight";
import css from "./resume.module.css";

/** Letters as large beside each other as in the file, within what can be read here. */
const sizeOf = ({ size }: ShownLine["line"]) => `${Math.min(170, Math.max(86, size)) / 100}em`;

/** The text of a resume as it stands on its pages, with the places that verdicts rest on. */
export function ResumeText(props: {
  document: ResumeDocument;
  verdicts: ResumeVerdict[];
  criteria: Criterion[];
  /** The criterion whose places are shown above the others. */
  criterion: number | null;
  label: string;
}) {
  const { document, criterion } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () => linesOf(document, placesOf(props.verdicts, props.criteria)),
    [document, props.verdicts, props.criteria],
  );
  useEffect(() => {
    if (criterion === null) return;
    const mark = sheet.current?.querySelector("mark[data-now]");
    if (mark) showWithin(mark);
  }, [criterion]);
  const pages = Math.max(1, document.pages.length);
  return (
    <div ref={sheet} className={css.sheet} role="document" aria-label={props.label}>
      {lines.map(({ line, pieces, page, apart }) => (
        <div key={line.start}>
          {page !== null && pages > 1 && <div className={css.page}>{t.pageOf(page, pages)}</div>}
          <p
            className={css.line}
            style={{ fontSize: sizeOf(line) }}
            data-bold={line.bold || undefined}
            data-heading={line.heading || undefined}
            data-item={line.item || undefined}
            data-apart={apart || undefined}
          >
            {pieces.map((piece) =>
              piece.criteria.length === 0 ? (
                piece.text
              ) : (
                <mark
                  key={piece.start}
                  data-now={(criterion !== null && piece.criteria.includes(criterion)) || undefined}
                  title={piece.criteria.map((each) => wordsOf(props.criteria[each] as Criterion)).join("\n")}
                >
                  {piece.text}
                </mark>
              ),
            )}
          </p>
        </div>
      ))}
    </div>
  );
}

/** Brings a place into the middle of the text that scrolls around it. The page itself moves only where nothing else does. */
function showWithin(place: Element): void {
  for (let box = place.parentElement; box && box !== document.body; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (!scrolls || box.scrollHeight <= box.clientHeight) continue;
    const offset = place.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - (box.clientHeight - place.clientHeight) / 2;
    return;
  }
  place.scrollIntoView({ block: "nearest" });
}

/** What is in the file and nobody sees: apart from the text, with the reason. */
export function HiddenText({ document }: { document: ResumeDocument }) {
  if (document.hidden.length === 0) return null;
  return (
    <div className={css.hidden}>
      <h3>{t.hiddenTitle}</h3>
      <p className="small">{t.hiddenNote}</p>
      <ul>
        {document.hidden.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be hidden twice
          <li key={index}>
            <q>{each.text}</q>
            <span>
              {t.hiddenReasons[each.reason] ?? each.reason}, {t.page(each.page)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
