// What an edit does to the screen before Python has answered. Pure: the view given is never changed.
import type { Edit } from "../messages";
import type { Block, Row, Session, View } from "../view";
import { allRows, findBlock, findRow, type RowPlace } from "./find";
import { relabel } from "./labels";
import { namePart } from "./search";
import { inWeek } from "./weeks";

/** What the page knows of a row that it makes, besides its text. */
export interface Hint {
  name: string;
  dose: string;
}

/** One of several edits that are done together. */
export type Part = Pick<Edit, "op" | "target_id" | "value">;

type Value = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const int = (value: unknown): number => (typeof value === "number" ? value : 0);

export function newRow(id: string, shorthand: string, hint?: Hint): Row {
  return {
    id,
    label: "",
    name: hint?.name ?? shorthand,
    exercise: null,
    nearest: [],
    dose: hint?.dose ?? "",
    dose_words: "",
    tempo: "",
    load: "",
    effort: "",
    rest: "",
    note: "",
    comment: "",
    optional: false,
    weekly: [],
    line: 0,
    last_line: 0,
    uncounted: null,
  };
}

function newBlock(id: string, rows: Row[]): Block {
  return { id, label: "", kind: "straight", heading: "", section: "work", title: null, rows, notes: [] };
}

function hasOnlyHeading({ rows }: Block): boolean {
  return rows.length === 0;
}

/** The first row below the heading of some work is labelled as a new block is. */
function putInto(block: Block, index: number, row: Row): void {
  if (hasOnlyHeading(block) && block.section === "work") block.label ??= "";
  block.rows.splice(index, 0, row);
}

function newSession(id: string, title: string): Session {
  const untouched = { week: null, titled: true, line: null, sets: 0, minutes: null, minutes_note: "" };
  return { id, title, ...untouched, blocks: [], notes: [] };
}

/** Sessions whose lists of blocks and rows are copies, free to be rearranged. */
function loosened(view: View): Session[] {
  return view.program.sessions.map((session) => ({
    ...session,
    blocks: session.blocks.map((block) => ({ ...block, rows: [...block.rows] })),
  }));
}

/**
 * The view with its rows moved about by `change`. Blocks left empty go with their last row, but a heading without a row
 * was meant so; labels follow; sessions in which nothing moved stay the same objects.
 */
function rearranged(view: View, change: (sessions: Session[]) => void): View {
  const before = new Map(view.program.sessions.map((session) => [session.id, session]));
  const headings = new Set(view.program.sessions.flatMap(({ blocks }) => blocks.filter(hasOnlyHeading)).map(({ id }) => id));
  const program = allRows(view.program);
  const sessions = loosened(view);
  change(sessions);
  const shape = (session: Session) => session.blocks.map((block) => [block.id, block.rows.map((row) => row.id)]);
  const after = sessions.map((session) => {
    const old = before.get(session.id);
    if (old && JSON.stringify(shape(old)) === JSON.stringify(shape(session))) return old;
    const day = old?.blocks.flatMap((block) => block.rows) ?? [];
    const blocks = session.blocks.filter((block) => block.rows.length > 0 || headings.has(block.id));
    return relabel({ ...session, blocks }, { day, program });
  });
  return { ...view, program: { ...view.program, sessions: after } };
}

function takeRow(sessions: Session[], id: string): Row | null {
  for (const session of sessions) {
    for (const block of session.blocks) {
      const index = block.rows.findIndex((row) => row.id === id);
      if (index >= 0) return block.rows.splice(index, 1)[0] ?? null;
    }
  }
  return null;
}

function blockIn(sessions: Session[], id: string): Block | null {
  for (const session of sessions) {
    const found = session.blocks.find((block) => block.id === id);
    if (found) return found;
  }
  return null;
}

function sessionOf(sessions: Session[], id: string | null): Session | undefined {
  return id === null ? sessions[0] : sessions.find((session) => session.id === id);
}

function putBlock(sessions: Session[], sessionId: string | null, index: number, block: Block): void {
  sessionOf(sessions, sessionId)?.blocks.splice(index, 0, block);
}

/** Below the heading of a circuit, or of rows without labels, a line typed at the day's foot is one more of them. */
function goesOn({ kind, lines, rows, table }: Block): boolean {
  const [first] = rows;
  if (first === undefined || lines === undefined || table === true || first.line === lines[0]) return false;
  return kind !== "straight" || rows.every(({ label }) => label === "");
}

/** The heading without a row that a row of its own would stand right below. */
function headingAbove(view: View, sessionId: string | null, index: number): string | null {
  const above = sessionOf(view.program.sessions, sessionId)?.blocks.slice(0, index).at(-1);
  return above && hasOnlyHeading(above) ? above.id : null;
}

function putFirst(sessions: Session[], heading: string, row: Row): void {
  const block = blockIn(sessions, heading);
  if (block) putInto(block, 0, row);
}

function moveRow(view: View, id: string, value: Value): View {
  if (!findRow(view.program, id) || !findBlock(view.program, text(value.block_id))) return view;
  return rearranged(view, (sessions) => {
    const own = findRow(view.program, id)!.block.id === value.block_id;
    const row = takeRow(sessions, id);
    const block = blockIn(sessions, text(value.block_id));
    if (row && block) putInto(block, int(value.index), own && hasOnlyHeading(block) ? row : { ...row, label: "" });
  });
}

function moveToNewBlock(view: View, sessionId: string, value: Value, hint?: Hint): View {
  const moved = text(value.row_id);
  const index = int(value.index);
  const place = moved ? findRow(view.program, moved) : null;
  const heading = headingAbove(view, sessionId, index);
  if (place?.block.rows.length === 1 && place.block.section !== "warmup") {
    const stays = place.session.id === sessionId && [index - 1, index].includes(place.session.blocks.indexOf(place.block));
    if (stays) return view;
    if (heading === null) return moveWhole(view, place, sessionId, index);
  }
  return rearranged(view, (sessions) => {
    const taken = moved ? takeRow(sessions, moved) : newRow(text(value.temp_id), text(value.text), hint);
    const row = taken && { ...taken, label: "" };
    if (row && heading !== null) putFirst(sessions, heading, row);
    else if (row) putBlock(sessions, sessionId, index, newBlock(`${text(value.temp_id)}:block`, [row]));
  });
}

/** A row that is alone in its block takes it along. */
function moveWhole(view: View, { session, block }: RowPlace, sessionId: string, index: number): View {
  const later = session.id === sessionId && index > session.blocks.indexOf(block);
  return rearranged(view, (sessions) => putWhole(sessions, block.id, sessionId, later ? index - 1 : index));
}

function putWhole(sessions: Session[], id: string, sessionId: string, index: number): void {
  for (const session of sessions) {
    const at = session.blocks.findIndex((block) => block.id === id);
    const [block] = at < 0 ? [] : session.blocks.splice(at, 1);
    if (block) return putBlock(sessions, sessionId, index, block);
  }
}

function moveBlock(view: View, id: string, value: Value): View {
  if (!view.program.sessions.some((session) => session.id === value.session_id)) return view;
  return rearranged(view, (sessions) => putWhole(sessions, id, text(value.session_id), int(value.index)));
}

function remove(view: View, id: string): View {
  if (view.program.sessions.some((session) => session.id === id)) {
    const sessions = view.program.sessions.filter((session) => session.id !== id);
    return { ...view, program: { ...view.program, sessions } };
  }
  return rearranged(view, (sessions) => {
    if (takeRow(sessions, id)) return;
    for (const session of sessions) session.blocks = session.blocks.filter((block) => block.id !== id);
  });
}

const FIELDS = new Set(["name", "dose", "tempo", "rest", "load", "effort", "note"]);

function withField(row: Row, field: string, typed: string, week: unknown): Row {
  const shown = field === "dose" ? typed.replace(/(\d)\s*[xX]\s*(?=\d)/g, "$1×") : typed;
  if (typeof week !== "number") return { ...row, [field]: shown };
  const { dose, tempo, load, effort, rest } = inWeek(row, week);
  const others = row.weekly.filter((entry) => entry.week !== week);
  const changed = { dose, tempo, load, effort, rest, week, [field]: shown };
  return { ...row, weekly: [...others, changed].sort((a, b) => a.week - b.week) };
}

function setField(view: View, id: string, value: Value): View {
  const place = findRow(view.program, id);
  const field = text(value.field);
  if (!place || !FIELDS.has(field)) return view;
  const row = withField(place.row, field, text(value.text), value.week);
  const block = { ...place.block, rows: place.block.rows.map((old) => (old.id === id ? row : old)) };
  const blocks = place.session.blocks.map((old) => (old.id === block.id ? block : old));
  return replaceSession(view, { ...place.session, blocks });
}

function replaceSession(view: View, session: Session): View {
  const sessions = view.program.sessions.map((old) => (old.id === session.id ? session : old));
  return { ...view, program: { ...view.program, sessions } };
}

function setHeader(view: View, value: Value): View {
  const key = text(value.key);
  const typed = text(value.value);
  const header = view.program.header.filter((line) => line.key !== key);
  const program = { ...view.program, header: [...header, { key, value: typed }] };
  const shown = typed === "" ? null : typed;
  if (key === "Title") program.title = shown;
  if (key === "Client") program.client = shown;
  if (key === "Goal") program.goal = shown;
  return { ...view, program };
}

function addLine(view: View, sessionId: string | null, value: Value, hint?: Hint): View {
  const row = newRow(text(value.temp_id), text(value.text), hint);
  const last = sessionOf(view.program.sessions, sessionId)?.blocks.at(-1);
  const below = last && (hasOnlyHeading(last) || (goesOn(last) && namePart(text(value.text)).lead === ""));
  return rearranged(view, (sessions) => {
    const block = below ? blockIn(sessions, last.id) : null;
    if (block) putInto(block, block.rows.length, row);
    else putBlock(sessions, sessionId, Number.MAX_SAFE_INTEGER, newBlock(`${row.id}:block`, [row]));
  });
}

function renameSession(view: View, id: string, value: Value): View {
  const session = view.program.sessions.find((candidate) => candidate.id === id);
  return session ? replaceSession(view, { ...session, title: text(value.title), titled: true }) : view;
}

function parts(value: Value): Part[] {
  return Array.isArray(value.edits) ? (value.edits as Part[]) : [];
}

/** The view as it looks with this edit done. An edit that finds nothing to change leaves the view as it is. */
export function applyEdit(view: View, edit: Edit, hint?: Hint): View {
  const value = (edit.value ?? {}) as Value;
  const target = edit.target_id ?? "";
  switch (edit.op) {
    case "set_field":
      return setField(view, target, value);
    case "add_line":
      return addLine(view, edit.target_id, value, hint);
    case "insert":
      return rearranged(view, (sessions) => {
        const row = newRow(text(value.temp_id), text(value.text), hint);
        const block = blockIn(sessions, target);
        if (block) putInto(block, int(value.index), row);
      });
    case "new_block":
      return moveToNewBlock(view, target, value, hint);
    case "move":
      return moveRow(view, target, value);
    case "move_block":
      return moveBlock(view, target, value);
    case "delete":
      return remove(view, target);
    case "rename_session":
      return renameSession(view, target, value);
    case "add_session": {
      const sessions = [...view.program.sessions, newSession(text(value.temp_id), text(value.title))];
      return { ...view, program: { ...view.program, sessions } };
    }
    case "set_header":
      return setHeader(view, value);
    case "batch":
      return parts(value).reduce((after, part) => applyEdit(after, { ...edit, ...part }), view);
    case "choose_version":
      return { ...view, file: { ...view.file, outside_change: null } };
    default:
      return view; // undo, redo, set_text, keep: only Python knows what comes out
  }
}
