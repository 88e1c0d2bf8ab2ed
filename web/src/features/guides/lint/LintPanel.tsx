import { useMemo, useState } from "react";
import type { GuideDocument } from "@/api/types";
import { Tag } from "@/design/parts";
import { guideEditor as t } from "@/strings/guideEditor";
import type { Coverage } from "../document/coverage";
import { placeOf } from "../placeOf";
import type { Finding } from "../saving/GuideSession";
import css from "./lint.module.css";

/** How structured the process is, out of the components that make an interview structured. */
export interface Structure {
  points: number;
  of: number;
}

const SHOWN = 30;
const ORDER = { error: 0, warning: 1, note: 2 } as const;
const TONES = { error: "bad", warning: "warn", note: "plain" } as const;

/** What is wrong or worth a look, each with the way to it; and what the guide covers. */
export function LintPanel(props: {
  findings: Finding[];
  document: GuideDocument;
  structure?: Structure | undefined;
  coverage?: Coverage | undefined;
  onJump: (pointer: string) => void;
}) {
  const [all, setAll] = useState(false);
  const sorted = useMemo(
    () => props.findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    [props.findings],
  );
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const errors = sorted.filter(({ severity }) => severity === "error").length;
  return (
    <aside className={css.panel} aria-label={t.lint}>
      <section className={css.card}>
        <header>
          <h2>{t.lint}</h2>
          {props.structure ? (
            <span className={css.score}>
              <b>{props.structure.points}</b> {t.ofPoints(props.structure.of)}
            </span>
          ) : (
            <small>{errors > 0 ? t.errors(errors) : t.toLookAt(sorted.length)}</small>
          )}
        </header>
        {sorted.length === 0 && <p className={css.none}>{t.nothingFound}</p>}
        <ul>
          {shown.map((finding) => (
            <li key={`${finding.pointer} ${finding.rule} ${finding.message}`}>
              <button type="button" onClick={() => props.onJump(finding.pointer)}>
                <span className={css.where}>
                  <Tag tone={TONES[finding.severity]}>
                    {finding.rule === "structure"
                      ? t.severities[finding.severity]
                      : finding.rule.replaceAll("-", " ")}
                  </Tag>
                  <span>
                    {placeOf(props.document, finding.pointer)}
                    {finding.line ? `, ${t.line(finding.line)}` : ""}
                  </span>
                </span>
                <b>{finding.message}</b>
                {finding.help?.map((line) => (
                  <span key={line} className={css.help}>
                    {line}
                  </span>
                ))}
              </button>
            </li>
          ))}
        </ul>
        {sorted.length > shown.length && (
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {t.moreFindings(sorted.length - shown.length)}
          </button>
        )}
      </section>
      {props.coverage && props.coverage.rows.length > 0 && props.coverage.stages.length > 0 && (
        <CoverageCard coverage={props.coverage} document={props.document} />
      )}
    </aside>
  );
}

/** Competencies × stages: asked, rated, both, or nothing. Shape and words say it, too, not the colour alone. */
function CoverageCard({ coverage, document }: { coverage: Coverage; document: GuideDocument }) {
  const titles = coverage.stages.map(
    (key) => document.stages.find((stage) => stage.key === key)?.title ?? key,
  );
  return (
    <section className={css.card} aria-label={t.coverage}>
      <header>
        <h2>{t.coverage}</h2>
      </header>
      <div className={css.matrix}>
        <table>
          <thead>
            <tr>
              <td />
              {titles.map((title, index) => (
                <th key={coverage.stages[index]} scope="col" title={title}>
                  <span>{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.rows.map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.competency}</th>
                {row.questions.map((questions, index) => {
                  const rated = row.rated[index] ?? false;
                  const words = t.covered(questions, rated);
                  return (
                    <td key={coverage.stages[index]} title={`${titles[index]}: ${words}`}>
                      <i
                        data-asked={questions > 0 || undefined}
                        data-rated={rated || undefined}
                        aria-hidden="true"
                      >
                        {questions > 0 ? questions : ""}
                      </i>
                      <span className="visually-hidden">{words}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.legend}>
        <i data-asked aria-hidden="true" /> {t.asked} <i data-rated aria-hidden="true" /> {t.rated}{" "}
        <i data-asked data-rated aria-hidden="true" /> {t.bothCovered}
      </p>
    </section>
  );
}
