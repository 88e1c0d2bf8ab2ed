import type { GuideCoverage, GuideDocument } from "@/api/types";
import { guideEditor as t } from "@/strings/guideEditor";
import css from "./lint.module.css";

/** Competencies × stages: asked, rated, both, or nothing. Shape and words say it, too, not the colour alone. */
export function CoverageCard({ coverage, document }: { coverage: GuideCoverage; document: GuideDocument }) {
  if (coverage.rows.length === 0 || coverage.stages.length === 0) return null;
  const titles = coverage.stages.map(
    (key) => document.stages.find((stage) => stage.key === key)?.title || key,
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
