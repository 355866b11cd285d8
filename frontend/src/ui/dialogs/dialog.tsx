import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
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
  /** Something was typed in it that closing would drop: that is asked for first. */
  unsaved?: boolean;
}

/** Asked at the foot before what was typed is dropped. */
function Leaving({ stay }: { stay: () => void }) {
  const { ui } = useDesigner();
  return (
    <>
      <span class="hf-dialog-hint hf-leaving" role="alert">What you typed here is not saved yet.</span>
      <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
        Throw it away
      </button>
      <button type="button" class="hf-filled" data-stay onClick={stay}>
        Go on writing
      </button>
    </>
  );
}

/** Whether it is being asked if what was typed may be dropped; the focus goes there and comes back. */
function useLeaving(box: { current: HTMLElement | null }) {
  const { focus } = useDesigner();
  const [asked, setAsked] = useState(false);
  const left = useRef<Element | null>(null);
  const ask = () => {
    left.current = focus.active();
    setAsked(true);
  };
  useLayoutEffect(() => {
    if (asked) box.current?.querySelector<HTMLElement>("[data-stay]")?.focus();
    else if (left.current instanceof HTMLElement) left.current.focus();
  }, [asked, box]);
  return { asked, ask, stay: () => setAsked(false) };
}

/** A sheet of paper over the page: keeps the focus inside, closes on Escape, gives the focus back. */
export function Dialog({ title, wide = false, bare = false, children, actions, unsaved = false }: DialogProps) {
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
  const { asked, ask, stay } = useLeaving(box);
  const close = () => (unsaved ? !asked && ask() : ui.set({ dialog: null }));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" && asked) stay();
    else if (event.key === "Escape") close();
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
        {asked ? (
          <div class="hf-dialog-foot">
            <Leaving stay={stay} />
          </div>
        ) : (
          actions && <div class="hf-dialog-foot">{actions}</div>
        )}
      </div>
    </div>
  );
}
