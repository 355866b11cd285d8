// Files dragged over the designer from outside.
import { useEffect } from "preact/hooks";
import type { Designer } from "../ui/context";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes the files that are dropped anywhere on the designer. */
export function useDropping({ files, ui }: Designer, root: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let depth = 0;
    const set = (dragging: boolean) => {
      if (files.values.dragging !== dragging) files.set({ dragging });
    };
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "dragenter") depth++;
      set(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) set(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      set(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return ui.say({ text: "That is no file. Drop files, not a folder or a piece of a page." });
      void files.arriving.bringAll(dropped);
    };
    element.addEventListener("dragenter", over);
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragenter", over);
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [files, ui, root]);
}
