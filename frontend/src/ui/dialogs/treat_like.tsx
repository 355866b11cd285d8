// A name that the library does not know is to count like one that it does.
import { findRow } from "../../store/find";
import type { Search } from "../../store/search";
import type { Row } from "../../view";
import { useDesigner } from "../context";
import { ExercisePicker } from "../exercise_picker";
import { Dialog } from "./dialog";

/** What to look for at first: the nearest name, else the words of the name that the library knows, from the last on. */
function startOf(row: Row, search: Search): string {
  if (row.nearest[0]) return row.nearest[0];
  const words = row.name.split(/\s+/).filter((word) => word.length > 2);
  return words.reverse().find((word) => search.find(word, 1).total > 0) ?? "";
}

export function TreatLike() {
  const { store, ui, commands, search } = useDesigner();
  const rowId = ui.values.subject;
  const row = rowId && store.view ? findRow(store.view.program, store.currentId(rowId))?.row : undefined;
  if (!rowId || !row) return null;
  return (
    <Dialog title={`${row.name} counts like …`}>
      <p class="hf-dialog-lead">
        The name stays as you wrote it, here and in print. Its sets count for the same muscles as the exercise that you
        choose, in every program of this folder.
      </p>
      <ExercisePicker
        id="hf-treat-like"
        label="Search name, muscle, equipment"
        start={startOf(row, search())}
        take={(entry) => commands.looking.treatLike(rowId, entry.id, entry.name)}
      />
      <p class="hf-dialog-lead">
        Nothing like it?{" "}
        <button type="button" class="hf-link" onClick={() => ui.set({ dialog: "own" })}>
          Add it as an exercise of your own
        </button>
      </p>
    </Dialog>
  );
}
