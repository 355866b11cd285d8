// Picking several rows, days or weeks: Ctrl or Shift and a click on their handles, Shift and arrows on a focused one,
// Ctrl A for the whole day. What is done with them is done at once and undone at once.
import { allRows, findBlock, findRow, rowsOf } from "../store/find";
import type { Part } from "../store/apply";
import { mint } from "../store/mint";
import { follow, group, inOnePart, inOrder, isListAside, split } from "../store/together";
import { isRow, said, textOf, type Unit, unitsOf, weekNumber } from "../store/units";
import { weekCount } from "../store/weeks";
import type { Commands } from "./commands";
import { at } from "./focus";

export class Picking {
  private anchor: string | null = null;

  constructor(private readonly commands: Commands) {}

  private get program() {
    return this.commands.store.view!.program;
  }

  get ids(): ReadonlySet<string> {
    const { store, ui } = this.commands;
    if (!store.view) return new Set();
    const there = [...ui.values.picked].map((id) => store.currentId(id));
    return new Set(there.filter((id) => this.exists(id)));
  }

  private exists(id: string): boolean {
    const week = weekNumber(id);
    if (week !== null) return week <= weekCount(this.commands.store.view!);
    return findRow(this.program, id) !== null || this.program.sessions.some((session) => session.id === id);
  }

  clear(): void {
    this.anchor = null;
    this.commands.ui.set({ picked: new Set() });
  }

  toggle(...ids: string[]): void {
    const picked = this.likeThese(ids[0]!);
    const all = ids.every((id) => picked.has(id));
    for (const id of ids) if (all) picked.delete(id);
      else picked.add(id);
    this.anchor = ids[0]!;
    this.commands.ui.set({ picked });
  }

  /** What is picked already, as far as it is of the same kind: rows and days are not picked together. */
  private likeThese(id: string): Set<string> {
    const kind = (one: string) => (weekNumber(one) !== null ? "week" : isRow(this.program, one) ? "row" : "day");
    return new Set([...this.ids].filter((one) => kind(one) === kind(id)));
  }

  /** All from the one picked last to this one, in the order of the sheet. */
  extendTo(id: string): void {
    const ids = this.ordered(id);
    const from = ids.indexOf(this.anchor ?? id);
    const to = ids.indexOf(id);
    if (to < 0) return;
    if (from < 0) this.anchor = id;
    const [low, high] = [Math.min(from < 0 ? to : from, to), Math.max(from, to)];
    this.commands.ui.set({ picked: new Set(ids.slice(low, high + 1)) });
  }

  private ordered(id: string): string[] {
    const week = weekNumber(id);
    if (week !== null) return Array.from({ length: weekCount(this.commands.store.view!) }, (_, n) => `week:${n + 1}`);
    const days = this.program.sessions.map((session) => session.id);
    return days.includes(id) ? days : allRows(this.program).map((row) => row.id);
  }

  wholeDay(id: string): void {
    const place = findRow(this.program, id);
    if (place) this.commands.ui.set({ picked: new Set(rowsOf(place.session).map((row) => row.id)) });
  }

  wholeBlock(id: string): string[] {
    return findBlock(this.program, id)?.block.rows.map((row) => row.id) ?? [];
  }

  /** The picked things, or the one at hand. */
  units(atHand: readonly string[] = []): Unit[] {
    const { ids } = this;
    const meant = ids.size > 0 && (atHand.length === 0 || atHand.some((id) => ids.has(id))) ? ids : new Set(atHand);
    return unitsOf(this.program, meant);
  }

  remove(atHand: readonly string[] = []): void {
    const units = this.units(atHand);
    const ids = new Set(units.map(({ id }) => id));
    const rows = allRows(this.program);
    const goes = (row: string) => ids.has(row) || ids.has(findRow(this.program, row)!.block.id);
    const last = rows.findLastIndex(({ id }) => goes(id));
    const next = rows.slice(last + 1).find(({ id }) => !goes(id)) ?? rows.slice(0, last + 1).findLast(({ id }) => !goes(id));
    const day = this.program.sessions.find(({ id }) => !ids.has(id));
    const parts = [...units].reverse().map(removal);
    const what = this.saidOf(units);
    this.run(parts, `Deleted ${what}.`, "There is nothing to delete.", last >= 0 && next ? at.grip(next.id) : "", day ? at.add(day.id) : "", ".hf-add input");
  }

  duplicate(atHand: readonly string[] = []): void {
    const units = this.units(atHand);
    const [week] = units;
    if (!week) return;
    if (week.kind === "week") return this.commands.weeks.copy(weekNumber(units.at(-1)!.id)!);
    const temp_id = mint("row");
    const blocks = units.every(({ kind }) => kind === "block");
    const ids = blocks || week.kind === "day" ? units.map(({ id }) => id) : this.rowIds(units);
    const what = this.saidOf(units);
    this.clear();
    this.commands.clipping.arriving(this.commands.store.edit("duplicate", null, { ids, temp_id }), temp_id, `${what} more.`);
  }

  group(): void {
    const rows = inOrder(this.program, this.ids);
    const together = inOnePart(this.program, this.ids);
    const stays = together.length < rows.length ? " What is in another part of the day stayed there." : "";
    const parts = group(this.commands.store.view!, this.ids, () => mint("row"));
    const already = this.whyNotGrouped(rows, together);
    this.run(parts, `They are one block now.${stays}`, already, ...together.slice(0, 1).map(at.grip));
  }

  private whyNotGrouped(rows: string[], together: string[]): string {
    if (rows.length < 2) return "Pick two exercises or more first: Shift and the arrow keys.";
    if (together.length < 2) return "These are in different parts of the day. Pick two exercises or more of one part.";
    return isListAside(findRow(this.program, together[0]!)!.block)
      ? "Here they are a list. To do them in turn, write 1a) and 1b) before them in the text."
      : "They are one block already.";
  }

  /** The rows that go with one that is moved: all that are picked, where it is one of them. */
  along(rowId: string): string[] {
    const rows = inOrder(this.program, this.ids);
    return rows.includes(rowId) ? rows : [rowId];
  }

  /** A row is moved somewhere, and what is picked with it. */
  drop(rowId: string, part: Part): void {
    const { store, ui } = this.commands;
    const rows = new Set(this.along(rowId));
    if (rows.size === 1) return void store.edit(part.op, part.target_id, part.value);
    const what = said(this.program, rows);
    const undos = store.together(follow(store.view!, rows, rowId, part));
    ui.say({ text: `Moved ${what}.`, ...this.commands.undoable(undos) });
  }

  split(): void {
    const parts = split(this.commands.store.view!, this.ids, () => mint("row"));
    this.run(parts, "Each is a block of its own now.", "Each is a block of its own already.", ...this.firstGrip());
  }

  text(atHand: readonly string[] = []): string | null {
    return textOf(this.commands.store.view!, this.units(atHand));
  }

  /** "2 exercises", "1 day". */
  saidOf(units: Unit[]): string {
    const [first] = units;
    if (!first) return "nothing";
    const ids = first.kind === "day" || first.kind === "week" ? units.map(({ id }) => id) : this.rowIds(units);
    return said(this.program, new Set(ids));
  }

  private rowIds(units: Unit[]): string[] {
    return units.flatMap(({ kind, id }) => (kind === "block" ? this.wholeBlock(id) : [id]));
  }

  private firstGrip(): string[] {
    const [first] = this.ids;
    return first === undefined ? [] : [at.grip(first)];
  }

  private run(parts: Part[], what: string, already: string, ...focus: string[]): void {
    const { store, ui } = this.commands;
    this.clear();
    if (parts.length === 0) return ui.say({ text: already });
    const undos = store.together(parts);
    this.commands.focus.want(...focus.filter(Boolean));
    ui.say({ text: what, ...this.commands.undoable(undos) });
  }
}

function removal({ kind, id }: Unit): Part {
  const week = weekNumber(id);
  return kind === "week" ? { op: "delete_week", target_id: null, value: { week } } : { op: "delete", target_id: id, value: null };
}
