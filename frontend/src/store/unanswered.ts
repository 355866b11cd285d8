// Edits without an answer wait in the browser's storage, so that a dead kernel or a closed tab loses nothing.
import type { Edit } from "../messages";
import type { Session, View } from "../view";
import type { Part } from "./apply";
import { findBlock, findRow, findSession } from "./find";
import type { Hint } from "./fresh";

/** What an id stood for when the edit was made: after a restart Python gives new ids to the same lines. */
export type Anchor =
  | { kind: "row"; s: number; b: number; r: number; label: string; name: string }
  | { kind: "block"; s: number; b: number }
  | { kind: "session"; s: number; title: string; week: number | null };

/** Where the value of an edit names something: what the edit cannot do without, and below what something new is to come. */
export const NEEDED = ["block_id", "session_id", "row_id"];
export const BELOW = "after";

export interface Unanswered {
  edit: Edit;
  hint?: Hint;
  anchors: Record<string, Anchor>;
  /** Half typed: "edit" is done for the trainer when it is found again, "type" is typed again. */
  half?: "edit" | "type";
}

export interface Kept {
  session: string;
  file: string;
  rev: number;
  /** Milliseconds; renewed while the page that owns these edits is alive. */
  beat: number;
  edits: Unanswered[];
}

const PREFIX = "hipflex:unanswered:";
/** A page that has not renewed its edits for this long is taken to be gone. */
export const GONE_AFTER_MS = 6000;

const slot = (file: string, session: string): string => `${PREFIX}${file}:${session}`;

/** The browser's storage, or nothing where it is switched off. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function keep(storage: Storage | null, kept: Kept): void {
  try {
    if (kept.edits.length === 0) storage?.removeItem(slot(kept.file, kept.session));
    else storage?.setItem(slot(kept.file, kept.session), JSON.stringify(kept));
  } catch {
    // A full storage must not stop the trainer's work: the edit is still on its way to Python.
  }
}

export function forget(storage: Storage | null, kept: Kept): void {
  storage?.removeItem(slot(kept.file, kept.session));
}

/** Edits to this file that another page, now gone, has left behind. */
export function leftBehind(storage: Storage | null, file: string, alive: ReadonlySet<string>, now: number): Kept[] {
  if (!storage) return [];
  const found: Kept[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (!key?.startsWith(`${PREFIX}${file}:`)) continue;
    try {
      const kept = JSON.parse(storage.getItem(key) ?? "") as Kept;
      const gone = kept.beat <= now - GONE_AFTER_MS;
      if (kept.file === file && !alive.has(kept.session) && gone) found.push(kept);
    } catch {
      storage.removeItem(key);
    }
  }
  return found.sort((a, b) => a.beat - b.beat);
}

/** All that an edit, or the edits of a batch, name by their ids. */
export function idsOf({ target_id, value: said }: Pick<Part, "target_id" | "value">): string[] {
  const value = (said ?? {}) as Record<string, unknown>;
  const several = Array.isArray(value.ids) ? (value.ids as unknown[]) : [];
  const ids = [target_id, ...[...NEEDED, BELOW].map((key) => value[key]), ...several];
  return [...ids.filter((id): id is string => typeof id === "string"), ...partsOf(value).flatMap(idsOf)];
}

export const partsOf = (value: Record<string, unknown>): Part[] => (Array.isArray(value.edits) ? (value.edits as Part[]) : []);

export function anchorsOf(view: View, edit: Edit): Record<string, Anchor> {
  const anchors: Record<string, Anchor> = {};
  for (const id of idsOf(edit)) {
    const row = findRow(view.program, id);
    const block = findBlock(view.program, id);
    const s = view.program.sessions.findIndex((session) => session.id === id);
    if (row) {
      anchors[id] = { kind: "row", s: row.s, b: row.b, r: row.r, label: row.row.label, name: row.row.name };
    } else if (block) {
      anchors[id] = { kind: "block", s: block.s, b: block.b };
    } else if (s >= 0) {
      const { title, week } = view.program.sessions[s]!;
      anchors[id] = { kind: "session", s, title, week };
    }
  }
  return anchors;
}

/** Days of other weeks have the same titles. */
const isDay = (day: Session | null | undefined, { title, week }: Anchor & { kind: "session" }): boolean =>
  day?.title === title && day.week === week;

function idAt(view: View, anchor: Anchor): string | null {
  const session = view.program.sessions[anchor.s];
  if (anchor.kind === "session") {
    return [session, ...view.program.sessions].find((one) => isDay(one, anchor))?.id ?? null;
  }
  const block = session?.blocks[anchor.b];
  if (anchor.kind === "block") return block?.id ?? null;
  const row = block?.rows[anchor.r];
  if (row?.name === anchor.name) return row.id;
  const alike = view.program.sessions.flatMap((s) => s.blocks).flatMap((b) => b.rows).filter((r) => r.name === anchor.name);
  return alike.length === 1 ? alike[0]!.id : null;
}

type Bound = Pick<Part, "target_id" | "value">;

/** Every one of them, or null where one is no longer there. */
function all<T>(found: (T | null)[]): T[] | null {
  return found.every((one) => one !== null) ? (found) : null;
}

/** The edit with its ids in terms of `view`, or null where what it was about cannot be found any more. */
export function rebound(view: View, kept: Unanswered): Bound | null {
  const translate = (id: string): string | null => {
    const anchor = kept.anchors[id];
    if (!anchor) return id;
    const row = findRow(view.program, id);
    if (anchor.kind === "row" && row?.row.name === anchor.name) return id;
    if (anchor.kind === "session" && isDay(findSession(view.program, id), anchor)) return id;
    return idAt(view, anchor);
  };
  return boundBy(translate, kept.edit);
}

function boundBy(translate: (id: string) => string | null, part: Bound): Bound | null {
  const { value } = part;
  const target_id = part.target_id === null ? null : translate(part.target_id);
  if (part.target_id !== null && target_id === null) return null;
  if (typeof value !== "object" || value === null) return { target_id, value };
  const bound: Record<string, unknown> = { ...value };
  for (const key of NEEDED) {
    if (typeof bound[key] === "string") bound[key] = translate(bound[key]);
    if (bound[key] === null) return null;
  }
  const above = typeof bound[BELOW] === "string" ? translate(bound[BELOW]) : null;
  if (above === null) delete bound[BELOW];
  else bound[BELOW] = above;
  if (Array.isArray(bound.ids)) bound.ids = all((bound.ids as string[]).map(translate));
  const parts = partsOf(bound);
  if (parts.length > 0) {
    const each = all(parts.map((one) => boundBy(translate, one)));
    bound.edits = each && parts.map((one, index) => ({ ...one, ...each[index] }));
  }
  return bound.ids === null || bound.edits === null ? null : { target_id, value: bound };
}
