// Labels follow by themselves, in the author's own style: what hipflex_kit/notation/edits/relabel.py writes is shown here
// until Python answers. The labels of a day are a series of places. A change moves what stands in the places; the places
// stay, so an author who counts 1, 3, 4 keeps 1, 3, 4.
import { type Label, labelText } from "./labels";

export interface Planned {
  /** Its id; a block that is new in the day is none of those before. */
  id: string;
  rows: string[];
  /** It stays where it is among the blocks of its day. */
  settled: boolean;
  /** It has a heading of its own, so that A and B below it are stations. */
  headed: boolean;
  /** How it is labelled where none of its rows was before. */
  model: Label | null;
  /** The label on its heading: B of "B) Circuit". */
  heading: Label | null;
}

export interface Relabelled {
  /** What names the block in its rows' labels. */
  token: string | null;
  rows: (string | null)[];
}

/** The labels that rows had, by their ids. */
export type Labels = ReadonlyMap<string, Label | null>;

const NUMBERS = new Set<Label["style"]>(["number", "number_letter", "number_number"]);
const isSeries = ({ style }: Label): boolean => style !== "code";
const isAlike = (one: Label, other: Label): boolean => NUMBERS.has(one.style) === NUMBERS.has(other.style);

/** The label part that comes next: 10 after 9, b after a. */
export function following(token: string): string {
  return /^\d+$/.test(token) ? String(Number(token) + 1) : String.fromCharCode(token.charCodeAt(0) + 1);
}

const first = (part: string): string => (/^\d+$/.test(part) ? "1" : part === part.toUpperCase() ? "A" : "a");

function extended(places: string[], count: number): string[] {
  const all = [...places];
  while (all.length < count) all.push(following(all.at(-1)!));
  return all.slice(0, count);
}

class Relabelling {
  private readonly runs: string[][] = [];
  private readonly runOf = new Map<string, number>();

  constructor(
    private readonly labels: Labels,
    private readonly before: Planned[],
    private readonly after: Planned[],
  ) {
    this.readRuns();
  }

  done(): Relabelled[] {
    const styles = this.after.map((block) => this.styleOf(block));
    const tokens = this.tokens(styles);
    return this.after.map((block, n) => {
      const token = tokens[n] ?? null;
      return { token, rows: this.rowsOf(block, styles[n]!, token) };
    });
  }

  private label(row: string | undefined): Label | null {
    return (row !== undefined && this.labels.get(row)) || null;
  }

  private rowsBefore({ id }: Planned): string[] {
    return this.before.find((block) => block.id === id)?.rows ?? [];
  }

  private styleOf(block: Planned): Label | null {
    const before = this.rowsBefore(block);
    const labels = before.map((row) => this.label(row));
    const style = labels.length > 0 ? labels[0]! : block.model;
    if (style === null || style.style === "code") return null;
    if (before.length === block.rows.length && before.every((row, n) => row === block.rows[n])) return style;
    if (style.slot === "" && block.rows.length > 1 && !block.headed) {
      return style.style === "letter" ? { ...style, style: "letter_number", slot: "1" } : { ...style, style: "number_letter", slot: "a" };
    }
    const isAlone = style.slot !== "" && block.rows.length === 1 && labels.length !== 1 && !block.headed;
    return isAlone ? (this.aloneLike(style) ?? style) : style;
  }

  /** How the author labels an exercise that stands alone, where that is other than 1a: 3 beside 1a and 1b. */
  private aloneLike(style: Label): Label | null {
    const alone = this.before.filter(({ rows, headed }) => rows.length === 1 && !headed).map(({ rows }) => this.label(rows[0]));
    return alone.find((label) => label !== null && isSeries(label) && label.slot === "" && isAlike(label, style)) ?? null;
  }

  /** The label that names a block: on its heading, else on its rows; below a heading "A" is a station's. */
  private marker(block: Planned, style: Label | null): Label | null {
    const label = block.heading ?? (block.headed && style?.slot === "" ? null : style);
    return label !== null && isSeries(label) ? label : null;
  }

  private readRuns(): void {
    let last: Label | null = null;
    for (const block of this.before) {
      const label = this.marker(block, this.label(block.rows[0]));
      if (label === null) continue;
      const goesOn = last !== null && isAlike(label, last) && following(last.token).toLowerCase() === label.token.toLowerCase();
      if (!goesOn) this.runs.push([]);
      this.runs.at(-1)!.push(label.token);
      this.runOf.set(block.id, this.runs.length - 1);
      last = label;
    }
  }

  private tokens(styles: (Label | null)[]): (string | null)[] {
    const used = this.runs.map(() => 0);
    return this.chosen(styles).map((run) => {
      if (run === null) return null;
      const places = this.runs[run]!;
      const at = (used[run] = (used[run] ?? 0) + 1) - 1;
      if (at === places.length) places.push(following(places.at(-1)!));
      return places[at]!;
    });
  }

  /** The series that each block's label is of: its own, else that of the block above, else of the one below. */
  private chosen(styles: (Label | null)[]): (number | null)[] {
    const markers = this.after.map((block, n) => this.marker(block, styles[n]!));
    const runs = this.after.map(({ id, settled }, n) => (markers[n] && settled ? (this.runOf.get(id) ?? null) : null));
    for (const [n, marker] of markers.entries()) {
      if (runs[n] !== null || marker === null) continue;
      const above = runs.slice(0, n).findLast((run) => run !== null);
      const beside = above ?? runs.slice(n + 1).find((run) => run !== null);
      runs[n] = beside ?? this.runs.push([first(marker.token)]) - 1;
    }
    return runs;
  }

  private rowsOf(block: Planned, style: Label | null, token: string | null): (string | null)[] {
    const labels = this.rowsBefore(block).map((row) => this.label(row));
    const places = (part: "token" | "slot") => labels.flatMap((label) => (label?.[part] ? [label[part]] : []));
    const inSeries = (own: string[], part: string) => extended(own.length > 0 ? own : [first(part)], block.rows.length);
    if (style === null) return block.rows.map((row) => (this.label(row)?.style === "code" ? this.label(row)!.token : null));
    if (token === null || (block.headed && style.slot === "")) return inSeries(places("token"), style.token);
    if (style.slot === "") return block.rows.map(() => token);
    return inSeries(places("slot"), style.slot).map((slot) => labelText({ ...style, token, slot }));
  }
}

/** Which label each block and row of a day is to have. */
export function relabelled(labels: Labels, before: Planned[], after: Planned[]): Relabelled[] {
  return new Relabelling(labels, before, after).done();
}
