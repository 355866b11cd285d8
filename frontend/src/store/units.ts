// What is picked, taken together: whole blocks where every row of one is picked, else rows; or days; or weeks.
import type { Block, ProgramState, Row, View } from "../view";
import { composed, composedDay, composedWeek } from "./composed";
import { findSession } from "./find";

export type UnitKind = "row" | "block" | "day" | "week";

export interface Unit {
  kind: UnitKind;
  id: string;
  lines: [number, number] | null;
  row?: Row;
}

const WEEK = "week:";

export const weekId = (number: number): string => `${WEEK}${number}`;

export const weekNumber = (id: string): number | null => (id.startsWith(WEEK) ? Number(id.slice(WEEK.length)) : null);

function ofBlock(block: Block, ids: ReadonlySet<string>): Unit[] {
  const picked = block.rows.filter(({ id }) => ids.has(id));
  if (picked.length > 0 && picked.length === block.rows.length) {
    return [{ kind: "block", id: block.id, lines: block.lines ?? null, ...(picked.length === 1 && { row: picked[0]! }) }];
  }
  return picked.map((row) => ({ kind: "row" as const, id: row.id, lines: [row.line, row.last_line] as [number, number], row }));
}

function ofWeek(program: ProgramState, id: string): Unit[] {
  const number = weekNumber(id);
  if (number === null) return [];
  const written = program.written_weeks.find((week) => week.number === number);
  return [{ kind: "week", id, lines: written?.lines ?? null }];
}

/** In the order of the sheet. */
export function unitsOf(program: ProgramState, ids: ReadonlySet<string>): Unit[] {
  const weeks = [...ids].sort((a, b) => (weekNumber(a) ?? 0) - (weekNumber(b) ?? 0)).flatMap((id) => ofWeek(program, id));
  if (weeks.length > 0) return weeks;
  const days = program.sessions.filter(({ id }) => ids.has(id));
  if (days.length > 0) return days.map(({ id, lines }) => ({ kind: "day", id, lines: lines ?? null }));
  return program.sessions.flatMap((session) => session.blocks).flatMap((block) => ofBlock(block, ids));
}

/** Whether an id is that of a row. */
export const isRow = (program: ProgramState, id: string): boolean => weekNumber(id) === null && !findSession(program, id);

/** As their author wrote them, to be pasted anywhere; what stands in a table as lines of its own. Null where nothing is written. */
export function textOf(view: View, units: Unit[]): string | null {
  const { program } = view;
  const lines = view.text.split(/\r\n|\n|\r/);
  const tables = program.sessions.flatMap(({ blocks }) => blocks).filter(({ table }) => table);
  const texts = units.map(({ kind, id, lines: at, row }) => {
    const table = tables.find((block) => block.id === id || (row && block.rows.some((one) => one.id === row.id)));
    if (table) return kind === "row" ? composed(row!) : table.rows.map(composed).join("\n");
    if (at && at[0] > 0) return lines.slice(at[0] - 1, at[1]).join("\n");
    const day = findSession(program, id);
    return day ? composedDay(day) : composedWeek(program, weekNumber(id));
  });
  if (texts.some((text) => text === null) || texts.length === 0) return null;
  const gap = units[0]!.kind === "row" ? "\n" : "\n\n";
  return `${texts.join(gap)}\n`;
}

/** "3 exercises", "2 days". */
export function said(program: ProgramState, ids: ReadonlySet<string>): string {
  const [first] = ids;
  const what = first === undefined || isRow(program, first) ? "exercise" : weekNumber(first) === null ? "day" : "week";
  return `${ids.size} ${what}${ids.size === 1 ? "" : "s"}`;
}
