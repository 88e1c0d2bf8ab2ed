import { lazy, Suspense, useState } from "react";
import type { GuideStage } from "@/api/types";
import { IconNotebook } from "@/design/icons";
import { guideEditor as t } from "@/strings/guideEditor";
import { Add } from "../guides/editor/Section";

const Drawer = lazy(() => import("./Drawer").then((module) => ({ default: module.Drawer })));

/** Beside "Add a question": opens the library, whose questions go into this stage. */
export function FromLibrary({ stage, index }: { stage: GuideStage; index: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Add label={t.fromLibraryTo(stage.title || t.untitledStage)} onClick={() => setOpen(true)}>
        <IconNotebook size={14} /> {t.fromLibrary}
      </Add>
      {open && (
        <Suspense fallback={null}>
          <Drawer index={index} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
