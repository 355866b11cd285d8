// Where rows stand in the text, and which row stands where: several may share a line, as days side by side do.
import { allRows, findRow } from "../store/find";
import type { Finding, Mark, Row, View } from "../view";

/** A place in the text. Lines count from 1, columns from 0; null is the end of the line. */
export interface Spot {
  line: number;
  column: number | null;
}

const marksOn = ({ marks }: Row, line: number): Mark[] => marks?.filter((mark) => mark.line === line) ?? [];

/** The end of a row's own words in its first line; null for a row that is not in the text yet. */
export function spotOf(row: Row): Spot | null {
  if (row.line === 0) return null;
  return { line: row.line, column: marksOn(row, row.line).at(-1)?.end_column ?? null };
}

/** The end of the line that a finding is about; of a line that rows share, that of the finding itself. */
export function spotOfFinding({ line, column, end_line, end_column }: Finding, row: Row | null): Spot | null {
  if (line === null) return null;
  return { line, column: row?.marks ? (end_line === line ? end_column : column) : null };
}

/** Where the first line is that the reader wants checked; null when none is. */
export function spotToCheck({ findings, program }: View): Spot | null {
  const told = findings.filter(({ line, severity }) => line !== null && severity !== "info");
  const [first = null] = told.sort((a, b) => a.line! - b.line!);
  return first && spotOfFinding(first, first.target_id ? (findRow(program, first.target_id)?.row ?? null) : null);
}

/** How many columns away a row's words are. */
function away(row: Row, line: number, column: number): number {
  const distances = marksOn(row, line).map((mark) => Math.max(0, mark.column - column, column - mark.end_column));
  return Math.min(Number.MAX_SAFE_INTEGER, ...distances);
}

/** The row that stands at a place, of several in one line the nearest. */
export function rowAt(view: View | null, { line, column }: { line: number; column: number }): Row | null {
  const rows = view ? allRows(view.program).filter((row) => row.line <= line && line <= row.last_line) : [];
  const [first = null, ...others] = rows;
  return others.reduce((nearest, row) => (away(row, line, column) < away(nearest!, line, column) ? row : nearest), first);
}
