// Rows of a list without labels, and others, become one block that is done in turn; what is left of the list stays one.
import type { Block, Row, Session, View } from "../view";
import { findRow, rowsOf } from "./find";

export interface SupersetPieces {
  session: Session;
  /** The list, and its place among the day's blocks. */
  home: Block;
  b: number;
  above: Row[];
  together: Row[];
  below: Row[];
}

/** What becomes of the list that the first of the rows stands in; null where there are no two of them. */
export function supersetPieces(view: View, ids: string[]): SupersetPieces | null {
  const wanted = new Set(ids);
  const together = view.program.sessions.flatMap(rowsOf).filter(({ id }) => wanted.has(id));
  const place = together.length > 1 ? findRow(view.program, together[0]!.id) : null;
  if (!place) return null;
  const { session, block: home, b, r } = place;
  const left = (rows: Row[]) => rows.filter(({ id }) => !wanted.has(id));
  return { session, home, b, above: left(home.rows.slice(0, r)), together, below: left(home.rows.slice(r)) };
}

/** The piece that has most of the list's rows goes on being that block, as Python sees it; the others are new ones. */
export function renamed(view: View, { session, home, above, together, below }: SupersetPieces, temp: string): View {
  const own = new Set(home.rows.map(({ id }) => id));
  const pieces = [[home.id, above], ["together", together], ["below", below]] as const;
  const votes = pieces.map(([, rows]) => rows.filter(({ id }) => own.has(id)).length);
  const stays = votes.indexOf(Math.max(...votes));
  const fresh = pieces.filter(([, rows], n) => rows.length > 0 && n !== stays).map(([piece]) => piece);
  const name = (piece: string) => `${temp}:block${fresh.indexOf(piece) > 0 ? ":below" : ""}`;
  const names = new Map<string, string>([...fresh.map((piece) => [piece, name(piece)] as const), [pieces[stays]![0], home.id]]);
  const blocks = (day: Session) => day.blocks.map((block) => ({ ...block, id: names.get(block.id) ?? block.id }));
  const sessions = view.program.sessions.map((day) => (day.id === session.id ? { ...day, blocks: blocks(day) } : day));
  return { ...view, program: { ...view.program, sessions } };
}
