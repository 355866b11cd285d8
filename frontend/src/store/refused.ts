// What Python is sure to refuse, as far as the page can see it. Such an edit is sent, as only Python says no, and why; but
// it is not shown meanwhile, so that nothing goes away and comes back.
import type { Block, Row, Session, View } from "../view";
import type { Part } from "./apply";
import { findBlock, findRow } from "./find";
import { idsOf, partsOf } from "./unanswered";

type Value = Record<string, unknown>;

/** What changes words where they stand, or is about the whole program. */
const ANYWHERE = new Set<Part["op"]>(["set_field", "rename_session", "add_session", "set_header", "table_to_lines"]);

/** Its lines are those of the day beside it, too. */
export const isBeside = ({ lines }: Session): boolean => lines?.[0] === 0;

function sessionWith({ program }: View, id: string): Session | undefined {
  return program.sessions.find((day) => day.id === id) ?? findBlock(program, id)?.session ?? findRow(program, id)?.session;
}

/** The day that an edit is refused in for the days beside it; null for any other edit. */
export function besideOthers(view: View, part: Part): Session | null {
  if (part.op === "batch") {
    const parts = partsOf((part.value ?? {}) as Value);
    return parts.map((one) => besideOthers(view, one)).find((day) => day !== null) ?? null;
  }
  const days = ANYWHERE.has(part.op) ? [] : idsOf(part).map((id) => sessionWith(view, id));
  return days.find((day) => day !== undefined && isBeside(day)) ?? null;
}

export const onOneLine = (one: Row | undefined, other: Row | undefined): boolean =>
  one?.marks !== undefined && one.line === other?.line;

/** Between two exercises of one line is no room for another line. */
function isWithinLine(view: View, block: unknown, { index }: Value, moved: string | null): boolean {
  const place = typeof block === "string" ? findBlock(view.program, block) : null;
  if (!place || typeof index !== "number" || place.block.heading_at === "inline") return false;
  const rows = place.block.rows.filter(({ id }) => id !== moved);
  return onOneLine(rows[index - 1], rows[index]);
}

/** Behind a heading exercises of one line stay in their order. */
function isTurned(view: View, id: string | null, { block_id }: Value): boolean {
  const place = id === null ? null : findRow(view.program, id);
  return place?.row.marks !== undefined && place.block.id === block_id && place.block.heading_at === "inline";
}

/** Rows that share a line, stand in a table or behind a heading do not become a superset. */
function isNoList(view: View, ids: unknown): boolean {
  const places = Array.isArray(ids) ? (ids as string[]).map((id) => findRow(view.program, id)) : [];
  const isFixed = ({ table, heading_at }: Block) => table === true || heading_at === "inline";
  const [first] = places.filter((place) => place !== null).sort((a, b) => a.s - b.s || a.b - b.b || a.r - b.r);
  return places.some((place) => place?.row.marks !== undefined) || (first !== undefined && isFixed(first.block));
}

export function isRefused(view: View, part: Part): boolean {
  const value = (part.value ?? {}) as Value;
  if (besideOthers(view, part)) return true;
  switch (part.op) {
    case "batch":
      return partsOf(value).some((one) => isRefused(view, one));
    case "insert":
      return isWithinLine(view, part.target_id, value, null);
    case "move":
      return isTurned(view, part.target_id, value) || isWithinLine(view, value.block_id, value, part.target_id);
    case "superset":
      return isNoList(view, value.ids);
    default:
      return false;
  }
}
