import { useState } from "preact/hooks";
import { useDesigner } from "../context";
import { Dialog } from "./dialog";

export function Paste() {
  const { ui, store } = useDesigner();
  const [text, setText] = useState(ui.values.pasted);
  const use = (whole: string) => {
    store.edit("set_text", null, { text: whole });
    ui.set({ dialog: null, readStrip: true, mode: "sheet", sampleDismissed: true });
  };
  return (
    <Dialog
      title="Paste a program you already wrote"
      unsaved={text.trim() !== "" && text !== ui.values.pasted}
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
