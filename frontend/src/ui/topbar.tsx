import type { View } from "../view";
import type { Connection } from "../store/store";
import { HomeIcon } from "../home/icons";
import { useDesigner } from "./context";
import { Field } from "./field";
import { Programs } from "./programs";
import { BooksIcon, PersonIcon, RailIcon, RedoIcon, UndoIcon } from "./icons";
import { PrintMenu } from "./print_menu";

function savedWords(view: View, connection: Connection): string {
  if (view.file.unopened) return "Not opened";
  if (view.file.problem) return connection === "idle" ? "Not saved" : "Not saved yet, your edits are kept";
  if (connection === "waiting") return "Reconnecting, your last edit is kept";
  if (connection === "saving") return "Saving …";
  return view.file.saved_at ? `Saved ${view.file.saved_at}` : "Saved as you go";
}

function Saved({ view, connection }: { view: View; connection: Connection }) {
  const { files } = useDesigner();
  const words = savedWords(view, connection);
  const state = view.file.problem ? "problem" : connection === "idle" ? "fine" : connection;
  return (
    <span role="status" aria-live="polite">
      <button
        type="button"
        id="hf-saved"
        class="hf-saved"
        data-state={state}
        title={`${view.file.name}: earlier versions`}
        onClick={() => void files.showVersions()}
      >
        {words}
      </button>
    </span>
  );
}

function ModeSwitch() {
  const { ui, commands } = useDesigner();
  const { mode } = ui.values;
  return (
    <div class="hf-switch" role="group" aria-label="Show as">
      <button type="button" id="hf-mode-sheet" aria-pressed={mode === "sheet"} onClick={() => commands.showAs("sheet")}>
        Sheet
      </button>
      <button type="button" id="hf-mode-text" aria-pressed={mode === "text"} onClick={() => commands.showAs("text")}>
        Text
      </button>
    </div>
  );
}

export function TopBar({ view, connection }: { view: View; connection: Connection }) {
  const { ui, commands, files } = useDesigner();
  const { program, file } = view;
  return (
    <div class="hf-top" role="group" aria-label="Program">
      <button
        type="button"
        id="hf-home"
        class="hf-quiet"
        aria-label="All programs"
        title="All programs  Ctrl O"
        onClick={() => files.goHome()}
      >
        <HomeIcon />
      </button>
      <button
        type="button"
        id="hf-open-library"
        class="hf-quiet hf-worded"
        aria-pressed={ui.values.drawer}
        title="Library  /"
        onClick={() => (ui.values.drawer ? ui.showLibrary(false) : commands.openLibrary())}
      >
        <BooksIcon /> Library
      </button>
      <div class="hf-titles">
        <Programs view={view} />
        <span class="hf-dot" aria-hidden="true">·</span>
        <button
          type="button"
          id="hf-client"
          class="hf-quiet hf-about-client"
          aria-label={program.client ? `About ${program.client}: equipment, mastered, watch` : "Whose program is this?"}
          title={program.client ? `About ${program.client}` : "Whose program is this?"}
          onClick={() => commands.looking.openClient()}
        >
          <PersonIcon />
        </button>
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
          aria-disabled={!file.can_undo && !commands.undoMaking}
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
          aria-disabled={!file.can_redo}
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
