// Labels follow by themselves in the author's style. Python writes the real ones; these are shown until it answers.
import type { Block, Row, Session } from "../view";

const NUMBER_FIRST = /^(\d+)([a-zA-Z])$/;
const LETTER_FIRST = /^([a-zA-Z])(\d+)$/;
const ALONE = /^(\d+|[a-zA-Z])$/;

interface Style {
  /** True for 1a 1b, false for A1 A2. */
  numberFirst: boolean;
  upper: boolean;
  /** An exercise that stands alone is known by its bare number, whatever the others are. */
  bareAlone: boolean;
}

function styleOf(rows: Row[]): Style | null {
  const alone = rows.find(({ label }) => ALONE.test(label));
  const bareAlone = alone !== undefined;
  for (const { label } of rows) {
    if (NUMBER_FIRST.test(label)) return { numberFirst: true, upper: /[A-Z]/.test(label), bareAlone };
    if (LETTER_FIRST.test(label)) return { numberFirst: false, upper: /[A-Z]/.test(label), bareAlone };
  }
  if (!alone) return null;
  return { numberFirst: /\d/.test(alone.label), upper: !/[a-z]/.test(alone.label), bareAlone };
}

function letter(index: number, upper: boolean): string {
  return String.fromCharCode((upper ? 65 : 97) + (index % 26));
}

function blockLabel(index: number, style: Style): string {
  return style.numberFirst ? String(index + 1) : letter(index, style.upper);
}

function rowLabel(block: string, index: number, style: Style): string {
  return block + (style.numberFirst ? letter(index, style.upper) : String(index + 1));
}

function isLabelled(block: Block): boolean {
  return block.section !== "warmup" && (block.label !== null || block.rows.some((row) => row.label !== ""));
}

/** A block of one row is "3" rather than "3a" where the author writes one so. */
function relabelBlock(block: Block, label: string, style: Style): Block {
  const bare = style.bareAlone && block.rows.length === 1;
  const rows = block.rows.map((row, r) => {
    const next = bare ? label : rowLabel(label, r, style);
    return row.label === next ? row : { ...row, label: next };
  });
  return { ...block, label, rows };
}

/** The session with its labels in sequence again, in the style of `likeThese` (or of its own rows). */
export function relabel(session: Session, likeThese: Row[]): Session {
  const style = styleOf(session.blocks.flatMap((block) => block.rows)) ?? styleOf(likeThese);
  if (!style) return session;
  let next = 0;
  const blocks = session.blocks.map((block) =>
    isLabelled(block) ? relabelBlock(block, blockLabel(next++, style), style) : block,
  );
  return { ...session, blocks };
}
