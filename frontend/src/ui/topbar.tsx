import { useEffect, useRef } from "preact/hooks";
import type { View } from "../view";
import type { Connection } from "../store/store";
import { useDesigner } from "./context";
import { Field } from "./field";
import { Programs } from "./programs";
import { BooksIcon, ChevronIcon, PrintIcon, RailIcon, RedoIcon, UndoIcon } from "./icons";

function savedWords(view: View, connection: Connection): string {
  if (view.file.problem) return connection === "idle" ? "Not saved" : "Not saved yet, your edits are kept";
  if (connection === "waiting") return "Reconnecting, your last edit is kept";
  if (connection === "saving") return "Saving …";
  return view.file.saved_at ? `Saved ${view.file.saved_at}` : "Saved as you go";
}

function Saved({ view, connection }: { view: View; connection: Connection }) {
  const words = savedWords(view, connection);
  const state = view.file.problem ? "problem" : connection === "waiting" ? "waiting" : "fine";
  return (
    <span class="hf-saved" data-state={state} title={view.file.name} role="status" aria-live="polite">
      {words}
    </span>
  );
}

const PAPERS = [
  { paper: "a4", label: "A4" },
  { paper: "letter", label: "Letter" },
] as const;

function PrintMenu() {
  const { ui, commands } = useDesigner();
  const menu = useRef<HTMLDivElement>(null);
  const { menu: open, paper, printing } = ui.values;
  useEffect(() => {
    if (open === "print") menu.current?.querySelector<HTMLElement>("[role=menuitemradio]")?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitemradio]") ?? [])];
    const index = items.indexOf(event.target as HTMLElement);
    if (event.key === "ArrowDown") items[(index + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(index - 1 + items.length) % items.length]?.focus();
    else if (event.key === "Escape") {
      ui.set({ menu: null });
      commands.focus.want("#hf-print-menu");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="hf-print">
      <button
        type="button"
        id="hf-print"
        class="hf-filled"
        disabled={printing}
        title="Make the client’s sheet as a PDF"
        onClick={() => void commands.print(paper)}
      >
        <PrintIcon /> {printing ? "Printing …" : "Print"}
      </button>
      <button
        type="button"
        id="hf-print-menu"
        class="hf-filled hf-print-more"
        aria-label="Paper"
        aria-haspopup="menu"
        aria-expanded={open === "print"}
        onClick={() => ui.set({ menu: open === "print" ? null : "print" })}
      >
        <ChevronIcon />
      </button>
      {open === "print" && (
        <div class="hf-menu" role="menu" aria-label="Paper" ref={menu} onKeyDown={onKeyDown}>
          {PAPERS.map((choice) => (
            <button
              key={choice.paper}
              type="button"
              role="menuitemradio"
              aria-checked={paper === choice.paper}
              onClick={() => void commands.print(choice.paper)}
            >
              The client’s sheet, {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function ModeSwitch() {
  const { ui } = useDesigner();
  const { mode } = ui.values;
  return (
    <div class="hf-switch" role="group" aria-label="Show as">
      <button type="button" id="hf-mode-sheet" aria-pressed={mode === "sheet"} onClick={() => ui.set({ mode: "sheet" })}>
        Sheet
      </button>
      <button type="button" id="hf-mode-text" aria-pressed={mode === "text"} onClick={() => ui.set({ mode: "text" })}>
        Text
      </button>
    </div>
  );
}

export function TopBar({ view, connection }: { view: View; connection: Connection }) {
  const { ui, commands } = useDesigner();
  const { program, file } = view;
  return (
    <div class="hf-top" role="group" aria-label="Program">
      <button
        type="button"
        id="hf-open-library"
        class="hf-quiet hf-worded"
        aria-pressed={ui.values.drawer}
        title="Library  /"
        onClick={() => ui.set({ drawer: !ui.values.drawer })}
      >
        <BooksIcon /> Library
      </button>
      <div class="hf-titles">
        <Programs view={view} />
        <span class="hf-dot" aria-hidden="true">·</span>
        <Field
          class="hf-client"
          label="Client"
          placeholder="client"
          value={program.client ?? ""}
          commit={(text) => commands.setHeader("Client", text)}
        />
        <span class="hf-dot" aria-hidden="true">·</span>
        <Saved view={view} connection={connection} />
      </div>
      <div class="hf-tools">
        <button
          type="button"
          id="hf-undo"
          class="hf-quiet"
          aria-label="Undo"
          title="Undo  Ctrl Z"
          disabled={!file.can_undo}
          onClick={() => commands.undo()}
        >
          <UndoIcon />
        </button>
        <button
          type="button"
          id="hf-redo"
          class="hf-quiet"
          aria-label="Redo"
          title="Redo  Ctrl Shift Z"
          disabled={!file.can_redo}
          onClick={() => commands.redo()}
        >
          <RedoIcon />
        </button>
        <ModeSwitch />
        <PrintMenu />
        <button
          type="button"
          id="hf-rail-toggle"
          class="hf-quiet"
          aria-label="This week"
          aria-pressed={ui.values.rail}
          title="Show or hide this week"
          onClick={() => ui.set({ rail: !ui.values.rail })}
        >
          <RailIcon />
        </button>
      </div>
    </div>
  );
}
