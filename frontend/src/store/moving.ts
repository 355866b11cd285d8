// Rows and blocks that come, go and move about, as Python moves them in the text (hipflex_kit/notation/edits/rows.py).
import type { Block, Row, Session, View } from "../view";
import { headedLike, type LineBeside, lineBeside, listBeside } from "./beside";
import { findBlock, findRow, type RowPlace } from "./find";
import { type Hint, newBlock, newRow } from "./fresh";
import { labelAnew, labelFromAway, labelTogether } from "./labels";
import { partsOf } from "./parts";
import { namePart } from "./search";
import { Shape } from "./shape";
import { renamed, type SupersetPieces, supersetPieces } from "./superset";

type Value = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const int = (value: unknown): number => (typeof value === "number" ? value : 0);

const isBare = ({ rows }: Block): boolean => rows.length === 0;

/** Whether what is to be moved among these stands at its place already. */
const isThere = (all: unknown[], at: number, { index }: Value): boolean => Math.max(0, Math.min(int(index), all.length - 1)) === at;

function sessionOf(view: View, id: string | null): Session | undefined {
  return id === null ? view.program.sessions[0] : view.program.sessions.find((session) => session.id === id);
}

/** Below the heading of a circuit, or of rows without labels, a line typed at the day's foot is one more of them. */
function goesOn({ kind, heading_at, rows, table }: Block): boolean {
  if (rows.length === 0 || table === true || heading_at !== "above") return false;
  return kind !== "straight" || rows.every(({ label }) => label === "");
}

/** Puts a row into a block. The first one below the heading of some work is labelled as a new block is. */
function putInto(view: View, shape: Shape, row: Row | null, blockId: string, index: number): void {
  const place = findBlock(view.program, blockId);
  if (!place) return;
  const { session, block, b } = place;
  const isFirst = isBare(block) && block.section === "work" && !block.label;
  if (isFirst) shape.likeFirst(blockId, labelAnew(view, session, b));
  shape.put(row, blockId, index);
}

/** The heading without a row that a row of its own would stand right below. */
function headingAbove(view: View, sessionId: string | null, index: number): string | null {
  const above = sessionOf(view, sessionId)?.blocks.slice(0, index).at(-1);
  return above && isBare(above) ? above.id : null;
}

function putLine(shape: Shape, { block, session, index }: LineBeside, id: string, row: Row | null): void {
  if (row) shape.putBlock(headedLike(block, id, row), session, index, null);
}

/** "Warm Up: leg swings 2x10". */
const saysItsPart = (typed: string): boolean => /[a-z]{2}/i.test(namePart(typed).lead);

/** A row of its own among a day's blocks. */
function putAlone(view: View, shape: Shape, sessionId: string | null, index: number, row: Row, id: string, joins = true): void {
  const session = sessionOf(view, sessionId);
  if (joins) shape.joins(id);
  const model = session ? labelAnew(view, session, Math.min(index, session.blocks.length)) : null;
  shape.putBlock(newBlock(id, [row]), sessionId, index, model);
}

/** The same, where it may be one more of a list without labels that it comes to stand next to. */
function putBeside(view: View, shape: Shape, sessionId: string | null, index: number, row: Row, id: string, joins = true): void {
  const list = listBeside(view, sessionOf(view, sessionId), index);
  if (list) shape.put(row, list.block.id, list.at);
  else putAlone(view, shape, sessionId, index, row, id, joins);
}

export function moveRow(view: View, id: string, value: Value): View {
  const place = findRow(view.program, id);
  const blockId = text(value.block_id);
  const own = place?.block.id === blockId;
  if (!place || !findBlock(view.program, blockId) || (own && isThere(place.block.rows, place.r, value))) return view;
  const line = lineBeside(view, blockId, int(value.index), place);
  const shape = new Shape(view);
  const row = shape.take(id);
  if (line) putLine(shape, line, `${id}:block`, row);
  else if (own) shape.putBack(row, blockId, int(value.index));
  else putInto(view, shape, row, blockId, int(value.index));
  return shape.finish();
}

export function insert(view: View, blockId: string, value: Value, hint?: Hint): View {
  const row = newRow(text(value.temp_id), text(value.text), hint);
  const line = lineBeside(view, blockId, int(value.index));
  const shape = new Shape(view);
  if (line) putLine(shape, line, `${row.id}:block`, row);
  else putInto(view, shape, row, blockId, int(value.index));
  return shape.finish();
}

export function moveToNewBlock(view: View, sessionId: string, value: Value, hint?: Hint): View {
  const moved = text(value.row_id);
  const index = int(value.index);
  const place = moved ? findRow(view.program, moved) : null;
  const heading = headingAbove(view, sessionId, index);
  if (place?.block.rows.length === 1 && place.block.heading_at !== "inline") {
    const stays = place.session.id === sessionId && [index - 1, index].includes(place.session.blocks.indexOf(place.block));
    if (stays) return view;
    if (heading === null) return moveWhole(view, place, sessionId, index);
  }
  const staysApart = place?.block.rows.length === 1 || place?.session.id === sessionId;
  const shape = new Shape(view);
  const row = moved ? shape.take(moved) : newRow(text(value.temp_id), text(value.text), hint);
  const put = staysApart ? putAlone : putBeside;
  if (row && heading !== null) putInto(view, shape, row, heading, 0);
  else if (row) put(view, shape, sessionId, index, row, `${text(value.temp_id)}:block`, !saysItsPart(text(value.text)));
  return shape.finish();
}

/** A row that is alone in its block takes it along. */
function moveWhole(view: View, { session, block, b }: RowPlace, sessionId: string, index: number): View {
  const later = session.id === sessionId && index > b;
  return moveBlock(view, block.id, { session_id: sessionId, index: later ? index - 1 : index });
}

export function moveBlock(view: View, id: string, value: Value): View {
  const session = sessionOf(view, text(value.session_id));
  const shape = new Shape(view);
  const taken = session && shape.takeBlock(id);
  if (!taken) return view;
  const away = taken.day.id !== session.id;
  if (!away && isThere(session.blocks, taken.index, value)) return view;
  const { block, day } = taken;
  const overSeveral = partsOf([...day.blocks.slice(0, taken.index), block, ...day.blocks.slice(taken.index)]).some(([first, second]) => second && first!.id === id);
  if (!isBare(block) && (!block.heading_at || overSeveral)) shape.joins(id);
  const labelled = away ? taken.block.rows.filter(({ label }) => label !== "") : [];
  const moved = away && overSeveral ? { ...block, title: null, notes: [], heading_at: null } : block;
  shape.putBlock(moved, session.id, int(value.index), away ? labelFromAway(taken.block, session) : null, labelled);
  return shape.finish();
}

export function remove(view: View, id: string): View {
  const sessions = view.program.sessions.filter((session) => session.id !== id);
  if (sessions.length < view.program.sessions.length) return { ...view, program: { ...view.program, sessions } };
  const shape = new Shape(view);
  return shape.take(id) || shape.takeBlock(id) ? shape.finish() : view;
}

export function addLine(view: View, sessionId: string | null, value: Value, hint?: Hint): View {
  const row = newRow(text(value.temp_id), text(value.text), hint);
  const last = sessionOf(view, sessionId)?.blocks.at(-1);
  const below = last && (isBare(last) || (goesOn(last) && namePart(text(value.text)).lead === ""));
  const shape = new Shape(view);
  if (below) putInto(view, shape, row, last.id, last.rows.length);
  else putBeside(view, shape, sessionId, Number.MAX_SAFE_INTEGER, row, `${row.id}:block`);
  return shape.finish();
}

export function makeSuperset(view: View, value: Value): View {
  const pieces = supersetPieces(view, Array.isArray(value.ids) ? (value.ids as string[]) : []);
  return pieces ? renamed(inTurn(view, pieces), pieces, text(value.temp_id)) : view;
}

function inTurn(view: View, { session, home, b, above, together, below }: SupersetPieces): View {
  const shape = new Shape(view);
  const plain = { ...newBlock("", []), section: home.section };
  [...together, ...below].forEach(({ id }) => shape.take(id));
  const block = { ...(above.length > 0 ? plain : home), id: "together", kind: "superset" as const, rows: together };
  if (below.length > 0) shape.putBlock({ ...plain, id: "below", rows: below }, session.id, b + 1, null);
  shape.putBlock(block, session.id, b + 1, labelTogether(view, session));
  return shape.finish();
}
