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

/** A row's first line: its label, its name as written, and what follows. */
export function headPieces(line: string, row: Pick<Row, "label" | "name">): Piece[] {
  const name = line.toLowerCase().indexOf(row.name.toLowerCase());
  if (name < 0) return [];
  const pieces: Piece[] = [];
  const start = line.search(/\S/);
  if (row.label !== "" && start < name) pieces.push({ from: start, to: line.slice(0, name).trimEnd().length, kind: "label" });
  const end = name + row.name.length;
  pieces.push({ from: name, to: end, kind: "name" });
  if (line.slice(end).trim() !== "") pieces.push({ from: end, to: line.length, kind: "dose" });
  return pieces;
}

function whole(line: string, kind: Piece["kind"]): Piece[] {
  return line.trim() === "" ? [] : [{ from: 0, to: line.length, kind }];
}

/** Line number (from 1) → what its parts are. Of rows that share lines Python says where their words stand. */
export function piecesOf(view: View, lines: (number: number) => string | null): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const row of allRows(view.program)) {
    for (const { line, column, end_column, kind } of row.marks ?? []) {
      pieces.set(line, [...(pieces.get(line) ?? []), { from: column, to: end_column, kind }]);
    }
    if (row.marks) continue;
    for (let number = row.line; number > 0 && number <= row.last_line; number++) {
      const line = lines(number);
      if (line === null) continue;
      const comment = /^\s*\/\//.test(line);
      if (number === row.line) pieces.set(number, headPieces(line, row));
      else pieces.set(number, whole(line, comment ? "comment" : "more"));
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
