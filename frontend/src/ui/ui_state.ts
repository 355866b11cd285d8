// What the page itself remembers: what is open, folded, hovered. Nothing here is the trainer's work.
import type { Paper, SheetKind } from "../contracts/exports";
import type { Edit } from "../messages";
import type { Spot } from "../text/spots";

/** Those about files, drawn in home/dialogs.tsx. */
export type FileDialog = "begin" | "duplicate" | "rename" | "versions" | "arrival" | "arrivals";

export interface NoticeLine {
  text: string;
  action?: { label: string; run: () => void };
  link?: { label: string; href: string; download?: string };
  /** Number of the edit that the action is about: after another edit it is no longer offered. */
  about?: number;
  /** Stays until dismissed. */
  sticky?: boolean;
  /** Number of the edit that was refused, or that came before: once a later one is done, it no longer matters. */
  refused?: number;
}

export interface UiValues {
  mode: "sheet" | "text";
  drawer: boolean;
  rail: boolean;
  /** The library stands open where there is room for it. */
  pinned: boolean;
  allMuscles: boolean;
  allFindings: boolean;
  dialog: "shortcuts" | "paste" | "compare" | "palette" | "swap" | "treat_like" | "own" | "client" | "print" | FileDialog | null;
  /** What the dialog is about: a row's id, or a client's name. */
  subject: string | null;
  /** The exercise whose card is in the drawer. */
  card: string | null;
  /** The library shows only what the client can do. */
  onlyDoable: boolean;
  /** Parts of the rail that are folded away. */
  folded: Readonly<Record<string, boolean>>;
  menu: "programs" | null;
  notice: NoticeLine | null;
  /** A line typed at a day's foot that Python refused, until it is back in its field. */
  refused: Edit | null;
  /** The row whose details are open. */
  openRow: string | null;
  /** Rows picked to do something with together. */
  picked: ReadonlySet<string>;
  /** The muscle under the pointer or focus: its lines are marked on the sheet. */
  hotMuscle: string | null;
  /** The day last touched: the library's Enter adds there. */
  lastSession: string | null;
  /** Index into volume.weeks. */
  week: number;
  sampleDismissed: boolean;
  /** The program that was just made of what was pasted over another one, and how that is undone. */
  undoMaking: { made: string; undo: () => void } | null;
  /** After a paste: "Read 31 of 33 lines". */
  readStrip: boolean;
  paper: Paper;
  /** The sheet that the Print button makes, and its language. */
  sheet: SheetKind;
  language: string;
  printing: boolean;
  /** Text that the paste dialog starts with. */
  pasted: string;
  /** Below "narrow" the names of the exercises stand above their weeks. */
  size: "tiny" | "slim" | "narrow" | "snug" | "medium" | "wide";
  dark: boolean;
  /** The row in whose lines the text's cursor stands. */
  textRow: string | null;
  /** The place in the text to show when the text opens. */
  goTo: Spot | null;
}

/** Without room for the library and the numbers beside the sheet. */
export const isNarrow = (size: UiValues["size"]): boolean => size === "narrow" || size === "slim" || size === "tiny";

const NOTHING_TOUCHED = {
  dialog: null,
  subject: null,
  card: null,
  menu: null,
  notice: null,
  refused: null,
  openRow: null,
  hotMuscle: null,
  lastSession: null,
  week: 0,
  readStrip: false,
  textRow: null,
  goTo: null,
} satisfies Partial<UiValues>;

const REMEMBERED = [
  "rail", "pinned", "allMuscles", "paper", "sheet", "language", "onlyDoable", "folded", "sampleDismissed",
] as const;
const KEY = "hipflex:ui";
const A_MOMENT_MS = 400;

export class UiState {
  values: UiValues;
  private listeners = new Set<() => void>();
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly storage: Storage | null) {
    this.values = {
      mode: "sheet",
      drawer: false,
      rail: true,
      pinned: true,
      allMuscles: false,
      allFindings: false,
      dialog: null,
      subject: null,
      card: null,
      onlyDoable: false,
      folded: {},
      menu: null,
      notice: null,
      refused: null,
      openRow: null,
      picked: new Set(),
      hotMuscle: null,
      lastSession: null,
      week: 0,
      sampleDismissed: false,
      undoMaking: null,
      readStrip: false,
      paper: "a4",
      sheet: "client",
      language: "en",
      printing: false,
      pasted: "",
      size: "medium",
      dark: false,
      goTo: null,
      textRow: null,
      ...this.remembered(),
    };
  }

  set(change: Partial<UiValues>): void {
    // What was said of something done lies over the buttons of a dialog; what is to be dismissed by hand stays.
    if (change.dialog && this.values.notice && !this.values.notice.sticky) change = { notice: null, ...change };
    const keys = Object.keys(change) as (keyof UiValues)[];
    if (keys.every((key) => this.values[key] === change[key])) return;
    this.values = { ...this.values, ...change };
    if (REMEMBERED.some((key) => key in change)) this.remember();
    this.listeners.forEach((listener) => listener());
  }

  /** Draws the page anew: something that it shows has been learnt. */
  touch(): void {
    this.values = { ...this.values };
    this.listeners.forEach((listener) => listener());
  }

  /** Folds a part of the rail away, or unfolds it; that is remembered. */
  fold(part: string): void {
    this.set({ folded: { ...this.values.folded, [part]: !this.values.folded[part] } });
  }

  /** Opens or folds the library; where it is pinned, that is remembered. */
  showLibrary(drawer: boolean): void {
    this.set({ drawer, ...(this.values.size === "wide" && { pinned: drawer }) });
  }

  /** The room there is for the designer. */
  fit(size: UiValues["size"]): void {
    const { size: before, pinned } = this.values;
    if (size === before) return;
    const turned = pinned && (size === "wide" || before === "wide");
    this.set({ size, ...(turned && { drawer: size === "wide" }) });
  }

  /** Another program is open: what was about the lines of the one before goes. */
  turnPage(): void {
    this.set({ ...NOTHING_TOUCHED, picked: new Set() });
  }

  /** Says something below the sheet for a while. */
  say(notice: NoticeLine): void {
    clearTimeout(this.noticeTimer);
    this.set({ notice });
    if (!notice.sticky) this.noticeTimer = setTimeout(() => this.set({ notice: null }), 8000);
  }

  /** Says what is being waited for where that takes more than a moment. */
  async during<T>(text: string, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.say({ text, sticky: true }), A_MOMENT_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      if (this.values.notice?.text === text) this.set({ notice: null });
    }
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private remembered(): Partial<UiValues> {
    try {
      return JSON.parse(this.storage?.getItem(KEY) ?? "{}") as Partial<UiValues>;
    } catch {
      return {};
    }
  }

  private remember(): void {
    const kept = Object.fromEntries(REMEMBERED.map((key) => [key, this.values[key]]));
    try {
      this.storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Nothing is lost but a preference.
    }
  }
}
