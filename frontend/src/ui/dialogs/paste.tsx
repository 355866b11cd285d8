import { useState } from "preact/hooks";
import { useDesigner } from "../context";
import { Dialog } from "./dialog";

export function Paste() {
  const { ui, store, commands, files } = useDesigner();
  const { name, sample } = store.view!.file;
  const [text, setText] = useState(ui.values.pasted);
  const use = (whole: string, daysAbove: number) => {
    const seq = store.edit("set_text", null, { text: whole });
    ui.set({ dialog: null, readStrip: true, mode: "sheet", sampleDismissed: true });
    store.whenAnswered(seq, () => commands.showDay(daysAbove));
  };
  const days = store.view?.program.sessions.length ?? 0;
  return (
    <Dialog
      title="Paste a program you already wrote"
      unsaved={text.trim() !== "" && text !== ui.values.pasted}
      actions={
        <>
          <span class="hf-dialog-hint">
            {sample ? "It gets a file of its own; the sample stays as it is." : `A new program leaves “${name}” as it is.`}
          </span>
          <button
            type="button"
            class="hf-plain"
            disabled={!text.trim()}
            onClick={() => use(`${(store.view?.text ?? "").trimEnd()}\n\n${text}`.trimStart(), days)}
          >
            Add it below
          </button>
          {!sample && (
            <button type="button" class="hf-plain" disabled={!text.trim()} onClick={() => use(text, 0)}>
              Use it instead
            </button>
          )}
          <button type="button" class="hf-filled" disabled={!text.trim()} onClick={() => void files.makeOwn(text)}>
            Make it a program
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
