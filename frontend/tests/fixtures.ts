// A small program as Python would describe it, and a widget model that remembers what it was sent.
import type { Model } from "../src/model";
import { newRow } from "../src/store/fresh";
import type { News, Reply, Request } from "../src/messages";
import type { Block, LibraryEntry, Row, Session, View } from "../src/view";

export function row(id: string, label: string, name: string, dose = "3×10"): Row {
  return { ...newRow(id, name), label, dose, exercise: name.toLowerCase().replaceAll(" ", "_"), line: 1, last_line: 1 };
}

export function block(id: string, label: string | null, rows: Row[], section: Block["section"] = "work"): Block {
  const kind = rows.length > 1 ? "superset" : "straight";
  return { id, label, kind, heading: "", section, title: null, rows, notes: [] };
}

export function session(id: string, title: string, blocks: Block[]): Session {
  const rest = { week: null, titled: true, line: 1, minutes_note: "", notes: [] };
  return { id, title, sets: 20, minutes: [30, 40], blocks, ...rest };
}

export function view(over: Partial<View> = {}): View {
  const sessions = [
    session("d1", "Day 1", [
      block("w1", null, [row("hold", "", "High Knee Hold", "2×20sec each leg")], "warmup"),
      block("b1", "1", [row("squat", "1a", "Back Squat"), row("rdl", "1b", "Sprinter RDL"), row("row", "1c", "Cable Row")]),
      block("b2", "2", [row("push", "2a", "Push Ups"), row("calf", "2b", "Calf Raise")]),
    ]),
    session("d2", "Day 2", [block("b3", "1", [row("swing", "1a", "KB Swings")])]),
  ];
  return {
    version: 1,
    rev: 1,
    answered: {},
    file: {
      name: "anna.txt",
      key: "anna",
      saved_at: null,
      problem: null,
      read_only: false,
      sample: false,
      can_undo: true,
      can_redo: true,
      outside_change: null,
    },
    program: { title: null, client: null, goal: null, weeks: 1, written_weeks: [], sessions, header: [] },
    volume: { method: "fractional", headline: "", weeks: [] },
    findings: [],
    text: "Day 1\n",
    lines: { read: 1, total: 1, to_check: 0 },
    notices: [],
    ...over,
  };
}

/** The labels and names of a day's rows, block by block. */
export function shape(of: View, day = 0): string[][] {
  return of.program.sessions[day]!.blocks.map((b) => b.rows.map((r) => `${r.label} ${r.name}`.trim()));
}

export class FakeModel implements Model {
  sent: Request[] = [];
  library: LibraryEntry[] = [];
  dead = false;
  private heard = new Map<string, Set<(...args: never[]) => void>>();

  constructor(public view: View | null) {}

  get(name: string): never {
    return (name === "view" ? this.view : this.library) as never;
  }
  set(_name: "view", view: View): void {
    this.show(view);
  }
  on(event: string, callback: (...args: never[]) => void): void {
    this.heard.set(event, (this.heard.get(event) ?? new Set()).add(callback));
  }
  off(event: string, callback: unknown): void {
    this.heard.get(event)?.delete(callback as never);
  }
  send(content: Request): void {
    if (this.dead) throw new Error("comm is gone");
    this.sent.push(structuredClone(content));
  }
  show(next: View): void {
    this.view = next;
    this.heard.get("change:view")?.forEach((callback) => callback());
  }
  reply(message: Reply | News, buffers: DataView[] = []): void {
    this.heard.get("msg:custom")?.forEach((callback) => callback(message as never, buffers as never));
  }
  edits() {
    return this.sent.flatMap((content) => (content.kind === "edit" ? [content.edit] : []));
  }
}

/** Storage as a browser has it. */
export class FakeStorage implements Storage {
  private items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  clear(): void {
    this.items.clear();
  }
}
