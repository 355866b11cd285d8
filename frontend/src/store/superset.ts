// Rows of a list without labels, and others, become one block that is done in turn; what is left of the list stays one.
import type { Block, Row, View } from "../view";
import { findRow, rowsOf } from "./find";

interface Pieces {
  above: Row[];
  together: Row[];
  below: Row[];
}

/** The piece that most rows of a block are in goes on being that block; the others are new ones. */
function named(home: Block, pieces: [Block, Block, Block], temp: string): Block[] {
  const own = new Set(home.rows.map(({ id }) => id));
  const votes = pieces.map(({ rows }) => rows.filter(({ id }) => own.has(id)).length);
  const stays = votes.indexOf(Math.max(...votes));
  let fresh = 0;
  const name = (index: number) => (index === stays ? home.id : `${temp}:block${fresh++ ? `:${fresh}` : ""}`);
  return pieces.flatMap((piece, index) => (piece.rows.length > 0 ? [{ ...piece, id: name(index) }] : []));
}

function inPieces(home: Block, rows: Row[]): Pieces {
  const ids = new Set(rows.map(({ id }) => id));
  const first = home.rows.indexOf(rows[0]!);
  const left = (some: Row[]) => some.filter(({ id }) => !ids.has(id));
  return { above: left(home.rows.slice(0, first)), together: rows, below: left(home.rows.slice(first)) };
}

/** Which block goes, and what stands in its place; null where there is nothing to do. The rows are taken out of theirs. */
export function superset(view: View, ids: string[], temp: string, like: string): { home: Block; made: Block[] } | null {
  const wanted = new Set(ids);
  const rows = view.program.sessions.flatMap(rowsOf).filter(({ id }) => wanted.has(id));
  const home = rows[0] && findRow(view.program, rows[0].id)?.block;
  if (!home || rows.length < 2) return null;
  const { above, together, below } = inPieces(home, rows);
  const plain = { ...home, lines: undefined, kind: "straight" as const, heading: "", title: null, notes: [] };
  const block: Block = { ...(above.length > 0 ? plain : home), kind: "superset", label: "", rows: together.map((row) => ({ ...row, label: like })) };
  return { home, made: named(home, [{ ...home, rows: above }, block, { ...plain, rows: below }], temp) };
}
