import { Modal, type ModalProps } from "@mantine/core";
import { useReturnFocus } from "./useReturnFocus";

/**
 * A dialog over the page, open for as long as it is rendered. The focus goes back to what opened it. A click beside it does
 * nothing: what was typed into it must not be lost by a slip of the hand.
 */
export function Dialog(props: Omit<ModalProps, "opened">) {
  useReturnFocus();
  return <Modal opened returnFocus={false} closeOnClickOutside={false} {...props} />;
}
