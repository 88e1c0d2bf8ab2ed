import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Guide } from "@/api/types";
import { useActions } from "@/design/actions";
import { guides } from "@/strings/guides";

const t = guides.share;
const ShareDialog = lazy(() => import("./ShareDialog").then((module) => ({ default: module.ShareDialog })));

/** Opens the dialog of sharing, for those who may. */
export function ShareButton({ guide }: { guide: Guide }) {
  const [open, setOpen] = useState(false);
  useActions([guide.can.share && { title: t.title, run: () => setOpen(true) }]);
  if (!guide.can.share) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} title={t.buttonHint}>
        {t.button}
      </Button>
      {open && (
        <Suspense>
          <ShareDialog guide={guide} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
