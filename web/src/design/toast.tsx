import { ActionIcon } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { explain } from "@/api/problem";
import { common } from "@/strings/common";
import { IconAlert, IconCheck, IconX } from "./icons";
import css from "./toast.module.css";

/*
 * What was done, and what was not. A word on something done goes by itself; one on something that failed stays until it
 * has been read and closed, since it may be the only trace of it.
 */
interface Toast {
  id: number;
  failed: boolean;
  message: string;
}
const SHOWN_MS = 5000;
const MOST = 3;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Toast[]) => {
  toasts = next;
  for (const listener of listeners) listener();
};
const add = (failed: boolean, message: string) => {
  last += 1;
  set([...toasts, { id: last, failed, message }].slice(-MOST));
};

export const toast = {
  done: (message: string) => add(false, message),
  /** For an action that has no place of its own to show what went wrong. */
  failed: (error: unknown) => add(true, explain(error)),
};

const close = (id: number) => set(toasts.filter((each) => each.id !== id));
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <section className={css.toasts} aria-label={common.toasts}>
      <div role="status" className={css.list}>
        {shown
          .filter(({ failed }) => !failed)
          .map((each) => (
            <Shown key={each.id} toast={each} />
          ))}
      </div>
      <div role="alert" className={css.list}>
        {shown
          .filter(({ failed }) => failed)
          .map((each) => (
            <Shown key={each.id} toast={each} />
          ))}
      </div>
    </section>
  );
}

function Shown({ toast: { id, failed, message } }: { toast: Toast }) {
  useEffect(() => {
    if (failed) return;
    const timer = setTimeout(() => close(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, failed]);
  return (
    <div className={css.toast} data-failed={failed || undefined}>
      {failed ? <IconAlert /> : <IconCheck />}
      <span>{message}</span>
      <ActionIcon size={24} aria-label={common.close} onClick={() => close(id)}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
