// Where a row goes that is moved one step by keyboard: through its block, into the next one, over to the next day.
import type { Block, ProgramState } from "../view";
import { findRow } from "./find";

export type Direction = "up" | "down" | "left" | "right";

/** A place in a block, or a block of its own among those of a day. */
export type Step = { block: string; index: number } | { session: string; index: number };

/** `Warm Up: leg swings` and the line like it below: each is a block, and to a coach both are one list. */
function areLinesAlike(one: Block, other: Block): boolean {
  const isLine = ({ heading_at, rows }: Block) => heading_at === "inline" && rows.length === 1;
  return isLine(one) && isLine(other) && one.section === other.section && one.title === other.title;
}

/** Null where there is nowhere to go. */
export function stepOf(program: ProgramState, rowId: string, direction: Direction): Step | null {
  const place = findRow(program, rowId);
  if (!place) return null;
  const { session, block, b, r, s } = place;
  if (direction === "left" || direction === "right") {
    const day = program.sessions[s + (direction === "left" ? -1 : 1)];
    const beside = day?.blocks[Math.min(b, day.blocks.length - 1)];
    if (beside) return { block: beside.id, index: beside.rows.length };
    return day ? { session: day.id, index: 0 } : null;
  }
  const down = direction === "down";
  const inBlock = r + (down ? 1 : -1);
  if (inBlock >= 0 && inBlock < block.rows.length) return { block: block.id, index: inBlock };
  const next = session.blocks[b + (down ? 1 : -1)];
  if (next) return { block: next.id, index: down === areLinesAlike(block, next) ? next.rows.length : 0 };
  return block.rows.length > 1 ? { session: session.id, index: down ? session.blocks.length : 0 } : null;
}
