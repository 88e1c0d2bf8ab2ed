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
  // A confirmed button often goes with what it was beside. Whoever pressed it by keyboard then goes on from the heading
  // of the page, not from its very beginning.
  new MutationObserver(() => {
    if (!onPage || onPage.isConnected) return;
    onPage = null;
    // Whatever comes in its place may want the focus first.
    setTimeout(toHeading);
  }).observe(document.body, { childList: true, subtree: true });
}

function toHeading(): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return;
  document.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
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
        if (opener?.isConnected) opener.focus({ preventScroll: true });
        else toHeading();
      });
    },
    [opener],
  );
}
