import { useEffect, useState } from "react";

/** What was in focus last on the page itself; menus and dialogs come and go, and it outlives them. */
let onPage: HTMLElement | null = null;

/** From the start, since a dialog is loaded only after its opener was pressed. */
export function watchFocus(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (
      target instanceof HTMLElement &&
      !target.closest('[role="menu"], [role="dialog"], [role="listbox"]')
    ) {
      onPage = target;
    }
  });
}

/**
 * Gives the focus back to where it was when the caller was first rendered, once the caller is gone: to the heading of the
 * page when that place is gone, too, and to nothing when something else has taken the focus in the meantime.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => onPage);
  useEffect(
    () => () => {
      // After the trap of the dialog has let go.
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement && activeElement !== document.body) return;
        const heading = document.querySelector<HTMLElement>("h1[tabindex]");
        (opener?.isConnected ? opener : heading)?.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}
