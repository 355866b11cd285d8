// What an edit does to the screen before Python has answered. Pure: the view given is never changed.
import type { Edit } from "../messages";
import type { Row, Session, View } from "../view";
import { findRow } from "./find";
import { type Hint, newSession } from "./fresh";
import { addLine, insert, makeSuperset, moveBlock, moveRow, moveToNewBlock, remove } from "./moving";
import { isRefused } from "./refused";
import { partsOf } from "./unanswered";
import { inWeek } from "./weeks";

/** One of several edits that are done together. */
export type Part = Pick<Edit, "op" | "target_id" | "value">;

type Value = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const FIELDS = new Set(["name", "dose", "tempo", "rest", "load", "effort", "technique", "note"]);

function withField(row: Row, field: string, typed: string, week: unknown): Row {
  const shown = field === "dose" ? typed.replace(/(\d)\s*[xX]\s*(?=\d)/g, "$1×") : typed;
  if (typeof week !== "number") return { ...row, [field]: shown };
  const { dose, tempo, load, effort, rest, technique } = inWeek(row, week);
  const others = row.weekly.filter((entry) => entry.week !== week);
  const changed = { dose, tempo, load, effort, rest, ...(technique && { technique }), week, [field]: shown };
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

function renameSession(view: View, id: string, value: Value): View {
  const session = view.program.sessions.find((candidate) => candidate.id === id);
  return session ? replaceSession(view, { ...session, title: text(value.title), titled: true }) : view;
}

/** At the end, or below the last day of another week than the last. */
function addSession(view: View, value: Value): View {
  const { sessions } = view.program;
  const at = sessions.findIndex(({ id }) => id === value.after);
  const day = { ...newSession(text(value.temp_id), text(value.title)), ...(at >= 0 && { week: sessions[at]!.week }) };
  return { ...view, program: { ...view.program, sessions: sessions.toSpliced(at < 0 ? sessions.length : at + 1, 0, day) } };
}

/** The view as it looks with this edit done. An edit that finds nothing to change, or is refused, leaves the view as it is. */
export function applyEdit(view: View, edit: Edit, hint?: Hint): View {
  return isRefused(view, edit) ? view : withEdit(view, edit, hint);
}

function withEdit(view: View, edit: Edit, hint?: Hint): View {
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
    case "add_session":
      return addSession(view, value);
    case "set_header":
      return setHeader(view, value);
    case "batch":
      return partsOf(value).reduce((after, part) => applyEdit(after, { ...edit, ...part }), view);
    case "choose_version":
      return { ...view, file: { ...view.file, outside_change: null } };
    default:
      return view; // undo, redo, set_text, keep: only Python knows what comes out
  }
}
