// Picking several rows: Ctrl or Shift and a click on a grip, Shift and arrows on a focused one, Ctrl A for the day.
import { findRow, rowsOf } from "../store/find";
import { asText, deleteAll, group, split } from "../store/together";
import type { Part } from "../store/apply";
import { mint } from "../store/mint";
import type { Commands } from "./commands";
import { at } from "./focus";

export class Picking {
  private anchor: string | null = null;

  constructor(private readonly commands: Commands) {}

  get ids(): ReadonlySet<string> {
    const { store, ui } = this.commands;
    const there = new Set([...ui.values.picked].map((id) => store.currentId(id)));
    return new Set([...there].filter((id) => store.view && findRow(store.view.program, id)));
  }

  clear(): void {
    this.anchor = null;
    this.commands.ui.set({ picked: new Set() });
  }

  toggle(id: string): void {
    const picked = new Set(this.ids);
    if (!picked.delete(id)) picked.add(id);
    this.anchor = id;
    this.commands.ui.set({ picked });
  }

  /** All rows of the day from the one picked last to this one. */
  extendTo(id: string): void {
    const { store, ui } = this.commands;
    const place = store.view && findRow(store.view.program, id);
    if (!place) return;
    const ids = rowsOf(place.session).map((row) => row.id);
    const from = ids.indexOf(this.anchor ?? id);
    const to = ids.indexOf(id);
    this.anchor = from < 0 ? id : this.anchor ?? id;
    const [low, high] = [Math.min(from < 0 ? to : from, to), Math.max(from, to)];
    ui.set({ picked: new Set(ids.slice(low, high + 1)) });
  }

  wholeDay(id: string): void {
    const { store, ui } = this.commands;
    const place = store.view && findRow(store.view.program, id);
    if (place) ui.set({ picked: new Set(rowsOf(place.session).map((row) => row.id)) });
  }

  remove(): void {
    const { store, focus } = this.commands;
    const ids = this.ids;
    const place = findRow(store.view!.program, [...ids][0] ?? "");
    this.run(deleteAll(store.view!, ids), `Deleted ${ids.size} exercises.`);
    if (place) focus.want(at.add(place.session.id));
  }

  group(): void {
    this.run(group(this.commands.store.view!, this.ids), "They are one block now.");
  }

  split(): void {
    this.run(split(this.commands.store.view!, this.ids, () => mint("row")), "Each is a block of its own now.");
  }

  async copy(): Promise<void> {
    const { store, ui } = this.commands;
    const ids = this.ids;
    try {
      await navigator.clipboard.writeText(asText(store.view!, ids));
      ui.say({ text: `Copied ${ids.size} ${ids.size === 1 ? "exercise" : "exercises"} as text.` });
    } catch {
      ui.say({ text: "The browser does not let the page copy. Mark the lines in the text instead." });
    }
  }

  private run(parts: Part[], said: string): void {
    const { store, ui } = this.commands;
    const first = [...this.ids][0];
    this.clear();
    if (parts.length === 0) return;
    const undos = store.together(parts);
    if (first) this.commands.focus.want(at.grip(first));
    ui.say({ text: said, ...this.commands.undoable(undos) });
  }
}
