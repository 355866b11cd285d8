import { Dialog } from "./dialog";

const TYPING: [string, string][] = [
  ["Enter", "done, and on to the line below"],
  ["Tab", "on to the next field"],
  ["↑ ↓", "same field, line above or below"],
  ["Esc", "leave the field as it was"],
];

/** On the grip of an exercise or a day, the number of a block, the tab of a week. */
const HANDLES: [string, string][] = [
  ["Alt ↑ ↓", "move the exercise and what is picked with it, or the block from its number"],
  ["Alt ← →", "move it to the day before or after; move the day from its grip"],
  ["Shift ↑ ↓", "pick several"],
  ["Ctrl A", "pick the whole day"],
  ["Ctrl C", "copy as text"],
  ["Ctrl X", "cut"],
  ["Ctrl V", "paste below"],
  ["Ctrl D", "once more; a week is copied forward"],
  ["Ctrl G", "make one block of what is picked; the warm-up stays as it is"],
  ["Ctrl Shift G", "split it up again"],
  ["Delete", "delete"],
];

const ANYWHERE: [string, string][] = [
  ["Ctrl Z", "undo what was done to the program; clients and own exercises have their own forms"],
  ["Ctrl Shift Z", "redo"],
  ["/", "library"],
  ["→", "card of the exercise, in the library; hold Enter does the same"],
  ["Ctrl I", "about the row’s exercise"],
  ["Ctrl E", "swap the row’s exercise for another"],
  ["Ctrl O", "all programs in the folder, and back"],
  ["Ctrl P", "print"],
  ["Ctrl K", "do anything, by name"],
  ["F6", "on to the next part of the page: bar, sheet, numbers, worth a look"],
  ["?", "this list"],
];

/** What can be typed in the field at a day's foot, each with Enter. */
const FOOT: [string, string][] = [
  ["1b row 3x8 30X1", "an exercise in block 1"],
  ["Finisher:", "a part of the day; what you type next stands below it"],
  ["Circuit (3 rounds)", "the same, done in turn"],
  ["rest 60s", "a rest, tempo, load or note of the exercise above"],
  ["Day 2", "the next day"],
];

function Part({ title, keys }: { title: string; keys: [string, string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul class="hf-shortcuts">
        {keys.map(([pressed, what]) => (
          <li key={pressed}>
            <span>
              {pressed.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Shortcuts() {
  return (
    <Dialog title="Keyboard" wide>
      <div class="hf-shortcut-parts">
        <div>
          <Part title="In a field" keys={TYPING} />
          <Part title="Anywhere" keys={ANYWHERE} />
        </div>
        <div>
          <Part title="On a grip, a block’s number, a week" keys={HANDLES} />
          <section>
            <h3>At the foot of a day</h3>
            <ul class="hf-typed">
              {FOOT.map(([typed, what]) => (
                <li key={typed}>
                  <b>{typed}</b>
                  <span>{what}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Dialog>
  );
}
