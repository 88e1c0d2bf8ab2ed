import { Modal, type ModalProps } from "@mantine/core";
import type { FocusEvent } from "react";
import { useReturnFocus } from "./useReturnFocus";

/**
 * The library puts the focus where a dialog begins, a moment after the dialog is there. Whoever is in another field by then
 * stays in it: what has the focus is where the dialog begins.
 */
function beginHere({ currentTarget: dialog, target }: FocusEvent<HTMLElement>) {
  if (!dialog.contains(target) || target.hasAttribute("data-autofocus")) return;
  for (const other of dialog.querySelectorAll("[data-autofocus]")) other.removeAttribute("data-autofocus");
  target.setAttribute("data-autofocus", "true");
}

/**
 * A dialog over the page, open for as long as it is rendered. The focus goes back to what opened it. A click beside it does
 * nothing: what was typed into it must not be lost by a slip of the hand.
 */
export function Dialog(props: Omit<ModalProps, "opened">) {
  useReturnFocus();
  return (
    <Modal opened returnFocus={false} closeOnClickOutside={false} onFocusCapture={beginHere} {...props} />
  );
}
