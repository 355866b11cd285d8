// Weeks: one more, one copied forward, one taken out.
import { findBlock, findRow, rowTitle, type BlockPlace } from "../store/find";
import { said } from "../store/units";
import { numberAt, sameDayIn, weekCount, weekShown } from "../store/weeks";
import type { Session } from "../view";
import type { Commands } from "./commands";

export class WeekPlan {
  constructor(private readonly commands: Commands) {}

  /** One more at the end, which is as the last one until something in it is changed. */
  add(): void {
    const { store, ui } = this.commands;
    const count = weekCount(store.view!);
    const seq = store.edit("add_week", null, {});
    store.whenAnswered(seq, () => this.goTo(count, "A week more, like the last one."));
    ui.set({ menu: null });
  }

  /** The week after this one becomes like it. */
  copy(week: number): void {
    const { store } = this.commands;
    const isLast = week >= weekCount(store.view!);
    const seq = store.edit("copy_week", null, { week });
    store.whenAnswered(seq, () => this.goTo(week, isLast ? `Week ${week + 1} is new, like week ${week}.` : `Week ${week + 1} is now like week ${week}.`));
  }

  remove(week: number): void {
    const { store } = this.commands;
    const seq = store.edit("delete_week", null, { week });
    store.whenAnswered(seq, () => this.goTo(Math.max(0, week - 2), `Deleted week ${week}.`));
  }

  /** The week whose sets × reps are typed is the one that is shown: what is typed next, and the numbers beside, are of it. */
  choose(rowId: string, week: number): void {
    const { store, ui } = this.commands;
    const view = store.view!;
    const index = view.volume.weeks.findIndex((one) => one.week === week);
    const day = findRow(view.program, rowId)?.session.id;
    const isSeen = index >= 0 && weekShown(view, index).sessions.some(({ id }) => id === day);
    if (isSeen && index !== weekShown(view, ui.values.week).index) ui.set({ week: index });
  }

  /** A row that was dropped on a week's tab. */
  moveRow(rowId: string, index: number): void {
    const place = findRow(this.commands.store.view!.program, rowId);
    if (!place) return;
    const rows = this.commands.picking.along(rowId);
    const what = rows.length > 1 ? said(this.commands.store.view!.program, new Set(rows)) : rowTitle(place.row);
    this.take(place, what, index, ({ id, blocks }) => this.commands.moveToNewBlock(rowId, id, blocks.length));
  }

  /** A block that was dropped on a week's tab. */
  moveBlock(blockId: string, index: number): void {
    const place = findBlock(this.commands.store.view!.program, blockId);
    if (!place) return;
    const what = `block ${place.block.label ?? ""}`.trim();
    this.take(place, what, index, ({ id, blocks }) => this.commands.moveBlock(blockId, id, blocks.length));
  }

  private take(place: BlockPlace, what: string, index: number, move: (day: Session) => void): void {
    const { store, ui } = this.commands;
    const view = store.view!;
    const week = numberAt(view, index);
    const day = sameDayIn(view, index, place.session.id);
    if (!day) return ui.say({ text: `Week ${week} has no days of its own yet: it is as the week before. Copy that forward first.` });
    move(day);
    ui.set({ week: index });
    ui.say({ text: `Moved ${what} to week ${week}, ${day.title}.`, ...this.commands.undoable() });
  }

  private goTo(index: number, text: string): void {
    const { store, ui, focus } = this.commands;
    const last = weekCount(store.view!) - 1;
    if (store.view!.notices.some(({ session, seq }) => session === store.session && seq === store.newest)) return;
    ui.set({ week: Math.min(index, last) });
    focus.want(`.hf-week-tab[data-week="${Math.min(index, last)}"]`, "#hf-add-week");
    ui.say({ text, ...this.commands.undoable() });
  }
}
