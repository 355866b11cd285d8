// What the lines of the text are, told from the rows that Python has read: the page itself reads no notation.
import { RangeSetBuilder, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet } from "@codemirror/view";
import { allRows } from "../store/find";
import type { Row, View } from "../view";

export interface Piece {
  /** Columns in the line. */
  from: number;
  to: number;
  kind: "label" | "name" | "dose" | "more" | "day" | "comment";
}

/** The line that a row's name stands on: its label, its name as written, and what follows. */
export function headPieces(line: string, row: Pick<Row, "label" | "name" | "name_at">): Piece[] {
  const found = line.toLowerCase().indexOf(row.name.toLowerCase());
  const [name, end] = row.name_at ? [row.name_at.column, row.name_at.end_column] : [found, found + row.name.length];
  if (name < 0) return [];
  const pieces: Piece[] = [];
  const start = line.search(/\S/);
  if (row.label !== "" && start < name) pieces.push({ from: start, to: line.slice(0, name).trimEnd().length, kind: "label" });
  if (name < end) pieces.push({ from: name, to: end, kind: "name" });
  if (line.slice(end).trim() !== "") pieces.push({ from: end, to: line.length, kind: "dose" });
  return pieces;
}

function whole(line: string, kind: Piece["kind"]): Piece[] {
  return line.trim() === "" ? [] : [{ from: 0, to: line.length, kind }];
}

/** What a line of a row is that has its lines for itself; a label may stand on one above its name. */
function piecesOfRow(row: Row, number: number, line: string): Piece[] {
  const head = row.name_at?.line ?? row.line;
  if (number === head) return headPieces(line, row);
  return whole(line, number < head ? "label" : /^\s*\/\//.test(line) ? "comment" : "more");
}

/** Line number (from 1) → what its parts are. Of rows that share lines Python says where their words stand. */
export function piecesOf(view: View, lines: (number: number) => string | null): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const row of allRows(view.program)) {
    for (const { line, column, end_column, kind } of row.marks ?? []) {
      pieces.set(line, [...(pieces.get(line) ?? []), { from: column, to: end_column, kind }]);
    }
    if (row.marks || row.line === 0) continue;
    for (let number = row.line; number <= row.last_line; number++) {
      const line = lines(number);
      if (line !== null) pieces.set(number, piecesOfRow(row, number, line));
    }
  }
  for (const session of view.program.sessions) {
    const line = session.line === null ? null : lines(session.line);
    if (session.line !== null && line !== null) pieces.set(session.line, whole(line, "day"));
  }
  return pieces;
}

/** The same as marks in the editor. */
export function decorate(view: View, doc: Text): DecorationSet {
  const pieces = piecesOf(view, (number) => (number <= doc.lines ? doc.line(number).text : null));
  const builder = new RangeSetBuilder<Decoration>();
  for (const number of [...pieces.keys()].filter((line) => line <= doc.lines).sort((a, b) => a - b)) {
    const { from: start, length } = doc.line(number);
    for (const { from, to, kind } of pieces.get(number)!.sort((a, b) => a.from - b.from)) {
      const end = Math.min(to, length);
      if (end > from) builder.add(start + from, start + end, Decoration.mark({ class: `hf-cm-${kind}` }));
    }
  }
  return builder.finish();
}
