import { type ComponentProps, lazy, Suspense } from "react";

const Dialog = lazy(() => import("./AmendDialog").then((module) => ({ default: module.AmendDialog })));

/** Amending is rare: its dialog is fetched when somebody does. */
export function AmendDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
