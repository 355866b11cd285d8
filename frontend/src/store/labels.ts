// Labels follow by themselves in the author's style. Python writes the real ones; these are shown until it answers.
import type { Block, Row, Session, View } from "../view";

const NUMBER_FIRST = /^(\d+)([a-zA-Z])$/;
const LETTER_FIRST = /^([a-zA-Z])(\d+)$/;
const ALONE = /^(\d+|[a-zA-Z])$/;

interface Style {
  /** True for 1a 1b, false for A1 A2. */
  numberFirst: boolean;
  upper: boolean;
}

function styleOf(rows: Row[]): Style | null {
  const labels = rows.map(({ label }) => label);
  const like = labels.find((label) => NUMBER_FIRST.test(label) || LETTER_FIRST.test(label)) ?? labels.find(isBare);
  if (like === undefined) return null;
  return { numberFirst: /^\d/.test(like), upper: /[A-Z]/.test(like) };
}

const isBare = (label: string): boolean => ALONE.test(label);

function letter(index: number, upper: boolean): string {
  return String.fromCharCode((upper ? 65 : 97) + (index % 26));
}

function blockLabel(index: number, style: Style): string {
  return style.numberFirst ? String(index + 1) : letter(index, style.upper);
}

function rowLabel(block: string, index: number, style: Style): string {
  return block + (style.numberFirst ? letter(index, style.upper) : String(index + 1));
}

/** A block made on the page ("") gets labels; one whose only letter stands in its heading ("B) Conditioning") has none. */
function isLabelled({ section, label, rows }: Block): boolean {
  return section !== "warmup" && rows.length > 0 && (label === "" || rows.some((row) => row.label !== ""));
}

/** A circuit of A, B, C: each row has its letter, and the block none. */
function isLettered({ rows }: Block): boolean {
  const labels = rows.map(({ label }) => label).filter((label) => label !== "");
  return labels.length > 1 && labels.every((label) => /^[a-zA-Z]$/.test(label));
}

function reletter(block: Block, style: Style): Block {
  return { ...block, rows: block.rows.map((row, r) => ({ ...row, label: letter(r, style.upper) })) };
}

/** A block of one row is "3" rather than "3a" where the author writes one so in that day. */
function relabelBlock(block: Block, label: string, style: Style, bareAlone: boolean): Block {
  const bare = bareAlone && block.rows.length === 1;
  const rows = block.rows.map((row, r) => {
    const next = bare ? label : rowLabel(label, r, style);
    return row.label === next ? row : { ...row, label: next };
  });
  return { ...block, label, rows };
}

/** The rows of a day before an edit, and those of the program. Rows on the line of a heading have no labels anywhere. */
export interface Before {
  day: Row[];
  program: Row[];
}

const labelled = (session: Session): Row[] => session.blocks.flatMap(({ inline, rows }) => (inline === true ? [] : rows));

export function rowsBefore(view: View, session: Session | undefined): Before {
  return { day: session ? labelled(session) : [], program: view.program.sessions.flatMap(labelled) };
}

/** How a block that is new in a day is labelled: like the day's others, in an empty day like those of other days. */
function styleAnew({ day, program }: Before): Style | null {
  return styleOf(day.length > 0 ? day : program);
}

export function isLabelledAnew(view: View, session: Session): boolean {
  return styleAnew(rowsBefore(view, session)) !== null;
}

/** A label such as a superset has in a day: 1a where nobody has labelled anything yet. */
export function labelLike(view: View, session: Session): string {
  const before = rowsBefore(view, session);
  const style = styleOf(before.day) ?? styleOf(before.program) ?? { numberFirst: true, upper: false };
  return rowLabel(blockLabel(0, style), 0, style);
}

/**
 * The session with its labels in sequence again, in the style of its own rows or else of those that were there before:
 * a label that went tells of its author, too.
 */
export function relabel(session: Session, before: Before): Session {
  const style = styleOf(session.blocks.flatMap((block) => block.rows)) ?? styleAnew(before);
  if (!style) return session;
  const bareAlone = (before.day.some(({ label }) => label !== "") ? before.day : before.program).some((row) => isBare(row.label));
  let next = 0;
  const blocks = session.blocks.map((block) => {
    if (isLettered(block)) return reletter(block, styleOf(block.rows)!);
    return isLabelled(block) ? relabelBlock(block, blockLabel(next++, style), style, bareAlone) : block;
  });
  return { ...session, blocks };
}
