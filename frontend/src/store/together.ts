// What can be done with several rows at once, as edits one after the other. Each is thought out on what the ones
// before it leave behind.
import type { Op } from "../messages";
import type { Block, ProgramState, View } from "../view";
import { applyEdit, type Part } from "./apply";
import { allRows, findRow } from "./find";

class Plan {
  readonly parts: Part[] = [];

  constructor(private view: View) {}

  get program(): ProgramState {
    return this.view.program;
  }

  add(op: Op, target_id: string, value: unknown): void {
    const part: Part = { op, target_id, value };
    this.parts.push(part);
    this.view = applyEdit(this.view, { kind: "edit", session: "", seq: 0, base_rev: 0, ...part });
  }

  /** A row right above (0) or below (1) another one, in its block. */
  beside(other: string, side: 0 | 1, id: string): void {
    const there = findRow(this.program, other);
    const place = findRow(this.program, id);
    if (!there || !place) return;
    const sameBlock = place.block.id === there.block.id;
    const index = there.r + side - (sameBlock && place.r < there.r ? 1 : 0);
    if (!sameBlock || place.r !== index) this.add("move", id, { block_id: there.block.id, index });
  }
}

/** The rows in the order of the sheet. */
export function inOrder(program: ProgramState, ids: ReadonlySet<string>): string[] {
  return allRows(program)
    .map(({ id }) => id)
    .filter((id) => ids.has(id));
}

/** Lines one below the other without labels: standing together there, they are not done in turn yet. */
const isList = (block: Block): boolean => block.section === "work" && isUnlabelled(block);
/** The same in a warm-up: it stays a list, whatever is moved into it. */
export const isListAside = (block: Block): boolean => block.section !== "work" && isUnlabelled(block);
const isUnlabelled = ({ kind, rows }: Block): boolean => kind === "straight" && rows.every(({ label }) => label === "");

/** Those of them that are work, else those of the first one's part of the day: no block reaches out of the warm-up. */
export function inOnePart(program: ProgramState, ids: ReadonlySet<string>): string[] {
  const ordered = inOrder(program, ids);
  const parts = ordered.map((id) => findRow(program, id)!.block.section);
  const part = parts.includes("work") ? "work" : parts[0];
  return ordered.filter((_, index) => parts[index] === part);
}

/** All into the block of the first, below it: a pair, a tri-set, a giant set. */
export function group(view: View, ids: ReadonlySet<string>, mint: () => string): Part[] {
  const plan = new Plan(view);
  const [first, ...others] = inOnePart(view.program, ids);
  const home = first === undefined ? null : findRow(view.program, first);
  if (!home || others.length === 0 || isListAside(home.block)) return [];
  if (isList(home.block)) return [{ op: "superset", target_id: null, value: { ids: [first, ...others], temp_id: mint() } }];
  others.forEach((id, n) => plan.beside(others[n - 1] ?? home.row.id, 1, id));
  return plan.parts;
}

/** One of several was dropped somewhere: the others come to stand beside it, in the order of the sheet. */
export function follow(view: View, ids: ReadonlySet<string>, dropped: string, drop: Part): Part[] {
  const plan = new Plan(view);
  const ordered = inOrder(view.program, ids);
  const at = ordered.indexOf(dropped);
  plan.add(drop.op, drop.target_id!, drop.value);
  for (let n = at + 1; n < ordered.length; n++) plan.beside(ordered[n - 1]!, 1, ordered[n]!);
  for (let n = at - 1; n >= 0; n--) plan.beside(ordered[n + 1]!, 0, ordered[n]!);
  return plan.parts;
}

/** Each of them a block of its own, in the order they have. */
export function split(view: View, ids: ReadonlySet<string>, mint: () => string): Part[] {
  const plan = new Plan(view);
  for (const id of inOrder(view.program, ids).reverse()) {
    const place = findRow(plan.program, id);
    if (!place || place.block.rows.length < 2) continue;
    const index = place.r === 0 ? place.b : place.b + 1;
    plan.add("new_block", place.session.id, { index, row_id: id, temp_id: mint() });
  }
  return plan.parts;
}
