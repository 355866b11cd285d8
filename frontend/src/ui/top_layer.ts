// Above everything else in the window. Notebooks contain and clip their outputs, so that what is merely
// position: fixed or sticky ends up out of sight; what is a popover does not.
import { type RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** For an element that is shown for as long as it is drawn. Older browsers show it where it stands. */
export function useTopLayer<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element?.isConnected || typeof element.showPopover !== "function") return;
    element.popover = "manual";
    if (!element.matches(":popover-open")) element.showPopover();
  });
  return ref;
}
