// What is being typed at the feet of the days. A typed heading begins a day, and the typing goes on at that day's foot.
import { findRow, findSession } from "../store/find";
import type { Store } from "../store/store";
import type { ProgramState } from "../view";
import { at, type FocusKeeper } from "./focus";

/** The day that a thing is, or is in. */
function dayOf(program: ProgramState, id: string): string | null {
  return (findSession(program, id) ?? findRow(program, id)?.session)?.id ?? null;
}

export class Feet {
  private readonly drafts = new Map<string | null, string>();
  private readonly listeners = new Set<() => void>();
  /** The line added last, and at which foot. */
  private last: { day: string | null; temp_id: string; seq: number } | null = null;

  constructor(
    private readonly store: Store,
    private readonly focus: FocusKeeper,
  ) {}

  draft(day: string | null): string {
    return this.drafts.get(this.key(day)) ?? "";
  }

  type(day: string | null, text: string): void {
    if (text === "") this.drafts.delete(this.key(day));
    else this.drafts.set(this.key(day), text);
    this.listeners.forEach((listener) => listener());
  }

  /** The line before this one, while it is not known yet in which day it is: this one belongs below it. */
  above(day: string | null): string | null {
    return this.last !== null && this.key(this.last.day) === this.key(day) && this.store.owes(this.last.seq) ? this.last.temp_id : null;
  }

  added(day: string | null, temp_id: string, seq: number): void {
    this.last = { day, temp_id, seq };
    this.store.whenAnswered(seq, () => this.goOn(seq, temp_id));
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A day that was just added gets another id with Python's answer; what is typed at its foot stays there. */
  private key(day: string | null): string | null {
    return day === null ? null : this.store.keyOf(day);
  }

  /** Goes to the foot of the day that a line has begun; lines typed since then are on their way there too. */
  private goOn(seq: number, temp_id: string): void {
    const { last, store } = this;
    if (last === null || store.view === null) return;
    const from = last.day;
    if (last.seq === seq) this.last = null;
    const day = dayOf(store.view.program, store.currentId(temp_id));
    const active = this.focus.active();
    if (day === null || day === from || !(active === null || active.closest(".hf-add"))) return;
    if (this.last) this.last.day = day;
    const typed = this.draft(from);
    if (typed !== "") {
      this.type(from, "");
      this.type(day, typed);
    }
    this.focus.wantTyping(at.add(day), active);
  }
}
