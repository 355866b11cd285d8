// What becomes of a row by what it is put beside: below a heading that stands on its first row's line it is another such
// line, and next to a list without labels it is one more of the list.
import type { Block, Row, Session, View } from "../view";
import { findBlock, type RowPlace } from "./find";
import { labelAnew } from "./labels";

/** `Warm Up: leg swings`, on one line: each such line is a block of its own, and all of them one list to a coach. */
function linesAlike(session: Session, b: number): number {
  const { section, title } = session.blocks[b]!;
  const after = session.blocks.slice(b);
  const other = after.findIndex((block) => block.heading_at !== "inline" || block.section !== section || block.title !== title);
  return other < 0 ? after.length : other;
}

/** A heading like that of a block, with another row behind it. */
export const headedLike = (block: Block, id: string, row: Row): Block => ({ ...block, lines: undefined, id, rows: [row], notes: [] });

export interface LineBeside {
  block: Block;
  session: string;
  index: number;
}

/** Where the line of its own comes to stand that a row becomes which is put to a block; null where it joins the block. */
export function lineBeside(view: View, blockId: string, index: number, moved?: RowPlace): LineBeside | null {
  const place = findBlock(view.program, blockId);
  if (!place || place.block.heading_at !== "inline") return null;
  const headed = place.block.rows[0];
  if (headed === undefined || headed.id === moved?.row.id) return null;
  const most = moved ? linesAlike(place.session, place.b) : 1;
  return { block: place.block, session: place.session.id, index: place.b + Math.min(index, most) };
}

const isList = ({ kind, section, title, rows, heading_at }: Block): boolean =>
  kind === "straight" && section === "work" && title === null && heading_at !== "inline" && rows[0]?.label === "";

/** The list without labels that a new line without a label is one more of, at its end or its beginning. */
export function listBeside(view: View, session: Session | undefined, index: number): { block: Block; at: number } | null {
  if (!session || labelAnew(view, session, Math.min(index, session.blocks.length)) !== null) return null;
  const [above, below] = [session.blocks[Math.min(index, session.blocks.length) - 1], session.blocks[index]];
  if (above && isList(above)) return { block: above, at: above.rows.length };
  return below && isList(below) ? { block: below, at: 0 } : null;
}
