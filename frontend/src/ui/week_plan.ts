// Weeks: one more, one copied forward, one taken out.
import { weekCount } from "../store/weeks";
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

  private goTo(index: number, text: string): void {
    const { store, ui, focus } = this.commands;
    const last = weekCount(store.view!) - 1;
    if (store.view!.notices.some(({ session, seq }) => session === store.session && seq === store.newest)) return;
    ui.set({ week: Math.min(index, last) });
    focus.want(`.hf-week-tab[data-week="${Math.min(index, last)}"]`, "#hf-add-week");
    ui.say({ text, ...this.commands.undoable() });
  }
}
