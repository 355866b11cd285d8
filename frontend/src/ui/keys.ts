// The keyboard, heard at the designer's root.
import type { Direction } from "../store/steps";
import type { Commands } from "./commands";
import { type Handle, handleOf, idsAt } from "./handles";

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

const isText = (target: Element): boolean =>
  target.matches("input, textarea, select, [contenteditable=true], .cm-content, .cm-content *");

/** Alt + arrows: the row, or the block from its number. */
function step(commands: Commands, target: Element, direction: Direction): boolean {
  const row = target.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
  if (row) {
    const sideways = direction === "left" || direction === "right";
    if (sideways && isText(target)) return false; // Alt+← → moves by word or goes back in a field
    commands.stepRow(row, direction);
    return true;
  }
  const handle = handleOf(target);
  if (handle?.kind === "block") commands.stepBlock(handle.id, direction);
  else if (handle?.kind === "day") commands.stepDay(handle.id, direction);
  else return false;
  return true;
}

/** The same field in the line above or below, else the field at the day's foot. */
function column(target: Element, step: 1 | -1): HTMLElement | null {
  const field = target.getAttribute("data-field");
  const day = target.closest(".hf-day");
  if (!field || !day) return null;
  const fields = [...day.querySelectorAll<HTMLElement>(`input[data-field="${field}"]`)];
  const next = fields[fields.indexOf(target as HTMLElement) + step];
  return next ?? (step > 0 ? day.querySelector<HTMLElement>(".hf-add input") : null);
}

function go(element: HTMLElement | null): boolean {
  if (!element) return false;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  return true;
}

/** Enter in a field that stands alone: on to the first exercise of its day, else it stays. */
function onward(target: Element): boolean {
  const below = target.closest(".hf-day")?.querySelector<HTMLElement>("input[data-field=name], .hf-add input");
  return go(below ?? (target as HTMLElement));
}

function inField(target: Element, event: KeyboardEvent): boolean {
  if (event.key === "ArrowUp" && target.closest(".hf-add")) {
    const doses = target.closest(".hf-day")?.querySelectorAll<HTMLElement>('input[data-field="dose"]');
    return go(doses?.[doses.length - 1] ?? null);
  }
  if (!target.hasAttribute("data-field")) return event.key === "Enter" && target.matches(".hf-field input") && onward(target);
  switch (event.key) {
    case "Enter":
      return go(column(target, event.shiftKey ? -1 : 1));
    case "ArrowDown":
      return go(column(target, 1));
    case "ArrowUp":
      return go(column(target, -1));
    case "Escape":
      return go(target.closest("[data-row-id]")?.querySelector<HTMLElement>(".hf-grip") ?? null);
    default:
      return false;
  }
}

function deleteAt(commands: Commands, target: Element, { kind, id }: Handle): boolean {
  const ids = idsAt(commands, target);
  const { picking } = commands;
  const several = picking.ids.size > 1 && ids.some((one) => picking.ids.has(one));
  if (several) picking.remove(ids);
  else if (kind === "row") commands.deleteRow(id);
  else if (kind === "block") commands.deleteBlock(id);
  else if (kind === "day") commands.deleteDay(id);
  else picking.remove(ids);
  return true;
}

function neighbour(target: Element, selector: string, step: 1 | -1): HTMLElement | undefined {
  const all = [...(target.closest(".hf-sheet")?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return all[all.indexOf(target as HTMLElement) + step];
}

/** Shift and an arrow: what is left and what is reached are both picked. */
function pickOn(commands: Commands, from: Element, to: Element): void {
  const { picking } = commands;
  const [first, next] = [idsAt(commands, from), idsAt(commands, to)];
  if (!first.some((id) => picking.ids.has(id))) picking.toggle(...first);
  picking.extendTo(next.at(-1)!);
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows between handles of a kind, Shift picks on the way; Enter goes on to what is written; Delete deletes. */
function onHandle(commands: Commands, target: Element, event: KeyboardEvent, handle: Handle): boolean {
  const step = STEPS[event.key];
  const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  if (step !== undefined && sideways === (handle.kind === "week" || handle.kind === "day")) {
    const next = neighbour(target, handle.selector, step);
    if (!next) return true;
    if (event.shiftKey) pickOn(commands, target, next);
    if (handle.kind === "week") commands.ui.set({ week: Number(next.dataset.week) });
    return go(next);
  }
  switch (event.key) {
    case "Delete":
    case "Backspace":
      return deleteAt(commands, target, handle);
    case "Escape":
      if (commands.picking.ids.size === 0) return false;
      commands.picking.clear();
      return true;
    case "Enter":
      if (handle.kind === "row") return go(target.closest("[data-row-id]")!.querySelector<HTMLElement>("input[data-field=name]"));
      return handle.kind === "day" && go(target.closest(".hf-day")!.querySelector<HTMLElement>(".hf-day-title input"));
    default:
      return false;
  }
}

type Shortcut = (commands: Commands, target: Element, event: KeyboardEvent) => boolean;

function undoOrRedo(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  if (target.hasAttribute("data-draft") || target.matches("textarea, .cm-content")) return false;
  if (event.key.toLowerCase() === "y" || event.shiftKey) commands.redo();
  else commands.undo();
  return true;
}

/** For a focused handle only: everywhere else the key is the browser's. */
function onHandles(action: (commands: Commands, ids: string[], event: KeyboardEvent) => void): Shortcut {
  return (commands, target, event) => {
    const ids = idsAt(commands, target);
    if (ids.length > 0) action(commands, ids, event);
    return ids.length > 0;
  };
}

/** Picked rows become one block, or with Shift blocks of their own; without any picked, the one at hand. */
function groupOrSplit({ picking }: Commands, ids: string[], event: KeyboardEvent): void {
  if (picking.ids.size === 0) picking.toggle(...ids);
  if (event.shiftKey) picking.split();
  else picking.group();
}

/** Anywhere in a row. */
function onRow(action: (commands: Commands, row: string) => void): Shortcut {
  return (commands, target) => {
    const row = target.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
    if (row) action(commands, row);
    return Boolean(row);
  };
}

const WITH_CONTROL: Record<string, Shortcut> = {
  z: undoOrRedo,
  y: undoOrRedo,
  s: (commands, target) => {
    (target as HTMLElement).blur?.();
    (target as HTMLElement).focus?.();
    commands.ui.say({ text: "Everything is saved as you go." });
    return true;
  },
  p: (commands) => {
    void commands.looking.print(commands.ui.values.sheet);
    return true;
  },
  k: (commands) => {
    commands.ui.set({ dialog: "palette" });
    return true;
  },
  a: onHandles(({ picking }, [id]) => picking.wholeDay(id!)),
  d: onHandles(({ picking }, ids) => picking.duplicate(ids)),
  g: onHandles(groupOrSplit),
  i: onRow((commands, row) => commands.looking.about(row)),
  e: onRow((commands, row) => commands.looking.openSwap(row)),
};

function withControl(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  return WITH_CONTROL[event.key.toLowerCase()]?.(commands, target, event) ?? false;
}

function plain(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  if (event.key === "F6") {
    commands.focus.goToPart(event.shiftKey ? -1 : 1);
    return true;
  }
  const handle = handleOf(target);
  if (handle && onHandle(commands, target, event, handle)) return true;
  if (isText(target)) return inField(target, event);
  if (event.key === "/") {
    commands.openLibrary();
    return true;
  }
  if (event.key === "?") {
    commands.ui.set({ dialog: "shortcuts" });
    return true;
  }
  return false;
}

export function onKeyDown(commands: Commands, event: KeyboardEvent): void {
  const target = event.target as Element;
  if (event.isComposing || !commands.store.view) return;
  const arrow = ARROWS[event.key];
  const control = event.ctrlKey || event.metaKey;
  let done: boolean;
  if (event.altKey && !control) done = arrow !== undefined && step(commands, target, arrow);
  else if (control) done = withControl(commands, target, event);
  else done = plain(commands, target, event);
  // JupyterLab takes an Enter that it hears away from a field, and with it the form that would have been sent.
  if (event.key === "Enter" && isText(target)) event.stopPropagation();
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}
