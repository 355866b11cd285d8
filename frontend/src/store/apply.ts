// What an edit does to the screen before Python has answered. Pure: the view given is never changed.
import type { Edit } from "../messages";
import type { Block, Row, Session, View } from "../view";
import { headedLike, type LineBeside, lineBeside, listBeside } from "./beside";
import { findBlock, findRow, type RowPlace } from "./find";
import { labelLike, relabel, rowsBefore } from "./labels";
import { namePart } from "./search";
import { superset } from "./superset";
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
  const sessions = loosened(view);
  change(sessions);
  const shape = (session: Session) => session.blocks.map((block) => [block.id, block.rows.map(({ id, label }) => [id, label])]);
  const after = sessions.map((session) => {
    const old = before.get(session.id);
    if (old && JSON.stringify(shape(old)) === JSON.stringify(shape(session))) return old;
    const blocks = session.blocks.filter((block) => block.rows.length > 0 || headings.has(block.id));
    return relabel({ ...session, blocks }, rowsBefore(view, old));
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
  const place = findRow(view.program, id);
  if (!place || !findBlock(view.program, text(value.block_id))) return view;
  const own = place.block.id === value.block_id;
  if (own && place.block.rows.length === 1) return view;
  const line = lineBeside(view, text(value.block_id), int(value.index), place);
  return rearranged(view, (sessions) => {
    if (line) return putLine(sessions, line, `${id}:block`, takeRow(sessions, id));
    const row = takeRow(sessions, id);
    const block = blockIn(sessions, text(value.block_id));
    if (row && block) putInto(block, int(value.index), own && hasOnlyHeading(block) ? row : { ...row, label: "" });
  });
}

function putLine(sessions: Session[], { block, session, index }: LineBeside, id: string, row: Row | null): void {
  if (row) putBlock(sessions, session, index, headedLike(block, id, { ...row, label: "" }));
}

/** A row of its own among a day's blocks; next to a list without labels it is one more of the list. */
function putAlone(view: View, sessions: Session[], sessionId: string | null, index: number, row: Row, id: string): void {
  const list = listBeside(view, sessionOf(view.program.sessions, sessionId), index);
  if (list) blockIn(sessions, list.block.id)?.rows.splice(list.at, 0, row);
  else putBlock(sessions, sessionId, index, newBlock(id, [row]));
}

function moveToNewBlock(view: View, sessionId: string, value: Value, hint?: Hint): View {
  const moved = text(value.row_id);
  const index = int(value.index);
  const place = moved ? findRow(view.program, moved) : null;
  const heading = headingAbove(view, sessionId, index);
  if (place?.block.rows.length === 1 && place.block.inline !== true) {
    const stays = place.session.id === sessionId && [index - 1, index].includes(place.session.blocks.indexOf(place.block));
    if (stays) return view;
    if (heading === null) return moveWhole(view, place, sessionId, index);
  }
  const staysApart = place?.block.rows.length === 1 || place?.session.id === sessionId;
  return rearranged(view, (sessions) => {
    const taken = moved ? takeRow(sessions, moved) : newRow(text(value.temp_id), text(value.text), hint);
    const row = taken && { ...taken, label: "" };
    const id = `${text(value.temp_id)}:block`;
    if (row && heading !== null) putFirst(sessions, heading, row);
    else if (row && staysApart) putBlock(sessions, sessionId, index, newBlock(id, [row]));
    else if (row) putAlone(view, sessions, sessionId, index, row, id);
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

function insert(view: View, blockId: string, value: Value, hint?: Hint): View {
  const row = newRow(text(value.temp_id), text(value.text), hint);
  const line = lineBeside(view, blockId, int(value.index));
  return rearranged(view, (sessions) => {
    if (line) return putLine(sessions, line, `${row.id}:block`, row);
    const block = blockIn(sessions, blockId);
    if (block) putInto(block, int(value.index), row);
  });
}

function makeSuperset(view: View, value: Value): View {
  const ids = Array.isArray(value.ids) ? (value.ids as string[]) : [];
  const there = findRow(view.program, ids[0] ?? "");
  const plan = there && superset(view, ids, text(value.temp_id), labelLike(view, there.session));
  if (!plan) return view;
  return rearranged(view, (sessions) => {
    ids.forEach((id) => takeRow(sessions, id));
    const day = sessions.find(({ blocks }) => blocks.some(({ id }) => id === plan.home.id));
    day?.blocks.splice(day.blocks.findIndex(({ id }) => id === plan.home.id), 1, ...plan.made);
  });
}

function addLine(view: View, sessionId: string | null, value: Value, hint?: Hint): View {
  const row = newRow(text(value.temp_id), text(value.text), hint);
  const last = sessionOf(view.program.sessions, sessionId)?.blocks.at(-1);
  const below = last && (hasOnlyHeading(last) || (goesOn(last) && namePart(text(value.text)).lead === ""));
  return rearranged(view, (sessions) => {
    const block = below ? blockIn(sessions, last.id) : null;
    if (block) putInto(block, block.rows.length, row);
    else putAlone(view, sessions, sessionId, Number.MAX_SAFE_INTEGER, row, `${row.id}:block`);
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
      return insert(view, target, value, hint);
    case "new_block":
      return moveToNewBlock(view, target, value, hint);
    case "move":
      return moveRow(view, target, value);
    case "superset":
      return makeSuperset(view, value);
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
