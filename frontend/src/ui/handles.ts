// The handles by which rows, blocks, days and weeks are taken: a grip, a number, a day's grip, a week's tab.
import { weekId } from "../store/units";
import type { Commands } from "./commands";

export type Handle =
  | { kind: "row" | "block" | "day"; id: string; selector: string }
  | { kind: "week"; id: string; index: number; selector: string };

export const HANDLES = ".hf-grip, .hf-number, .hf-day-grip, .hf-week-tab";

/** What the handle is of; null for any other element. */
export function handleOf(element: Element): Handle | null {
  const of = (name: string, key: string) => element.closest<HTMLElement>(`[${name}]`)?.dataset[key] ?? "";
  if (element.matches(".hf-grip")) return { kind: "row", id: of("data-row-id", "rowId"), selector: ".hf-grip" };
  if (element.matches(".hf-number")) return { kind: "block", id: of("data-block-id", "blockId"), selector: ".hf-number" };
  if (element.matches(".hf-day-grip")) return { kind: "day", id: of("data-session-id", "sessionId"), selector: ".hf-day-grip" };
  if (!element.matches(".hf-week-tab")) return null;
  const index = Number((element as HTMLElement).dataset.week);
  return { kind: "week", id: weekId(index + 1), index, selector: ".hf-week-tab" };
}

/** The ids that are picked by a handle: a block is picked by its rows. */
export function idsAt({ picking }: Commands, element: Element): string[] {
  const handle = handleOf(element);
  if (!handle) return [];
  return handle.kind === "block" ? picking.wholeBlock(handle.id) : [handle.id];
}
