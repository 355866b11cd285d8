// What a trainer can do with the folder's files, and what the page knows of them.
import type { Commands } from "../ui/commands";
import type { ListedProgram, ProgramsReply } from "../messages";
import { mint } from "../store/mint";
import { Arriving, type Came } from "./arriving";
import type { ArrivalReply, BinReply, FiledReply, HomeReply, HomeRequest, Template, TemplatesReply, VersionReply, VersionsReply } from "./messages";

export type Tab = "programs" | "new" | "bin";
/** What a new program is begun with. */
export type Start = { kind: "empty" } | { kind: "text"; text: string } | { kind: "template"; template: Template };

export interface FilesValues {
  page: "program" | "home";
  tab: Tab;
  query: string;
  listing: ProgramsReply | null;
  templates: TemplatesReply | null;
  bin: BinReply | null;
  /** The program that a dialog is about, or whose menu is open. */
  about: ListedProgram | null;
  start: Start;
  /** The file that was dropped; null where none was, or its review is over. */
  arrival: ArrivalReply | null;
  /** What it is called in messages. */
  arrivalId: string;
  /** How much of it has arrived, from 0 to 1. */
  arrived: number;
  /** Those that were dropped at once. */
  several: readonly Came[];
  dragging: boolean;
}

type Answered = Exclude<HomeReply, ArrivalReply>;
export type Asked = HomeRequest extends infer R ? (R extends HomeRequest ? Omit<R, "request"> : never) : never;

export const UNREACHED = "The designer is not connected just now. Try again in a moment.";
const SEEN = "hipflex:page";
/** The program that this window has open: on our own page every reload is a new kernel, which does not know. */
const OPEN = "hipflex:program";

export class Files {
  values: FilesValues = {
    page: "program",
    tab: "programs",
    query: "",
    listing: null,
    templates: null,
    bin: null,
    about: null,
    start: { kind: "empty" },
    arrival: null,
    arrivalId: "",
    arrived: 0,
    several: [],
    dragging: false,
  };
  readonly arriving = new Arriving(this);
  private listeners = new Set<() => void>();
  private listings = 0;

  constructor(readonly commands: Commands) {}

  set(change: Partial<FilesValues>): void {
    this.values = { ...this.values, ...change };
    this.listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The page that this window begins with: the one it was on, else the folder where there are several programs. */
  begin(several: boolean): void {
    const seen = remembered(SEEN);
    if (seen === "home" || (seen === null && several)) this.goHome();
    else remember(SEEN, "program");
  }

  /** The program that this window had open before it was loaded anew, where that is another one and still there. */
  backTo(shown: string): void {
    const before = remembered(OPEN);
    if (before === null || before === shown) this.keepInMind(shown);
    else void this.commands.store.requests.openProgram(before);
  }

  /** The program that is open now. */
  keepInMind(name: string): void {
    remember(OPEN, name);
  }

  goHome(tab: Tab = "programs"): void {
    (this.commands.focus.active() as HTMLElement | null)?.blur(); // what is being typed is entered first
    this.commands.ui.set({ dialog: null, menu: null });
    this.set({ page: "home", tab, query: "" });
    remember(SEEN, "home");
    this.commands.focus.want(tab === "programs" ? "#hf-home-search" : ".hf-home-tab[aria-selected=true]");
    void this.list();
    void this.load(tab);
  }

  /** Whether there is a program to go back to. */
  get hasProgram(): boolean {
    return this.commands.store.view?.file.name !== "";
  }

  /** Back to the program. */
  leave(): void {
    if (!this.hasProgram) return;
    this.set({ page: "program" });
    remember(SEEN, "program");
    this.commands.focus.want(".hf-day-grip", ".hf-add input", "#hf-home");
  }

  show(tab: Tab): void {
    this.set({ tab, query: "" });
    void this.load(tab);
  }

  /** Opens a program of the list, which may still say what was open when it was made. */
  async open(program: ListedProgram): Promise<void> {
    if (program.name !== this.commands.store.view?.file.name) {
      const problem = await this.commands.openProgram(program.name);
      if (problem !== null) return this.commands.ui.say({ text: problem, sticky: true });
    }
    this.leave();
  }

  /** Opens a program that has just been made, which no list knows yet. */
  async openMade(name: string): Promise<void> {
    this.commands.ui.set({ dialog: null });
    const problem = await this.commands.openProgram(name);
    if (problem !== null) return this.commands.ui.say({ text: problem, sticky: true });
    this.leave();
  }

  /** Asks for the list, and again until everything was looked at. */
  async list(): Promise<void> {
    const turn = ++this.listings;
    for (;;) {
      const listing = await this.commands.store.requests.programs();
      if (turn !== this.listings) return;
      this.set({ listing });
      if (listing.complete || this.values.page !== "home") return;
    }
  }

  async load(tab: Tab): Promise<void> {
    if (tab === "bin") this.set({ bin: ((await this.ask({ kind: "bin" })) as BinReply | null) ?? this.values.bin });
    if (tab === "new" && !this.values.templates) {
      this.set({ templates: (await this.ask({ kind: "templates" })) as TemplatesReply | null });
    }
  }

  /** The open program as the list would name it. */
  openOne(): ListedProgram | null {
    const view = this.commands.store.view;
    if (!view) return null;
    const { name } = view.file;
    const { title, client } = view.program;
    const seen = this.values.listing?.programs.find((one) => one.name === name);
    const rest = { changed: 0, weeks: null, days: null, sets: null, looked_at: true };
    return { ...rest, ...seen, name, title, client, open: true };
  }

  /** Opens a dialog about a program. */
  dialog(dialog: "duplicate" | "rename", about: ListedProgram): void {
    this.set({ about });
    this.commands.ui.set({ dialog });
  }

  newFrom(start: Start): void {
    this.set({ start });
    this.commands.ui.set({ dialog: "begin" });
  }

  /** The open program's earlier versions. */
  async showVersions(about?: ListedProgram): Promise<void> {
    if (about) {
      await this.open(about);
      if (this.values.page === "home") return;
    }
    this.commands.ui.set({ dialog: "versions", menu: null });
  }

  async versions(): Promise<VersionsReply | null> {
    return (await this.ask({ kind: "versions" })) as VersionsReply | null;
  }

  async version(version: string): Promise<VersionReply | null> {
    return (await this.ask({ kind: "version", version })) as VersionReply | null;
  }

  async goBack(version: string): Promise<string | null> {
    const reply = await this.file({ kind: "go_back", version });
    if (reply.problem !== null) return reply.problem;
    this.commands.ui.set({ dialog: null });
    this.commands.ui.say({ text: "The earlier version is back.", ...this.commands.undoable() });
    return null;
  }

  async putInBin(program: ListedProgram): Promise<void> {
    const reply = await this.file({ kind: "put_in_bin", source: program.name });
    const { binned } = reply;
    if (reply.problem !== null || binned === null) return this.say(reply);
    const run = () => void this.restore(binned);
    if (this.values.page === "home") this.commands.focus.want("#hf-home-search", "#hf-tab-programs");
    else this.goHome();
    this.commands.ui.say({ text: reply.said ?? "", action: { label: "Undo", run } });
    await this.list();
  }

  async restore(binned: string): Promise<void> {
    this.say(await this.file({ kind: "restore", binned }));
    await this.list();
    if (this.values.tab === "bin") await this.load("bin");
  }

  /** Makes a program or a copy and shows it. Returns why that could not be done, or null. */
  async make(asked: Extract<Asked, { kind: "begin" | "duplicate" | "keep_arrival" }>): Promise<string | null> {
    const reply = await this.file(asked);
    if (reply.problem !== null) return reply.problem;
    this.commands.ui.set({ dialog: null, readStrip: asked.kind === "begin" && asked.text !== undefined });
    this.say(reply);
    this.set({ page: "program", arrival: null });
    remember(SEEN, "program");
    this.commands.focus.want(".hf-add input", "#hf-home");
    return null;
  }

  /** Makes a program of its own of what was pasted over the open one. Undo opens that again. */
  async makeOwn(text: string): Promise<void> {
    const { ui, focus, store } = this.commands;
    const before = store.view!.file.name;
    const reply = await this.file({ kind: "begin", text, name: "", title: "", client: "", own: true });
    if (reply.problem !== null || reply.name === null) return ui.say({ text: reply.problem ?? UNREACHED, sticky: true });
    const undo = () => void this.unmake(reply.name!, before);
    ui.set({ dialog: null, readStrip: true, mode: "sheet", sampleDismissed: true, undoMaking: { made: reply.name, undo } });
    ui.say({ text: reply.said ?? "", action: { label: "Undo", run: undo }, about: store.newest, refused: store.newest, sticky: true });
    focus.want(".hf-row .hf-grip", ".hf-add input");
  }

  private async unmake(made: string, before: string): Promise<void> {
    const { ui } = this.commands;
    ui.set({ notice: null, undoMaking: null });
    const problem = await this.commands.openProgram(before);
    if (problem !== null) return ui.say({ text: problem, sticky: true });
    const reply = await this.file({ kind: "put_in_bin", source: made });
    ui.set({ readStrip: false, sampleDismissed: false });
    this.say(reply);
  }

  async rename(source: string, name: string, title: string): Promise<string | null> {
    const reply = await this.file({ kind: "rename", source, name, title });
    if (reply.problem !== null) return reply.problem;
    this.commands.ui.set({ dialog: null });
    this.say(reply);
    if (this.values.page === "home") await this.list();
    return null;
  }

  async file(asked: Asked): Promise<FiledReply> {
    const reply = (await this.ask(asked)) as Answered | null;
    if (reply?.kind === "filed") return reply;
    return { kind: "filed", request: "", name: null, binned: null, said: null, problem: UNREACHED };
  }

  private say(reply: FiledReply): void {
    const text = reply.problem ?? reply.said;
    if (text) this.commands.ui.say({ text, sticky: reply.problem !== null });
  }

  async ask(asked: Asked, buffers: ArrayBuffer[] = []): Promise<HomeReply | null> {
    const request = mint(asked.kind);
    const answer = await this.commands.store.requests.ask({ ...asked, request }, buffers);
    const reply = answer?.reply;
    return reply && "kind" in reply ? (reply as HomeReply) : null; // an answer without a kind only says that it failed
  }
}

function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // Without storage every window begins anew.
  }
}

function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Nothing is lost but where one was.
  }
}
