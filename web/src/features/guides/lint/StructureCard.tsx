import type { GuideStructure } from "@/api/types";
import { guideEditor as t } from "@/strings/guideEditor";
import { asSentence } from "./findings";
import css from "./lint.module.css";

type Component = GuideStructure["components"][number];

/** The fifteen components of a structured interview: how far the guide has each, why, and what to do next. */
export function StructureCard({ structure }: { structure: GuideStructure }) {
  const full = structure.components.filter(({ level }) => level === 2);
  const open = structure.components.filter(({ level }) => level !== 2);
  return (
    <section className={css.card} aria-label={t.structure}>
      <header>
        <h2>{t.structure}</h2>
        <span className={css.score}>
          <b>{structure.points}</b> {t.ofPoints(structure.of)}
        </span>
      </header>
      <div className={css.strip} aria-hidden="true">
        {structure.components.map(({ id, level }) => (
          <i key={id} data-level={level ?? "none"} />
        ))}
      </div>
      <p className={css.hint}>{t.structureHint}</p>
      <ul className={css.components}>
        {open.map((component) => (
          <Row key={component.id} component={component} />
        ))}
      </ul>
      {full.length > 0 && (
        <details className={css.full}>
          <summary>{t.inFull(full.length)}</summary>
          <ul className={css.components}>
            {full.map((component) => (
              <Row key={component.id} component={component} />
            ))}
          </ul>
        </details>
      )}
      <p className={css.hint}>{t.structureSource}</p>
    </section>
  );
}

function Row({ component }: { component: Component }) {
  const { level } = component;
  const words = level === null ? t.notJudged : (t.levels[level] ?? "");
  return (
    <li>
      <details>
        <summary>
          <span className={css.pips} data-level={level ?? "none"} aria-hidden="true">
            <i />
            <i />
          </span>
          <span>{component.title}</span>
          <small>{words}</small>
        </summary>
        <p>{asSentence(component.reason)}</p>
        {component.advice && <p className={css.advice}>{component.advice}</p>}
        <p className={css.keeper}>{t.keepers[component.enforced_by]}</p>
      </details>
    </li>
  );
}
