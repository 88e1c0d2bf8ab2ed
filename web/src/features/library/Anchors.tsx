import type { GuideAttribute } from "@/api/types";
import { Inline } from "@/design/Markdown";
import { RatingChip } from "@/design/parts";
import { library as t } from "@/strings/library";
import css from "./library.module.css";

/** What is rated, each with its five levels. */
export function Anchors({ of }: { of: GuideAttribute[] }) {
  return of.map((attribute) => (
    <section key={attribute.key} className={css.attribute} aria-label={attribute.name}>
      <h3>{attribute.name}</h3>
      <ol aria-label={t.anchorsOf(attribute.name)}>
        {attribute.anchors.map((anchor, level) => (
          <li key={anchor}>
            <RatingChip rating={level} />
            <span>
              <Inline text={anchor} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  ));
}
