import { Dialog } from "./dialog";

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
  ["Ctrl O", "all programs in the folder, and back"],
  ["→", "card of the exercise, in the library; hold Enter does the same"],
  ["Ctrl I", "about the row’s exercise"],
  ["Ctrl E", "swap the row’s exercise for another"],
  ["Ctrl P", "print"],
  ["Ctrl K", "do anything, by name"],
  ["?", "this list"],
];

export function Shortcuts() {
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
