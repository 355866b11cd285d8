// The labels of rows, as far as the page needs them: what "1a" and "A1" are made of, and which of them a new row is like.
import type { Block, Row, Session, View } from "../view";

/** "1a" is block 1, slot a, "2.1" block 2, slot 1; "A" and "3" have no slot; a code such as "M1.C" is its author's own affair. */
export interface Label {
  style: "number_letter" | "number_number" | "letter_number" | "letter" | "number" | "code";
  token: string;
  slot: string;
  /** What stands between the two: "A-1", "2.1". */
  joint: string;
}

const STYLES: [Label["style"], RegExp][] = [
  ["number_letter", /^(\d{1,2})([.-]?)([a-h])$/i],
  ["number_number", /^(\d{1,2})(\.)(\d{1,2})$/],
  ["letter_number", /^([a-z])([.-]?)(\d{1,2})$/i],
  ["letter", /^([a-z])()()$/i],
  ["number", /^(\d{1,2})()()$/],
];

export function readLabel(text: string): Label | null {
  if (text === "") return null;
  for (const [style, pattern] of STYLES) {
    const [, token, joint, slot] = pattern.exec(text) ?? [];
    if (token !== undefined) return { style, token, joint: joint ?? "", slot: slot ?? "" };
  }
  return { style: "code", token: text, joint: "", slot: "" };
}

export const labelText = ({ token, joint, slot }: Label): string => token + joint + slot;

const isOwn = (label: Label | null): boolean => label !== null && label.style !== "code";

function firstLabel(rows: Row[]): Label | null {
  return rows.map((row) => readLabel(row.label)).find(isOwn) ?? null;
}

interface Near {
  row: Row;
  block: Block;
  b: number;
  r: number;
}

/** The rows of a day that may have labels; those on the line of a heading have none anywhere. */
function nearIn(session: Session): Near[] {
  return session.blocks.flatMap((block, b) =>
    block.heading_at === "inline" ? [] : block.rows.map((row, r) => ({ row, block, b, r })),
  );
}

/** Nearest to a place among the blocks first. */
function byDistance(index: number): (one: Near, other: Near) => number {
  const away = ({ b, r }: Near) => [Math.abs(b - index), r, b >= index ? 1 : 0];
  return (one, other) => {
    const there = away(other);
    return away(one).reduce((difference, each, n) => difference || each - there[n]!, 0);
  };
}

/** How a new block of a day is labelled: like its neighbours, in an empty day like those of the others; null: not at all. */
export function labelAnew(view: View, session: Session, index: number): Label | null {
  const all = session.blocks.flatMap((block, b) => block.rows.map((row) => ({ row, block, b })));
  const beside = all.findLast(({ b }) => b < index) ?? all.find(({ b }) => b >= index);
  if (beside?.block.table === true) return readLabel(beside.row.label);
  const here = nearIn(session);
  const near = here.length > 0 ? here : view.program.sessions.flatMap(nearIn).map((one) => ({ ...one, b: index }));
  return firstLabel([...near].sort(byDistance(index)).map(({ row }) => row));
}

/** How a block is labelled that comes from another day. */
export function labelFromAway(block: Block, session: Session): Label | null {
  const own = block.rows.map((row) => readLabel(row.label)).find((label) => label !== null) ?? null;
  return own && (firstLabel(session.blocks.flatMap(({ rows }) => rows)) ?? own);
}

/** How a superset is labelled: 1a where nobody has labelled anything yet. */
export function labelTogether(view: View, session: Session): Label {
  const written = [session, ...view.program.sessions].flatMap(({ blocks }) =>
    blocks.flatMap(({ table, rows }) => (table === true ? [] : rows)),
  );
  return firstLabel(written) ?? { style: "number_letter", token: "1", joint: "", slot: "a" };
}
