// The days of a program as pieces that an edit moves about: what hipflex_kit/notation/edits/shape.py does to the text,
// done to the page.
import type { Block, Row, Session, View } from "../view";
import { type Label, readLabel } from "./labels";
import { onOneLine } from "./refused";
import { partsOf, withHeadings } from "./parts";
import { type Labels, type Planned, relabelled } from "./relabel";

const isBare = ({ rows }: Block): boolean => rows.length === 0;

/** A day without a title is there for as long as something stands in it. */
const isNothing = ({ titled, blocks, notes }: Session): boolean => !titled && blocks.length === 0 && notes.length === 0;

/** The label on a block's heading; not that which it has from its first row. */
function headingLabel({ label, heading_at, rows }: Block): Label | null {
  if (heading_at !== "above" || !label) return null;
  const [own, ofRow] = [readLabel(label)!, readLabel(rows[0]?.label ?? "")];
  return own.slot !== "" || ofRow?.token === label ? null : own;
}

export class Shape {
  private readonly days: Session[];
  private readonly touched = new Set<string>();
  /** Rows whose labels are written anew, and not only counted on. */
  private readonly moved = new Set<string>();
  private readonly unsettled = new Set<string>();
  private readonly models = new Map<string, Label | null>();
  /** Blocks that say by no heading of their own where they belong. */
  private readonly joining = new Set<string>();

  constructor(private readonly view: View) {
    this.days = view.program.sessions.map((session) => ({
      ...session,
      blocks: session.blocks.map((block) => ({ ...block, rows: [...block.rows] })),
    }));
  }

  /** Takes a row out, to be put elsewhere. */
  take(id: string): Row | null {
    for (const day of this.days) {
      for (const { rows } of day.blocks) {
        const index = rows.findIndex((row) => row.id === id);
        if (index < 0) continue;
        this.touched.add(day.id);
        const [row, next] = [rows[index]!, rows[index + 1]];
        if (row.label !== "" && next?.label === "" && onOneLine(row, next)) this.moved.add(next.id); // it gets the line's label
        rows.splice(index, 1);
        return row;
      }
    }
    return null;
  }

  /** Puts a row into a block that is new to it. */
  put(row: Row | null, blockId: string, index: number): void {
    if (row) this.moved.add(row.id);
    this.putBack(row, blockId, index);
  }

  /** Puts a row into the block where it stood before: it goes on being labelled, or not. */
  putBack(row: Row | null, blockId: string, index: number): void {
    const day = this.days.find(({ blocks }) => blocks.some(({ id }) => id === blockId));
    if (!row || !day) return;
    this.touched.add(day.id);
    day.blocks.find(({ id }) => id === blockId)!.rows.splice(index, 0, row);
  }

  /** A block that is new at its place; those of its rows that are new there are labelled like `model`, or not at all. */
  putBlock(block: Block, sessionId: string | null, index: number, model: Label | null, fresh: Row[] = block.rows): void {
    const day = sessionId === null ? this.days[0] : this.days.find(({ id }) => id === sessionId);
    if (!day) return;
    this.touched.add(day.id);
    this.unsettled.add(block.id);
    this.models.set(block.id, model);
    for (const { id } of fresh) this.moved.add(id);
    day.blocks.splice(index, 0, block);
  }

  /** A block that was put at its place belongs to what stands there: it has no heading for itself. */
  joins(blockId: string): void {
    this.joining.add(blockId);
  }

  /** Takes a block out with all its rows, to be put elsewhere. */
  takeBlock(id: string): { block: Block; day: Session; index: number } | null {
    for (const day of this.days) {
      const index = day.blocks.findIndex((block) => block.id === id);
      if (index < 0) continue;
      this.touched.add(day.id);
      return { block: day.blocks.splice(index, 1)[0]!, day, index };
    }
    return null;
  }

  /** The rows that a block is about to get first are labelled so. */
  likeFirst(blockId: string, model: Label | null): void {
    this.models.set(blockId, model);
  }

  /**
   * The view with its rows where they are now. Blocks left empty go with their last row, but a heading without a row was
   * meant so; labels follow; days in which nothing moved stay the same objects.
   */
  finish(): View {
    const before = this.view.program.sessions;
    const blocksBefore = before.filter(({ id }) => this.touched.has(id)).flatMap(({ blocks }) => blocks);
    const bare = new Set(blocksBefore.filter(isBare).map(({ id }) => id));
    const labels: Labels = new Map(blocksBefore.flatMap(({ rows }) => rows.map(({ id, label }) => [id, readLabel(label)] as const)));
    const sessions = this.days.flatMap((day, index) => {
      const old = before[index]!;
      if (!this.touched.has(day.id)) return old;
      const blocks = day.blocks.filter((block) => !isBare(block) || bare.has(block.id));
      return isNothing({ ...day, blocks }) ? [] : { ...day, blocks: this.labelled(blocks, old.blocks, labels) };
    });
    return { ...this.view, program: { ...this.view.program, sessions } };
  }

  private labelled(blocks: Block[], before: Block[], labels: Labels): Block[] {
    const headings = new Map(before.map((block) => [block.id, headingLabel(block)]));
    const openers = new Set(partsOf(before).map(([first]) => first!.id));
    const planned = (block: Block): Planned => ({
      id: block.id,
      rows: block.rows.map(({ id }) => id),
      settled: !this.unsettled.has(block.id),
      headed: block.heading_at === "above" && !openers.has(block.id),
      model: this.models.get(block.id) ?? null,
      heading: headings.get(block.id) ?? null,
    });
    const written = relabelled(labels, before.map(planned), blocks.map(planned));
    const shown = withHeadings(blocks, before, {
      isSettled: ({ id }) => !this.unsettled.has(id),
      joins: ({ id }) => this.joining.has(id),
    });
    return shown.map((block, n) => {
      const { token, rows } = written[n]!;
      const label = token ?? (this.models.has(block.id) ? null : block.label);
      return { ...block, label, rows: block.rows.map((row, r) => this.withLabel(row, rows[r]!)) };
    });
  }

  private withLabel(row: Row, label: string | null): Row {
    const next = this.moved.has(row.id) ? (label ?? "") : row.label !== "" && label !== null ? label : row.label;
    return next === row.label ? row : { ...row, label: next };
  }
}
