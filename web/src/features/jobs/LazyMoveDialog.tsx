import { type ComponentProps, lazy, Suspense } from "react";

const Dialog = lazy(() => import("./MoveDialog").then((module) => ({ default: module.MoveDialog })));

/** Fetched when somebody is moved, not with every board. */
export function MoveDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
