import type { GuideCheck, GuideDocument } from "@/api/types";
import { guideEditor as t } from "@/strings/guideEditor";
import { CoverageCard } from "./CoverageCard";
import css from "./lint.module.css";
import { StructureCard } from "./StructureCard";

/** How structured a guide is, for whoever only reads it. */
export function StructurePanel({ check, document }: { check: GuideCheck; document: GuideDocument }) {
  return (
    <aside className={css.panel} aria-label={t.structureAndCoverage}>
      <StructureCard structure={check.structure} />
      <CoverageCard coverage={check.coverage} document={document} />
    </aside>
  );
}
