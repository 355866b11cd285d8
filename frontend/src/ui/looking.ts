// Looking things up and looking after clients: cards, swaps, names that are not known, the client's file, what leaves.
import { findRow, rowTitle } from "../store/find";
import { Asking } from "../store/asking";
import type { FileKind, SheetKind } from "../contracts/exports";
import type { ClientReply } from "../contracts/client";
import type { Commands } from "./commands";
import { at } from "./focus";
import type { NoticeLine } from "./ui_state";

/** Where the focus goes when a card is closed. */
type Home = string;

export class Looking {
  private asker: Asking | null = null;
  /** What the program's client is known to have and to master; null until it was asked for. */
  client: ClientReply | null = null;
  /** Cards that were left by a click on the ladder, the last one last. */
  private trail: string[] = [];
  private home: Home | null = null;
  private asked = "";

  constructor(private readonly commands: Commands) {}

  get asking(): Asking {
    return (this.asker ??= new Asking(this.commands.store.requests));
  }

  private get ui() {
    return this.commands.ui;
  }

  /** Exercise → why the program's client cannot do it yet. */
  get cannot(): Readonly<Record<string, string>> {
    return this.client?.cannot ?? {};
  }

  /** True where something is known of the client that rules exercises out. */
  get knowsClient(): boolean {
    return this.client?.known === true && Object.keys(this.cannot).length > 0;
  }

  get canGoBack(): boolean {
    return this.trail.length > 0 || this.home !== null;
  }

  /** Asks what the client can do, where that may have changed. */
  async meetClient(): Promise<void> {
    const { view, library } = this.commands.store;
    const key = `${view?.file.key} ${view?.program.client} ${view?.program.abilities} ${library.length}`;
    if (!view || key === this.asked) return;
    this.asked = key;
    const reply = await this.asking.client();
    if (this.asked !== key) return;
    this.client = "facts" in reply ? reply : null;
    this.ui.touch();
  }

  dayName(): string {
    return (this.commands.store.view && this.commands.dayAtHand?.title) ?? "the program";
  }

  /** Opens the card of an exercise in the drawer; `home` is where the focus goes when it is closed. */
  showCard(exercise: string, home?: Home): void {
    const { card } = this.ui.values;
    if (home !== undefined || card === null) {
      this.trail = [];
      this.home = home ?? null;
    } else if (card !== exercise) this.trail.push(card);
    this.ui.set({ card: exercise, drawer: true });
    this.commands.focus.want("#hf-card-back");
  }

  /** The card of a row's exercise. */
  about(rowId: string): void {
    const row = this.row(rowId);
    if (!row) return;
    if (row.exercise) this.showCard(row.exercise, at.grip(rowId));
    else this.ui.say({ text: `${rowTitle(row)} is not in the library, so there is no card of it.` });
  }

  /** One card back, else to where the first one was opened from. */
  back(): void {
    const before = this.trail.pop();
    if (before !== undefined) {
      this.ui.set({ card: before });
      this.commands.focus.want("#hf-card-back");
      return;
    }
    const { home } = this;
    this.closeCard();
    this.commands.focus.want(...(home === null ? [] : [home]), "#hf-library-search");
  }

  closeCard(): void {
    this.trail = [];
    this.home = null;
    this.ui.set({ card: null });
  }

  openSwap(rowId: string): void {
    if (this.row(rowId)) this.ui.set({ dialog: "swap", subject: rowId });
  }

  /** Sets, reps, tempo and rest stay as they are written. */
  swap(rowId: string, name: string): void {
    const row = this.row(rowId);
    if (!row) return;
    this.ui.set({ dialog: null });
    this.commands.setField(rowId, "name", name);
    this.commands.focus.want(at.grip(rowId));
    this.ui.say({ text: `${name} instead of ${row.name}. Sets and reps are as they were.`, ...this.commands.undoable() });
  }

  /** A name that is not known is to count like an exercise that is. */
  treatLike(rowId: string, exercise: string, like: string): void {
    const row = this.row(rowId);
    if (!row) return;
    this.ui.set({ dialog: null });
    this.commands.store.edit("treat_like", null, { row_id: rowId, exercise });
    this.commands.focus.want(at.grip(rowId));
    this.ui.say({ text: `${row.name} counts like ${like} from now on, in every program here.`, ...this.takenBack() });
  }

  /** What is said of an exercise stands beside the program, where Undo does not reach; it has a way back of its own. */
  takenBack(): Pick<NoticeLine, "action" | "about"> {
    const run = () => {
      this.commands.store.edit("take_back", null, null);
      this.ui.set({ notice: null });
    };
    return { action: { label: "Take back", run }, about: this.commands.store.newest };
  }

  openClient(name?: string): void {
    this.ui.set({ dialog: "client", subject: name ?? null, menu: null });
  }

  /** Every export there is, with a look at the pages. */
  openPrint(): void {
    this.ui.set({ dialog: "print", menu: null });
  }

  async print(sheet: SheetKind): Promise<void> {
    const { paper, language } = this.ui.values;
    await this.save({ sheet, paper }, language, "application/pdf");
  }

  async export(form: FileKind): Promise<void> {
    await this.save({ form }, this.ui.values.language);
  }

  /** The program in plain words, to paste into any messenger. */
  async copyMessage(): Promise<void> {
    const reply = await this.asking.message(this.ui.values.language);
    if (!("text" in reply) || reply.problem !== null) return this.ui.say({ text: reply.problem ?? "", sticky: true });
    const copied = await copy(reply.text, this.commands.focus.active());
    const lines = reply.text.trim().split("\n").length;
    this.ui.say(
      copied
        ? { text: `Copied as a message of ${lines} lines. Paste it into any messenger.` }
        : { text: "The browser does not let this page copy. Save it as a text instead.", sticky: true },
    );
  }

  private async save(what: Parameters<Asking["file"]>[0], language: string, type?: string): Promise<void> {
    if (this.ui.values.printing) return; // one file at a time; the button keeps the focus meanwhile
    this.ui.set({ menu: null, printing: true });
    const { reply, bytes } = await this.asking.file(what, language);
    this.ui.set({ printing: false });
    if (reply.problem !== null || !("file_name" in reply)) {
      return this.ui.say({ text: reply.problem ?? "", sticky: true, refused: this.commands.store.newest });
    }
    if (!bytes || reply.file_name === null) return;
    const href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: type ?? reply.mime }));
    download(href, reply.file_name);
    const link = type === undefined ? {} : { link: { label: "Open it", href } };
    this.ui.say({ text: `${reply.file_name} is in your downloads.`, ...link });
  }

  private row(rowId: string) {
    const { store } = this.commands;
    return store.view ? (findRow(store.view.program, store.currentId(rowId))?.row ?? null) : null;
  }
}

function download(href: string, name: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.rel = "noopener";
  link.click();
}

/** Pages that are not served securely have no clipboard of their own; there the old way does. */
async function copy(text: string, focused: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.cssText = "position:fixed;opacity:0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}
