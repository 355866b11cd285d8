// In place of the sheet: a file of an older Windows program, how it would read, and a way to open it so.
import type { FileState } from "../view";
import { useDesigner } from "./context";

export function OtherEncoding({ file, offer }: { file: FileState; offer: { encoding: string; preview: string } }) {
  const { commands, files } = useDesigner();
  return (
    <section class="hf-blank" role="alert" data-strip="problem" aria-label="Could not read">
      <h2>Does this look right?</h2>
      <p>“{file.name}” is not in UTF-8. As Windows text it reads:</p>
      <pre class="hf-preview">{offer.preview}</pre>
      <p class="hf-ways">
        <button
          type="button"
          class="hf-filled"
          onClick={() => void commands.say(commands.openProgram(file.name, offer.encoding))}
        >
          Open as Windows text ({offer.encoding})
        </button>
        <button type="button" class="hf-link" onClick={() => files.goHome()}>
          Open another program
        </button>
      </p>
    </section>
  );
}
