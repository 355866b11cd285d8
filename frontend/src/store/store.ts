// The designer's memory: the view as Python last gave it, and the edits that Python has not answered yet on top of it.
import type { Model } from "../model";
import type { Edit, News, Op, Reply, Request } from "../messages";
import type { LibraryEntry, View } from "../view";
import { applyEdit, type Part } from "./apply";
import type { Hint } from "./fresh";
import { mint } from "./mint";
import { takeIn } from "./news";
import { Requests } from "./requests";
import { share } from "./share";
import * as waiting from "./unanswered";

/** "saving": on its way; "waiting": no answer for so long that the trainer should know that nothing is lost. */
export type Connection = "idle" | "saving" | "waiting";

export interface StoreOptions {
  storage?: Storage | null;
  session?: string;
  now?: () => number;
}

export interface EditExtras {
  hint?: Hint | undefined;
  base_rev?: number;
}

const NO_ANSWER_MS = 5000;
const BEAT_MS = 2000;
const LATELY = 50;
/** Writing down what waits for an answer takes as long as drawing a row: it comes after that. */
const SOON_MS = 30;

/** Sessions alive in this page: two outputs of one notebook must not take over each other's edits. */
const alive = ((globalThis as Record<symbol, unknown>)[Symbol.for("hipflex.alive")] ??= new Set<string>()) as Set<string>;

export class Store {
  /** This page, on the file that is open: another file, another session. */
  session: string;
  /** What the page shows: Python's view with the unanswered edits done. */
  view: View | null = null;
  library: LibraryEntry[] = [];
  connection: Connection = "idle";
  /** What is asked of Python beside edits. */
  readonly requests = new Requests((content, buffers) => this.trySend(content, buffers));

  private readonly model: Model;
  private readonly storage: Storage | null;
  private readonly now: () => number;
  private authoritative: View | null = null;
  private pending: waiting.Unanswered[] = [];
  /** What stands in a field and was not entered yet, by its field: kept like an edit, in case the page dies. */
  private readonly halfTyped = new Map<object, waiting.Unanswered>();
  private isGone = false;
  private writingDown: { field: object; half: "edit" | "type" } | null = null;
  /** What was half typed on a page that is gone, and is to be typed again. */
  readonly foundTyped: Edit[] = [];
  private seq = 0;
  private listeners = new Set<() => void>();
  private timers: ReturnType<typeof setTimeout>[] = [];
  private writingSoon: ReturnType<typeof setTimeout> | undefined;
  private lastAnswer = 0;
  private retries = 0;
  private held = false;
  private awaited: { seq: number; then: () => void }[] = [];
  /** The newest edits, answered or not: a refusal says only the number. */
  private readonly lately: Edit[] = [];
  /** Real id → temp id, so that a row keeps its place on the page when Python names it. */
  private keys = new Map<string, string>();

  constructor(model: Model, options: StoreOptions = {}) {
    this.model = model;
    this.storage = options.storage === undefined ? waiting.browserStorage() : options.storage;
    this.session = options.session ?? mint("page");
    this.now = options.now ?? Date.now;
    alive.add(this.session);
    model.on("change:view", this.receive);
    model.on("change:library", this.receiveLibrary);
    model.on("msg:custom", this.hear);
    this.library = model.get("library") ?? [];
    this.receive();
    this.askWhole();
    this.timers.push(setInterval(this.beat, BEAT_MS));
    this.timers.push(setTimeout(this.adopt, waiting.GONE_AFTER_MS + 1000));
    globalThis.addEventListener?.("pagehide", this.leaveBehind);
  }

  dispose(): void {
    alive.delete(this.session);
    this.timers.forEach(clearTimeout);
    this.model.off("change:view", this.receive);
    this.model.off("change:library", this.receiveLibrary);
    this.model.off("msg:custom", this.hear);
    globalThis.removeEventListener?.("pagehide", this.leaveBehind);
    this.persist(0);
    this.isGone = true;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Does the edit on the page at once and sends it to Python. Returns its number.
   * An edit that was thought out on an older revision than the newest says so by `base_rev`.
   */
  edit(op: Op, target_id: string | null, value: unknown, { hint, base_rev }: EditExtras = {}): number {
    const edit: Edit = {
      kind: "edit",
      session: this.session,
      ...(this.authoritative && { file: this.authoritative.file.key }),
      seq: ++this.seq,
      base_rev: base_rev ?? this.authoritative?.rev ?? 0,
      target_id,
      op,
      value,
    };
    const anchors = this.view ? waiting.anchorsOf(this.view, edit) : {};
    if (this.writingDown) {
      const { field, half } = this.writingDown;
      this.halfTyped.set(field, { edit: { ...edit, seq: Number.MAX_SAFE_INTEGER }, anchors, ...(hint && { hint }), half });
      this.seq--;
      return edit.seq;
    }
    if (this.pending.length === 0) this.lastAnswer = this.now();
    this.pending.push({ edit, anchors, ...(hint && { hint }) });
    this.lately.push(edit);
    if (this.lately.length > LATELY) this.lately.shift();
    if (this.connection === "idle") this.connection = "saving";
    this.persistSoon();
    this.project();
    this.trySend({ kind: "edit", edit });
    return edit.seq;
  }

  /** Keeps what is half typed in a field, as the edit that entering it would make; null once it is entered or given up. */
  keepTyped(field: object, entering: (() => void) | null, half: "edit" | "type" = "edit"): void {
    const known = this.halfTyped.delete(field);
    if (entering) {
      this.writingDown = { field, half };
      try {
        entering();
      } finally {
        this.writingDown = null;
      }
    }
    if (known || entering) this.persistSoon();
  }

  /** Several edits as one where Python knows how, else one after the other. Returns how many undos they take. */
  together(parts: Part[]): number {
    if (parts.length > 1 && this.view?.can?.includes("batch")) {
      this.edit("batch", null, { edits: parts });
      return 1;
    }
    for (const { op, target_id, value } of parts) this.edit(op, target_id, value);
    return parts.length;
  }

  /** The edit of this page with that number, if it is not long ago. */
  sentAs(seq: number): Edit | undefined {
    return this.lately.find((edit) => edit.seq === seq);
  }

  /** Number of the newest edit. */
  get newest(): number {
    return this.seq;
  }

  /** True while Python owes an answer to this edit. */
  owes(seq: number): boolean {
    return this.pending.some(({ edit }) => edit.seq === seq);
  }

  /** Does something once Python has answered an edit and the page knows what came of it. */
  whenAnswered(seq: number, then: () => void): void {
    this.awaited.push({ seq, then });
  }

  checkFile(): void {
    this.trySend({ kind: "check_file" });
  }

  /** While something is dragged the page must not be redrawn under the pointer. */
  hold(held: boolean): void {
    this.held = held;
    if (!held) this.emit();
  }

  /** The page's key of a row: the temp id it was born with, or its id. */
  keyOf(id: string): string {
    return this.keys.get(id) ?? id;
  }

  /** The id by which Python knows a row today. */
  currentId(id: string): string {
    return this.authoritative?.created?.[id] ?? id;
  }

  private readonly hear = (message: Reply | News, buffers: DataView[]): void => {
    if (message?.kind !== "view") this.requests.hear(message, buffers);
    else if (!takeIn(this.model, message)) this.askWhole();
  };

  /** Asks for the whole view, where it is not the one that the page has. */
  private askWhole(): void {
    const has = this.model.get("view")?.serial;
    this.trySend({ kind: "ready", session: this.session, ...(has !== undefined && { has }) });
  }

  private readonly receive = (): void => {
    const fresh = this.model.get("view");
    if (!fresh || typeof fresh.rev !== "number") return;
    if (this.authoritative && this.authoritative.file.key !== fresh.file.key) this.leave();
    if (this.authoritative && this.isOlder(fresh)) return;
    const first = this.authoritative === null;
    this.authoritative = share(this.authoritative, fresh);
    for (const [temp, id] of Object.entries(fresh.created ?? {})) this.keys.set(id, temp);
    const answered = fresh.answered[this.session] ?? 0;
    const before = this.pending.length;
    this.pending = this.pending.filter(({ edit }) => edit.seq > answered);
    if (this.pending.length < before || this.pending.length === 0) {
      this.lastAnswer = this.now();
      this.retries = 0;
      this.connection = this.pending.length === 0 ? "idle" : "saving";
    }
    this.persistSoon();
    this.project();
    if (first) this.adopt();
    const done = this.awaited.filter(({ seq }) => !this.owes(seq));
    this.awaited = this.awaited.filter(({ seq }) => this.owes(seq));
    done.forEach(({ then }) => then());
  };

  /** Another file has been opened. What was not answered stays with the old one and is taken up when it is opened again. */
  private leave(): void {
    this.persist(0);
    alive.delete(this.session);
    this.session = mint("page");
    alive.add(this.session);
    this.authoritative = this.view = null;
    this.pending = [];
    this.halfTyped.clear();
    this.lately.length = 0;
    this.awaited = [];
    this.keys.clear();
    this.held = false;
    this.connection = "idle";
  }

  /** An answer overtaken by a newer one; a restarted kernel, whose revisions begin anew, has answered nobody. */
  private isOlder(fresh: View): boolean {
    const old = this.authoritative;
    if (!old || fresh.rev >= old.rev) return false;
    return (fresh.answered[this.session] ?? 0) < (old.answered[this.session] ?? 0) && Object.keys(fresh.answered).length > 0;
  }

  /** This page closes: whoever opens the file next need not wait to be sure of it. */
  private readonly leaveBehind = (): void => this.persist(0);

  private readonly receiveLibrary = (): void => {
    this.library = this.model.get("library") ?? [];
    this.emit();
  };

  private project(): void {
    if (!this.authoritative) return;
    const projected = this.pending.reduce(
      (view, { edit, hint }) => applyEdit(view, this.named(edit), hint),
      this.authoritative,
    );
    this.view = this.view ? share(this.view, projected) : projected;
    this.emit();
  }

  /** The edit in terms of the ids that Python has given meanwhile. */
  private named<E extends Part>(edit: E): E {
    const made = this.authoritative?.created;
    if (!made || Object.keys(made).length === 0) return edit;
    const target_id = edit.target_id === null ? null : this.currentId(edit.target_id);
    if (typeof edit.value !== "object" || edit.value === null) return { ...edit, target_id };
    const value: Record<string, unknown> = { ...edit.value };
    for (const key of [...waiting.NEEDED, waiting.BELOW]) {
      if (typeof value[key] === "string") value[key] = this.currentId(value[key]);
    }
    if (Array.isArray(value.ids)) value.ids = (value.ids as string[]).map((id) => this.currentId(id));
    if (Array.isArray(value.edits)) value.edits = (value.edits as Part[]).map((part) => this.named(part));
    return { ...edit, target_id, value };
  }

  private emit(): void {
    if (this.held) return;
    this.listeners.forEach((listener) => listener());
  }

  private trySend(content: Request, buffers?: ArrayBuffer[]): boolean {
    try {
      if (buffers?.length) this.model.send(content, undefined, buffers);
      else this.model.send(content);
      return true;
    } catch {
      if (this.pending.length > 0) this.setConnection("waiting");
      return false;
    }
  }

  private setConnection(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    this.emit();
  }

  private readonly beat = (): void => {
    if (this.pending.length > 0 || this.halfTyped.size > 0) this.persist(this.now());
    if (this.pending.length === 0) return;
    const silent = this.now() - this.lastAnswer;
    if (silent < NO_ANSWER_MS) return;
    this.setConnection("waiting");
    if (silent < NO_ANSWER_MS * 2 ** this.retries) return;
    this.retries = Math.min(this.retries + 1, 5);
    for (const { edit } of [...this.pending]) if (!this.trySend({ kind: "edit", edit })) break;
  };

  /** Takes over the edits of pages that are gone: does them again, in terms of today's view. */
  private readonly adopt = (): void => {
    const file = this.authoritative?.file.key;
    if (file === undefined) return;
    for (const kept of waiting.leftBehind(this.storage, file, alive, this.now())) {
      waiting.forget(this.storage, kept);
      for (const one of kept.edits) {
        const answered = this.authoritative?.answered[kept.session] ?? 0;
        if (one.edit.seq <= answered || !this.view) continue;
        const bound = waiting.rebound(this.view, one);
        if (bound && one.half === "type") this.foundTyped.push({ ...one.edit, ...bound });
        else if (bound) this.edit(one.edit.op, bound.target_id, bound.value, { hint: one.hint });
      }
      this.persist(this.now());
    }
    if (this.foundTyped.length > 0) this.emit();
  };

  private persistSoon(): void {
    this.writingSoon ??= setTimeout(() => this.persist(this.now()), SOON_MS);
  }

  private persist(beat: number): void {
    clearTimeout(this.writingSoon);
    this.writingSoon = undefined;
    const view = this.authoritative;
    if (!view || this.isGone) return;
    waiting.keep(this.storage, {
      session: this.session,
      file: view.file.key,
      rev: view.rev,
      beat,
      edits: [...this.pending, ...this.halfTyped.values()],
    });
  }
}
