import type { PointerEvent } from "react";

/** How far the pointer may stray while a button is pressed, in pixels. */
const STRAY = 8;

/**
 * Keeps what is pressed under the pointer. A press takes the focus from the field that was written in, which then has
 * another height, and what the lint says may come in at any moment: what was aimed at moves away, and the browser takes
 * the press for one of what has come there, or for marking all the text in between.
 */
export function steadyPress(event: PointerEvent<HTMLElement>): void {
  if (event.button !== 0 || event.pointerType === "touch") return; // Browsers hold a touch themselves.
  const target = event.target as Element;
  const { top } = target.getBoundingClientRect();
  const frame = requestAnimationFrame(() => {
    if (target.isConnected) scrollBy(0, target.getBoundingClientRect().top - top);
  });
  // What the press does may scroll by itself, and has the last word.
  addEventListener("pointerup", () => cancelAnimationFrame(frame), { once: true, capture: true });
  const button = target.closest("button");
  if (button && !button.closest("[draggable=true]")) hold(button, event);
}

/** The button has the pointer until it is let go; who moves it away lets go, too, as anywhere. */
function hold(button: HTMLElement, event: PointerEvent<HTMLElement>): void {
  const { pointerId, clientX, clientY } = event;
  button.setPointerCapture(pointerId);
  const letGo = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
    if (Math.hypot(x - clientX, y - clientY) <= STRAY) return;
    button.removeEventListener("pointermove", letGo);
    if (button.hasPointerCapture(pointerId)) button.releasePointerCapture(pointerId);
  };
  button.addEventListener("pointermove", letGo);
  button.addEventListener("lostpointercapture", () => button.removeEventListener("pointermove", letGo), {
    once: true,
  });
}
