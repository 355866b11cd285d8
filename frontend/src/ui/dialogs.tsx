import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { lineDiff } from "../store/line_diff";
import type { View } from "../view";
import { useDesigner } from "./context";
import { CloseIcon } from "./icons";
import { Palette } from "./palette";

const FOCUSABLE = "button:not([disabled]),input,textarea,a[href],[tabindex='0']";

interface DialogProps {
  title: string;
  wide?: boolean;
  /** Without a head: what is in it says what it is. */
  bare?: boolean;
  children: ComponentChildren;
  actions?: ComponentChildren;
}

/** A sheet of paper over the page: keeps the focus inside, closes on Escape, gives the focus back. */
function Dialog({ title, wide = false, bare = false, children, actions }: DialogProps) {
  const { ui, focus } = useDesigner();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = focus.active();
    const first = box.current?.querySelector<HTMLElement>("textarea,.hf-dialog-body input,.hf-dialog-body button") ?? box.current;
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [focus]);
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

const SHORTCUTS: [string, string][] = [
  ["Enter", "done, and on to the line below"],
  ["Tab", "on to the next field"],
  ["↑ ↓", "same field, line above or below"],
  ["Esc", "leave the field as it was"],
  ["Alt ↑ ↓", "move the exercise, or the block from its number"],
  ["Alt ← →", "move it to the day before or after"],
  ["Delete", "delete, on a grip or a number"],
  ["Shift ↑ ↓", "pick several, on a grip"],
  ["Ctrl Z", "undo"],
  ["Ctrl Shift Z", "redo"],
  ["/", "library"],
  ["Ctrl P", "print"],
  ["Ctrl K", "do anything, by name"],
  ["?", "this list"],
];

function Shortcuts() {
  return (
    <Dialog title="Keyboard">
      <ul class="hf-shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <li key={keys}>
            <span>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function CommandPalette() {
  const { ui } = useDesigner();
  return (
    <Dialog title="What to do" bare>
      <Palette done={() => ui.set({ dialog: null })} />
    </Dialog>
  );
}

function Paste() {
  const { ui, store } = useDesigner();
  const [text, setText] = useState(ui.values.pasted);
  const use = (whole: string) => {
    store.edit("set_text", null, { text: whole });
    ui.set({ dialog: null, readStrip: true, mode: "sheet", sampleDismissed: true });
  };
  return (
    <Dialog
      title="Paste a program you already wrote"
      actions={
        <>
          <span class="hf-dialog-hint">Undo brings back what is open now.</span>
          <button
            type="button"
            class="hf-plain"
            disabled={!text.trim()}
            onClick={() => use(`${(store.view?.text ?? "").trimEnd()}\n\n${text}`.trimStart())}
          >
            Add it below
          </button>
          <button type="button" class="hf-filled" disabled={!text.trim()} onClick={() => use(text)}>
            Use it instead
          </button>
        </>
      }
    >
      <textarea
        class="hf-paste"
        aria-label="Your program"
        placeholder={"Day 1\n1a) Back Squat 4x10\n1b) Single Leg Sprinter RDL 4x5 each leg\n3 seconds down, 3 second pause, quick up"}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function Compare({ view }: { view: View }) {
  const { commands } = useDesigner();
  const change = view.file.outside_change;
  const lines = useMemo(() => (change ? lineDiff(change.mine, change.theirs) : []), [change]);
  const choose = (which: "mine" | "theirs" | "both") => commands.chooseVersion(which);
  if (!change) return null;
  return (
    <Dialog
      title="Both versions"
      wide
      actions={
        <>
          <button type="button" class="hf-plain" onClick={() => choose("mine")}>
            Go back to mine
          </button>
          <button type="button" class="hf-plain" onClick={() => choose("both")}>
            Keep both
          </button>
          <button type="button" class="hf-filled" onClick={() => choose("theirs")}>
            Use the new version
          </button>
        </>
      }
    >
      <table class="hf-compare">
        <thead>
          <tr>
            <th scope="col">Mine</th>
            <th scope="col">New, found {change.at}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index} data-same={line.same || undefined}>
              <td data-gone={(!line.same && line.left !== null) || undefined}>{line.left}</td>
              <td data-new={(!line.same && line.right !== null) || undefined}>{line.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

export function Dialogs({ view }: { view: View }) {
  const { ui } = useDesigner();
  switch (ui.values.dialog) {
    case "shortcuts":
      return <Shortcuts />;
    case "palette":
      return <CommandPalette />;
    case "paste":
      return <Paste />;
    case "compare":
      return <Compare view={view} />;
    default:
      return null;
  }
}
