import type { Reply, Request } from "./messages";
import type { LibraryEntry, View } from "./view";

/** What the designer needs of the widget model that the notebook hands it. */
export interface Model {
  get(name: "view"): View | null | undefined;
  get(name: "library"): LibraryEntry[] | null | undefined;
  on(event: "change:view" | "change:library", callback: () => void): void;
  on(event: "msg:custom", callback: (message: Reply, buffers: DataView[]) => void): void;
  off(event: string, callback: unknown): void;
  send(content: Request, callbacks?: unknown, buffers?: ArrayBuffer[]): void;
}
