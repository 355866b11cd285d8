// Files that came at once: each becomes a program, or it is said why not.
import { useDesigner } from "../ui/context";
import { Dialog } from "../ui/dialogs/dialog";
import type { Came } from "./arriving";

const WORDS = { waiting: "Waiting …", reading: "Reading it …" };

function Line({ came }: { came: Came }) {
  const { files } = useDesigner();
  const { file, state, words, program } = came;
  return (
    <li data-state={state}>
      <bdi class="hf-several-file">{file}</bdi>
      <span class="hf-several-words" role={state === "refused" ? "alert" : undefined}>
        {state === "waiting" || state === "reading" ? WORDS[state] : words}
        {program !== null && <bdi class="hf-several-program">{program}</bdi>}
      </span>
      {program !== null && (
        <button type="button" class="hf-link" aria-label={`Open ${program}`} onClick={() => void files.openMade(program)}>
          Open
        </button>
      )}
    </li>
  );
}

export function Several() {
  const { ui, files } = useDesigner();
  const { several } = files.values;
  const done = several.filter(({ state }) => state === "kept" || state === "refused").length;
  const kept = several.filter(({ state }) => state === "kept").length;
  const isOver = done === several.length;
  const words = isOver ? `${kept} of ${several.length} files are programs now` : `Taking in ${several.length} files`;
  return (
    <Dialog
      title={words}
      wide
      actions={
        <>
          <span class="hf-dialog-hint" role="status">
            {isOver ? "" : `${done} of ${several.length}`}
          </span>
          <button type="button" data-first class={isOver ? "hf-filled" : "hf-plain"} onClick={() => ui.set({ dialog: null })}>
            {isOver ? "Done" : "Stop after this one"}
          </button>
        </>
      }
    >
      {!isOver && <progress class="hf-several-way" aria-label={words} max={several.length} value={done} />}
      <ul class="hf-several">
        {several.map((came, index) => (
          <Line key={index} came={came} />
        ))}
      </ul>
    </Dialog>
  );
}
