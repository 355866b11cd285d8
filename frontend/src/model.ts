import type { News, Reply, Request } from "./messages";
import type { LibraryEntry, View } from "./view";

/** What the designer needs of the widget model that the notebook hands it. */
export interface Model {
  get(name: "view"): View | null | undefined;
  get(name: "library"): LibraryEntry[] | null | undefined;
  /** Keeps a view for whoever draws this model next, and for a notebook that is saved; Python is told nothing. */
  set(name: "view", view: View): void;
  on(event: "change:view" | "change:library", callback: () => void): void;
  on(event: "msg:custom", callback: (message: Reply | News, buffers: DataView[]) => void): void;
  off(event: string, callback: unknown): void;
  send(content: Request, callbacks?: unknown, buffers?: ArrayBuffer[]): void;
}
