// In place of the sheet: a file that could not be opened, why, and what can be done.
import type { FileState } from "../view";
import { useDesigner } from "./context";

export function Unopened({ file }: { file: FileState }) {
  const { commands, files } = useDesigner();
  return (
    <section class="hf-blank" role="alert" data-strip="problem" aria-label="Could not read">
      <h2>Not opened</h2>
      <p>{file.problem}</p>
      <p class="hf-ways">
        <button type="button" class="hf-filled" onClick={() => files.goHome()}>
          Open another program
        </button>
        <button type="button" class="hf-link" onClick={() => void commands.say(commands.openProgram(file.name))}>
          Try again
        </button>
      </p>
    </section>
  );
}
