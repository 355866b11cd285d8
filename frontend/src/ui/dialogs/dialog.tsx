import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useDesigner } from "../context";
import { CloseIcon } from "../icons";

const FOCUSABLE = "button:not([disabled]),input,select,textarea,a[href],[tabindex='0']";

const firstIn = (dialog: HTMLElement | null): HTMLElement | null =>
  dialog?.querySelector<HTMLElement>("[data-first]") ??
  dialog?.querySelector<HTMLElement>("textarea,.hf-dialog-body input,.hf-dialog-body button:not([disabled])") ??
  null;

interface DialogProps {
  title: string;
  wide?: boolean;
  /** Without a head: what is in it says what it is. */
  bare?: boolean;
  children: ComponentChildren;
  actions?: ComponentChildren;
}

/** A sheet of paper over the page: keeps the focus inside, closes on Escape, gives the focus back. */
export function Dialog({ title, wide = false, bare = false, children, actions }: DialogProps) {
  const { ui, focus } = useDesigner();
  const box = useRef<HTMLDivElement>(null);
  const inside = useRef<Element | null>(null);
  // Before it is painted: a key pressed on sight of it finds its field.
  useLayoutEffect(() => {
    const before = focus.active();
    const dialog = box.current;
    (firstIn(dialog) ?? dialog)?.focus();
    return () => focus.giveBack(before, dialog);
  }, [focus]);
  // What had to be asked for first, or took away what had the focus: nobody can see a focus on the whole dialog.
  useLayoutEffect(() => {
    const active = focus.active();
    if (active === box.current || (active === null && inside.current?.isConnected === false)) firstIn(box.current)?.focus();
  });
  const close = () => ui.set({ dialog: null });
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key !== "Tab") return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (event.target !== edge && event.target !== box.current) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
  };
  return (
    <div class="hf-veil" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div
        class="hf-dialog"
        data-wide={wide || undefined}
        data-bare={bare || undefined}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        ref={box}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => (inside.current = event.target as Element)}
      >
        {!bare && (
          <div class="hf-dialog-head">
            <h2>{title}</h2>
            <button type="button" class="hf-quiet" aria-label="Close" onClick={close}>
              <CloseIcon />
            </button>
          </div>
        )}
        <div class="hf-dialog-body">{children}</div>
        {actions && <div class="hf-dialog-foot">{actions}</div>}
      </div>
    </div>
  );
}
