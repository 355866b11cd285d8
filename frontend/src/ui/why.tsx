// Why a number is what it is: shown beside it while it is pointed at or has the focus.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useTopLayer } from "./top_layer";

const EDGE = 8;

/** A box in the window's top layer, left of what it explains where there is room, else below it. */
export function WhyBox({ id, children }: { id?: string; children: ComponentChildren }) {
  const box = useTopLayer<HTMLDivElement>();
  useLayoutEffect(() => {
    const element = box.current;
    const line = element?.parentElement?.getBoundingClientRect();
    if (!element || !line) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const beside = line.left - width - 16;
    const left = beside >= EDGE ? beside : Math.min(line.left, window.innerWidth - width - EDGE);
    const lowest = window.innerHeight - height - EDGE;
    const top = beside >= EDGE ? line.top - EDGE : line.bottom + 6 > lowest ? line.top - height - 6 : line.bottom + 6;
    element.style.left = `${Math.max(EDGE, left)}px`;
    element.style.top = `${Math.max(EDGE, Math.min(top, lowest))}px`;
  });
  return (
    <div class="hf-why" role="tooltip" {...(id !== undefined && { id })} ref={box}>
      {children}
    </div>
  );
}

interface ExplainedProps {
  class?: string;
  /** What the number means, for those who hear it; left out where the words on the screen say it. */
  label?: string;
  why: () => ComponentChildren;
  children: ComponentChildren;
}

/** A number that explains itself by pointer and by keyboard; Escape puts the explanation away. */
export function Explained({ label, why, children, ...props }: ExplainedProps) {
  const [shown, setShown] = useState(false);
  return (
    <span class="hf-explained" onMouseEnter={() => setShown(true)} onMouseLeave={() => setShown(false)}>
      <button
        type="button"
        class={props.class ?? ""}
        {...(label !== undefined && { "aria-label": label })}
        aria-expanded={shown}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !shown) return;
          event.stopPropagation();
          setShown(false);
        }}
      >
        {children}
      </button>
      {shown && <WhyBox>{why()}</WhyBox>}
    </span>
  );
}
