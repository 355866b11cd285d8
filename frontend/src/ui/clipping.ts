// Copy, cut and paste: real text on the clipboard, in the words of the author.
import { useEffect } from "preact/hooks";
import type { Files } from "../home/files";
import { tooLong } from "../home/parts";
import { belowHeader } from "../store/composed";
import { mint } from "../store/mint";
import { weekShown } from "../store/weeks";
import { isAllMarked } from "../text/all_marked";
import type { View } from "../view";
import type { Commands } from "./commands";
import type { Designer } from "./context";
import { at } from "./focus";
import { handleOf, idsAt } from "./handles";

const isTyping = (element: Element): boolean => element.matches("input, textarea, select, .cm-content, .cm-content *");

const isBare = ({ program }: View): boolean => program.sessions.every(({ blocks }) => blocks.length === 0);

/** Whether nothing of the sample would be left. */
function takesSample({ values, commands }: Files, at: Element): boolean {
  const { view } = commands.store;
  return values.page === "program" && view !== null && view.file.sample && (isBare(view) || isAllMarked(at));
}

export class Clipping {
  constructor(private readonly commands: Commands) {}

  /** What is picked, or at hand, as text; null leaves the key to the browser. */
  copied(active: Element): string | null {
    const { picking, ui } = this.commands;
    const ids = idsAt(this.commands, active);
    if (ids.length === 0 && picking.ids.size === 0) return null;
    const text = picking.text(ids);
    if (text === null) ui.say({ text: "This week is written as what changes in it. “Copy forward” brings it on." });
    else ui.say({ text: `Copied ${picking.saidOf(picking.units(ids))} as text.` });
    return text;
  }

  /** Lines below the row, block or day at hand; into a program with nothing in it as they are. An emptied sample stays the sample. */
  paste(active: Element | null, text: string): void {
    const { store, ui } = this.commands;
    if (isBare(store.view!) && text.trim().includes("\n")) {
      store.edit("set_text", null, { text: belowHeader(store.view!, text) });
      ui.set({ readStrip: true, mode: "sheet", sampleDismissed: true });
      return;
    }
    const temp_id = mint("row");
    const target = active && this.placeOf(active);
    this.arriving(store.edit("paste", target, { text, temp_id }), temp_id, "Pasted.");
  }

  private placeOf(active: Element): string | null {
    const handle = handleOf(active);
    if (handle?.kind === "week") {
      return weekShown(this.commands.store.view!, handle.index).sessions.at(-1)?.id ?? null;
    }
    return handle?.id ?? active.closest<HTMLElement>("[data-session-id]")?.dataset.sessionId ?? null;
  }

  /** Goes to what an edit has made, once it is there, and says so. */
  arriving(seq: number, temp_id: string, text: string): void {
    const { store, ui, focus } = this.commands;
    store.whenAnswered(seq, () => {
      const id = store.currentId(temp_id);
      if (id === temp_id) return;
      focus.want(at.grip(id), at.day(id));
      ui.say({ text, ...this.commands.undoable() });
    });
  }
}

/** The clipboard's own events, wherever in the page they are told of; the focus says what is meant. */
export function useClipboard({ commands, files, focus, ui }: Designer, isOwnPage: () => boolean): void {
  useEffect(() => {
    const { clipping, picking, store } = commands;
    const handle = (event: ClipboardEvent): Element | null => {
      const active = focus.active();
      const marked = !(document.getSelection()?.isCollapsed ?? true);
      const mine = active !== null && store.view && ui.values.dialog === null && !isTyping(active) && !marked;
      return mine && !event.defaultPrevented ? active : null;
    };
    const take = (event: ClipboardEvent) => {
      const active = handle(event);
      const text = active && clipping.copied(active);
      if (!active || text === null) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      if (event.type === "cut") picking.remove(idsAt(commands, active));
    };
    const bring = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const problem = focus.active() === null ? null : tooLong(text);
      if (problem !== null) {
        event.preventDefault();
        event.stopPropagation();
        return ui.say({ text: problem, sticky: true });
      }
      const way = ui.values.dialog === null && text.trim() !== "" ? wayOf(text) : null;
      if (!way) return;
      event.preventDefault();
      way(text);
    };
    /** What is to become of a text on the clipboard; null leaves it to the browser. */
    const wayOf = (text: string): ((text: string) => void) | null => {
      const several = text.trim().includes("\n");
      const meant = focus.active() ?? (isOwnPage() && document.activeElement === document.body ? document.body : null);
      if (!meant) return null;
      if (several && takesSample(files, meant)) return (all) => void files.makeOwn(all);
      const foot = meant.closest(".hf-add") !== null;
      if (isTyping(meant) && !(foot && several)) return null;
      if (files.values.page === "home") return several ? (all) => files.newFrom({ kind: "text", text: all }) : null;
      if (!store.view) return null;
      const here = foot || handleOf(meant) !== null || isBare(store.view);
      return here ? (all) => clipping.paste(meant, all) : (all) => ui.set({ dialog: "paste", pasted: all });
    };
    document.addEventListener("copy", take);
    document.addEventListener("cut", take);
    document.addEventListener("paste", bring, true); // before a field, or the text, takes it
    return () => {
      document.removeEventListener("copy", take);
      document.removeEventListener("cut", take);
      document.removeEventListener("paste", bring, true);
    };
  }, [commands, files, focus, ui, isOwnPage]);
}
