// The keyboard, heard at the designer's root.
import type { Commands, Direction } from "./commands";

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
  const block = target.closest<HTMLElement>(".hf-number")?.closest<HTMLElement>("[data-block-id]")?.dataset.blockId;
  if (!block) return false;
  commands.stepBlock(block, direction);
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

function inField(target: Element, event: KeyboardEvent): boolean {
  const foot = target.closest(".hf-add");
  if (event.key === "ArrowUp" && foot) {
    const doses = target.closest(".hf-day")?.querySelectorAll<HTMLElement>('input[data-field="dose"]');
    return go(doses?.[doses.length - 1] ?? null);
  }
  if (!target.hasAttribute("data-field")) {
    if (event.key === "Enter" && target.matches(".hf-field input")) (target as HTMLElement).blur();
    return false;
  }
  if (event.key === "Enter") return go(column(target, event.shiftKey ? -1 : 1));
  if (event.key === "ArrowDown") return go(column(target, 1));
  if (event.key === "ArrowUp") return go(column(target, -1));
  if (event.key === "Escape") return go(target.closest("[data-row-id]")?.querySelector<HTMLElement>(".hf-grip") ?? null);
  return false;
}

function deleteAt(commands: Commands, target: Element): boolean {
  const row = target.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
  const block = target.closest<HTMLElement>("[data-block-id]")?.dataset.blockId;
  if (row && commands.picking.ids.size > 1 && commands.picking.ids.has(row)) commands.picking.remove();
  else if (row) commands.deleteRow(row);
  else if (block) commands.deleteBlock(block);
  return true;
}

/** Shift and an arrow: the row that is left and the one that is reached are both picked. */
function pickOn(commands: Commands, from: HTMLElement | null, to: HTMLElement | undefined): void {
  const next = to?.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
  if (!from || !next) return;
  if (commands.picking.ids.size === 0) commands.picking.toggle(from.dataset.rowId!);
  commands.picking.extendTo(next);
}

function nextHandle(target: Element, step: 1 | -1): HTMLElement | undefined {
  const kind = target.matches(".hf-grip") ? ".hf-grip" : ".hf-number";
  const all = [...(target.closest(".hf-day")?.querySelectorAll<HTMLElement>(kind) ?? [])];
  return all[all.indexOf(target as HTMLElement) + step];
}

/** Up and down between grips; Enter opens the row's name; Delete deletes. */
function onHandle(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  const row = target.matches(".hf-grip") ? target.closest<HTMLElement>("[data-row-id]") : null;
  switch (event.key) {
    case "Delete":
    case "Backspace":
      return deleteAt(commands, target);
    case "ArrowDown":
    case "ArrowUp": {
      const next = nextHandle(target, event.key === "ArrowDown" ? 1 : -1);
      if (event.shiftKey) pickOn(commands, row, next);
      return go(next ?? null);
    }
    case "Escape":
      if (commands.picking.ids.size === 0) return false;
      commands.picking.clear();
      return true;
    case "Enter":
      return go(row?.querySelector<HTMLElement>("input[data-field=name]") ?? null);
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

/** For a focused grip only: everywhere else the key is the browser's. */
function onGrip(action: (commands: Commands, row: string) => void): Shortcut {
  return (commands, target) => {
    const row = target.matches(".hf-grip") && target.closest<HTMLElement>("[data-row-id]")?.dataset.rowId;
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
    void commands.print();
    return true;
  },
  k: (commands) => {
    commands.ui.set({ dialog: "palette" });
    return true;
  },
  a: onGrip((commands, row) => commands.picking.wholeDay(row)),
  c: onGrip((commands, row) => {
    if (commands.picking.ids.size === 0) commands.picking.toggle(row);
    void commands.picking.copy();
  }),
};

function withControl(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  return WITH_CONTROL[event.key.toLowerCase()]?.(commands, target, event) ?? false;
}

function plain(commands: Commands, target: Element, event: KeyboardEvent): boolean {
  if (target.matches(".hf-grip, .hf-number") && onHandle(commands, target, event)) return true;
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
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}
