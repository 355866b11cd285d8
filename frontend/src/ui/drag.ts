// Dragging. SortableJS moves nodes that Preact owns, so each is put back where it was before the store changes.
import { useEffect, useRef } from "preact/hooks";
import Sortable, { type Options, type SortableEvent } from "sortablejs";
import type { LibraryEntry } from "../view";
import { useDesigner, type Designer } from "./context";
import { at } from "./focus";
import { WeekDrop } from "./week_drop";

const weekDrop = new WeekDrop();

/** With SortableJS's defaults three of eight drops into another list land one off. */
const EXACT: Options = {
  forceFallback: true,
  invertSwap: true,
  invertedSwapThreshold: 1,
  swapThreshold: 1,
  emptyInsertThreshold: 4,
  fallbackTolerance: 3,
  animation: 0,
  ghostClass: "hf-dragged",
  fallbackClass: "hf-flying",
  scroll: true,
  bubbleScroll: true,
  scrollSensitivity: 48,
  scrollSpeed: 14,
};

function putBack(event: SortableEvent): void {
  const { item, from, clone, oldIndex } = event;
  if (event.pullMode === "clone" && clone?.parentNode) {
    clone.parentNode.replaceChild(item, clone);
    return;
  }
  item.remove();
  from.insertBefore(item, from.children[oldIndex ?? 0] ?? null);
}

/**
 * What flies with the pointer is placed with position: fixed, which JupyterLab's notebook, contained as it is, takes to
 * be its own corner rather than the window's. Says how far off that is.
 */
function fixedCorner(list: HTMLElement): { x: number; y: number } {
  const probe = document.createElement("i");
  probe.style.cssText = "position:fixed;left:0;top:0;width:0;height:0";
  list.append(probe);
  const { x, y } = probe.getBoundingClientRect();
  probe.remove();
  return { x, y };
}

function lift({ store, commands }: Designer, event: SortableEvent, what: string): void {
  store.hold(true);
  const others = commands.picking.along(event.item.dataset.rowId ?? "").length - 1;
  const root = event.from.closest<HTMLElement>(".hf-root");
  root?.setAttribute("data-dragging", what); // first: a day that may be left out of sight is a corner of its own
  const { x, y } = fixedCorner(event.from);
  root?.style.setProperty("--fixed-x", `${-x}px`);
  root?.style.setProperty("--fixed-y", `${-y}px`);
  root?.toggleAttribute("data-with-others", others > 0);
  root?.style.setProperty("--with-others", `"+ ${others}"`);
  weekDrop.watch(root);
}

/** Everything back where it was; the index of the week that it was dropped on, if it was dropped on a week's tab. */
function land({ store }: Designer, event: SortableEvent): number | null {
  const root = event.from.closest(".hf-root");
  root?.removeAttribute("data-dragging");
  root?.removeAttribute("data-with-others");
  putBack(event);
  store.hold(false);
  return weekDrop.end();
}

function stayed(event: SortableEvent): boolean {
  return event.from === event.to && event.oldDraggableIndex === event.newDraggableIndex;
}

/** A row was dropped in a block, or in a gap between blocks, where it becomes a block of its own. */
function dropRow(designer: Designer, event: SortableEvent): void {
  const still = stayed(event);
  const index = event.newDraggableIndex ?? 0;
  const { rowId } = event.item.dataset;
  const { rowsOf, gapOf, gapIndex } = event.to.dataset;
  const week = land(designer, event);
  if (!rowId) return;
  designer.focus.want(at.grip(rowId));
  if (week !== null) return designer.commands.weeks.moveRow(rowId, week);
  if (still) return;
  if (rowsOf) designer.commands.move(rowId, rowsOf, index);
  else if (gapOf) designer.commands.moveToNewBlock(rowId, gapOf, Number(gapIndex));
}

function useSortable(options: (designer: Designer) => Options) {
  const designer = useDesigner();
  const ref = useRef<HTMLElement>(null);
  const made = useRef(options);
  made.current = options;
  useEffect(() => {
    if (!ref.current) return;
    const sortable = Sortable.create(ref.current, made.current(designer));
    return () => sortable.destroy();
  }, [designer]);
  return ref;
}

/** The rows of a block; or a gap that takes rows, and only what is held right over it. */
export function useRowList(gap = false) {
  return useSortable((designer) => ({
    ...EXACT,
    ...(gap && { emptyInsertThreshold: 0 }),
    group: { name: "rows", pull: true, put: ["rows"] },
    handle: ".hf-grip",
    draggable: ".hf-row,.hf-entry",
    onStart: (event) => lift(designer, event, "row"),
    onEnd: (event) => dropRow(designer, event),
  }));
}

/** The blocks of a day; they are dragged by their number. */
export function useBlockList() {
  return useSortable((designer) => ({
    ...EXACT,
    emptyInsertThreshold: 24,
    group: { name: "blocks", pull: true, put: ["blocks"] },
    handle: ".hf-number",
    draggable: ".hf-block",
    onStart: (event) => lift(designer, event, "block"),
    onEnd: (event) => {
      const still = stayed(event);
      const { blockId } = event.item.dataset;
      const { blocksOf } = event.to.dataset;
      const week = land(designer, event);
      if (blockId) designer.focus.want(at.number(blockId));
      if (blockId && week !== null) designer.commands.weeks.moveBlock(blockId, week);
      else if (!still && blockId && blocksOf) {
        designer.commands.moveBlock(blockId, blocksOf, event.newDraggableIndex ?? 0);
      }
    },
  }));
}

/** The library's entries: what is dragged out is a copy. */
export function useLibraryList(find: (id: string) => LibraryEntry | undefined) {
  return useSortable((designer) => ({
    ...EXACT,
    group: { name: "rows", pull: "clone", put: false },
    sort: false,
    draggable: ".hf-entry,.hf-row", // rows count too: SortableJS takes the index among what this list calls draggable
    onStart: (event) => lift(designer, event, "row"),
    onEnd: (event) => {
      const index = event.newDraggableIndex ?? 0;
      const { rowsOf, gapOf, gapIndex } = event.to.dataset;
      const entry = find(event.item.dataset.entryId ?? "");
      land(designer, event);
      if (!entry) return;
      if (rowsOf) designer.commands.insertFromLibrary(entry, rowsOf, index);
      else if (gapOf) designer.commands.newBlockFromLibrary(entry, gapOf, Number(gapIndex));
    },
  }));
}
