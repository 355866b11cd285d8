// A heading over several blocks, "Workout" over 1., 2. and 3.: it stays above whichever of them is the first, as
// hipflex_kit/notation/edits/headed_parts.py keeps it in the text.
import type { Block } from "../view";
import { readLabel } from "./labels";
import { following } from "./relabel";

/** How the blocks of a day stand after an edit. */
export interface Standing {
  isSettled: (block: Block) => boolean;
  /** It says by no heading of its own where it belongs. */
  joins: (block: Block) => boolean;
}

const isPlain = ({ kind, heading, table }: Block): boolean =>
  (kind === "straight" || kind === "superset") && !/\d/.test(heading) && table !== true;

/** A heading above, without a label of its own. */
function heads(block: Block): boolean {
  const label = readLabel(block.rows[0]?.label ?? "");
  const isCounted = label?.token === block.label && (block.rows.length === 1 || label?.slot !== "");
  return block.heading_at === "above" && isPlain(block) && block.label !== null && isCounted;
}

function goesOn(above: Block, { label, heading_at, section, rows, table }: Block): boolean {
  if (rows.length === 0 || heading_at || table === true || section !== above.section || !above.label || !label) return false;
  return following(above.label).toLowerCase() === label.toLowerCase();
}

/** The blocks that stand below one heading and are counted on from the first to the last. */
export function partsOf(blocks: Block[]): Block[][] {
  const parts: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    const above = open.at(-1);
    if (above && goesOn(above, block)) open.push(block);
    else parts.push((open = heads(block) ? [block] : []));
  }
  return parts.filter(({ length }) => length > 0);
}

/** Above which block the heading of a part is to stand; a block put above the first of its part, or of the day, comes below it. */
function leader(part: Block[], blocks: Block[], { isSettled, joins }: Standing): number {
  const isOf = ({ id }: Block) => part.some((member) => member.id === id);
  const settled = blocks.findIndex((block) => isOf(block) && isSettled(block));
  let at = settled < 0 ? blocks.findIndex(isOf) : settled;
  const isGone = blocks.every(({ id }) => id !== part[0]!.id);
  for (let above = blocks[at - 1]; above; above = blocks[at - 1]) {
    if (isSettled(above) || !joins(above) || !(isOf(above) || at === 1 || isGone)) break;
    at -= 1;
  }
  return at;
}

/** A day's blocks with the headings of its parts above those that are now the first of them. */
export function withHeadings(blocks: Block[], before: Block[], standing: Standing): Block[] {
  const headings = new Map<number, Block>();
  for (const part of partsOf(before)) {
    const at = leader(part, blocks, standing);
    if (at >= 0 && blocks[at]!.id !== part[0]!.id) headings.set(at, part[0]!);
  }
  const bare = new Set([...headings.values()].map(({ id }) => id));
  return blocks.map((block, n) => {
    const own = bare.has(block.id) ? { ...block, title: null, notes: [], heading_at: null } : block;
    const { title, notes, heading_at } = headings.get(n) ?? own;
    return headings.has(n) ? { ...own, title, notes: [...notes, ...own.notes], heading_at } : own;
  });
}
