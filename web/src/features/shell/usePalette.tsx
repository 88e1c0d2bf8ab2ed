import { useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useActions } from "@/design/actions";

const Palette = lazy(() => import("./Palette").then((module) => ({ default: module.Palette })));

/** The palette of a frame, opened by ⌘K or by a button of its own. It lists these pages first. */
export function usePalette(pages: { to: string; title: string }[]): { open: () => void; palette: ReactNode } {
  const [shown, setShown] = useState(false);
  useActions([{ shortcut: "palette", run: () => setShown((open) => !open) }]);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // A new page was reached: the palette has done its work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for the path, not because of it
  useEffect(() => setShown(false), [path]);
  return {
    open: () => setShown(true),
    palette: shown && (
      <Suspense fallback={null}>
        <Palette pages={pages} onClose={() => setShown(false)} />
      </Suspense>
    ),
  };
}
