// What a trainer can do, in one place: the mouse, the keyboard and the menus all come here.
import type { Hint } from "../store/fresh";
import { findBlock, findRow, rowsOf, rowTitle } from "../store/find";
import { besideOthers } from "../store/refused";
import { mint } from "../store/mint";
import { type Direction, stepOf } from "../store/steps";
import type { Store } from "../store/store";
import { weekOf, weekShown } from "../store/weeks";
import type { Edit } from "../messages";
import type { LibraryEntry, Session } from "../view";
import { type Spot, spotOf } from "../text/spots";
import { Clipping } from "./clipping";
import { Feet } from "./feet";
import { at, type FocusKeeper } from "./focus";
import { Looking } from "./looking";
import { Picking } from "./picking";
import { isNarrow, type NoticeLine, type UiState } from "./ui_state";
import { WeekPlan } from "./week_plan";

const TOP: Spot = { line: 1, column: null };


export class Commands {
  constructor(
    readonly store: Store,
    readonly ui: UiState,
    readonly focus: FocusKeeper,
  ) {
    this.feet = new Feet(store, focus);
  }

  /** What is being typed at the feet of the days. */
  readonly feet: Feet;

  /** Several rows at once. */
  readonly picking = new Picking(this);
  readonly clipping = new Clipping(this);
  readonly weeks = new WeekPlan(this);
  /** Cards, swaps, clients, and what leaves. */
  readonly looking = new Looking(this);

  private get program() {
    return this.store.view!.program;
  }

  /** The days of the week that is shown. */
  get daysShown(): Session[] {
    return weekShown(this.store.view!, this.ui.values.week).sessions;
  }

  /** The day that what comes from the library goes to: the one last worked on, of those that are shown. */
  get dayAtHand(): Session | undefined {
    return this.daysShown.find(({ id }) => id === this.ui.values.lastSession) ?? this.daysShown[0];
  }

  setField(rowId: string, field: string, text: string, week?: number): void {
    this.store.edit("set_field", rowId, { field, text, ...(week !== undefined && { week }) });
  }

  setHeader(key: string, value: string): void {
    this.store.edit("set_header", null, { key, value });
  }

  /** A line typed at a day's foot; one that is typed on before Python has said in which day the last one is goes below it. */
  addLine(sessionId: string | null, text: string, hint?: Hint): void {
    const line = text.trim();
    if (!line) return;
    const temp_id = mint("row");
    const above = this.feet.above(sessionId);
    const value = { text: line, temp_id, ...(above !== null && { after: above }) };
    this.feet.added(sessionId, temp_id, this.store.edit("add_line", sessionId, value, { hint }));
  }

  addDay(): void {
    const temp_id = mint("day");
    const { daysShown } = this;
    const last = this.program.written_weeks.length > 1 ? daysShown.at(-1) : undefined;
    const title = `Day ${(last ? daysShown : this.program.sessions).length + 1}`;
    this.store.edit("add_session", null, { title, temp_id, ...(last && { after: last.id }) });
    this.focus.want(at.add(temp_id), ".hf-day:last-of-type .hf-add input");
  }

  addFromLibrary(entry: LibraryEntry): void {
    const session = this.dayAtHand;
    this.store.edit("add_line", session?.id ?? null, { text: shorthand(entry), temp_id: mint("row") }, { hint: hintOf(entry) });
    this.ui.say({ text: `Added ${entry.name} to ${session?.title ?? "the program"}.`, ...this.undoable() });
  }

  insertFromLibrary(entry: LibraryEntry, blockId: string, index: number): void {
    const temp_id = mint("row");
    this.store.edit("insert", blockId, { index, text: shorthand(entry), temp_id }, { hint: hintOf(entry) });
    this.focus.want(at.grip(temp_id));
  }

  newBlockFromLibrary(entry: LibraryEntry, sessionId: string, index: number): void {
    const temp_id = mint("row");
    this.store.edit("new_block", sessionId, { index, text: shorthand(entry), temp_id }, { hint: hintOf(entry) });
    this.focus.want(at.grip(temp_id));
  }

  move(rowId: string, blockId: string, index: number): void {
    this.picking.drop(rowId, { op: "move", target_id: rowId, value: { block_id: blockId, index } });
  }

  moveToNewBlock(rowId: string, sessionId: string, index: number): void {
    const value = { index, row_id: rowId, temp_id: mint("row") };
    this.picking.drop(rowId, { op: "new_block", target_id: sessionId, value });
  }

  moveBlock(blockId: string, sessionId: string, index: number): void {
    this.store.edit("move_block", blockId, { session_id: sessionId, index });
  }

  /** One step by keyboard, with what is picked; crosses blocks and days at their edges, and is shown where it comes to. */
  stepRow(atHand: string, direction: Direction): void {
    const rowId = this.picking.along(atHand).at(direction === "down" ? -1 : 0)!;
    const step = stepOf(this.program, rowId, direction);
    if (!step) return;
    const day = "block" in step ? findBlock(this.program, step.block)!.session.id : step.session;
    if ("block" in step) this.move(rowId, step.block, step.index);
    else this.moveToNewBlock(rowId, step.session, step.index);
    this.bringIntoSight(day);
  }

  stepBlock(blockId: string, direction: Direction): void {
    const place = findBlock(this.program, blockId);
    if (!place) return;
    if (direction === "left" || direction === "right") {
      const session = this.program.sessions[place.s + (direction === "left" ? -1 : 1)];
      if (!session) return;
      this.moveBlock(blockId, session.id, Math.min(place.b, session.blocks.length));
      return this.bringIntoSight(session.id);
    }
    const index = place.b + (direction === "down" ? 1 : -1);
    if (index >= 0 && index < place.session.blocks.length) this.moveBlock(blockId, place.session.id, index);
  }

  /** One place further among the days of its week. */
  stepDay(sessionId: string, direction: Direction): void {
    const days = this.program.sessions.filter(({ week }) => week === this.program.sessions.find(({ id }) => id === sessionId)?.week);
    const index = days.findIndex(({ id }) => id === sessionId) + (direction === "up" || direction === "left" ? -1 : 1);
    if (index < 0 || index >= days.length) return;
    this.store.edit("move_day", sessionId, { index });
    this.focus.want(at.day(sessionId));
  }

  /** Writes the exercises of a table as lines. */
  tableToLines(blockId: string): void {
    this.store.edit("table_to_lines", blockId, null);
    this.focus.want(at.number(blockId));
    this.ui.say({ text: "The table is lines now.", ...this.undoable() });
  }

  deleteRow(rowId: string): void {
    const place = findRow(this.program, rowId);
    if (!place) return;
    const rows = place.session.blocks.flatMap((block) => block.rows);
    const index = rows.indexOf(place.row);
    const next = rows[index + 1] ?? rows[index - 1];
    this.store.edit("delete", rowId, null);
    this.focus.want(...(next ? [at.grip(next.id)] : []), at.add(place.session.id));
    this.ui.say({ text: `Deleted ${rowTitle(place.row)}.`, ...this.undoable() });
  }

  deleteBlock(blockId: string): void {
    const place = findBlock(this.program, blockId);
    if (!place) return;
    const next = place.session.blocks[place.b + 1] ?? place.session.blocks[place.b - 1];
    this.store.edit("delete", blockId, null);
    this.focus.want(...(next ? [at.number(next.id)] : []), at.add(place.session.id));
    this.ui.say({ text: `Deleted block ${place.block.label ?? ""}.`.replace(" .", "."), ...this.undoable() });
  }

  deleteDay(sessionId: string): void {
    const session = this.program.sessions.find(({ id }) => id === sessionId);
    if (!session) return;
    const { sessions } = this.program;
    const index = sessions.indexOf(session);
    const next = sessions[index + 1] ?? sessions[index - 1];
    this.store.edit("delete", sessionId, null);
    this.focus.want(...(next ? [at.add(next.id)] : []), ".hf-add-day");
    this.ui.say({ text: `Deleted ${session.title}.`, ...this.undoable() });
  }

  /** The folder's programs, below the title. */
  listPrograms(): void {
    this.ui.set({ menu: "programs", dialog: null });
  }

  /** Changes to another program. Returns why that could not be done, or null. */
  async openProgram(name: string, encoding?: string): Promise<string | null> {
    const problem = await this.ui.during(`Opening ${name} …`, this.store.requests.openProgram(name, encoding));
    if (problem === null) this.focus.want("#hf-programs");
    return problem;
  }

  /** Makes a program, under a name that is free where none is given, and goes to its first line. */
  async newProgram(name = ""): Promise<string | null> {
    const problem = await this.ui.during("Making a program …", this.store.requests.newProgram(name));
    if (problem !== null) return problem;
    this.ui.set({ mode: "sheet" });
    this.focus.want(".hf-add input");
    return null;
  }

  /** For a button that has no room for an answer. */
  async say(problem: Promise<string | null>): Promise<void> {
    const text = await problem;
    if (text !== null) this.ui.say({ text, sticky: true });
  }

  /** Settles a change that somebody else made to the file. */
  chooseVersion(which: "mine" | "theirs" | "both"): void {
    this.store.edit("choose_version", null, { which });
    this.ui.set({ dialog: null });
    if (which === "mine") this.ui.say({ text: "Your version is back, and saved.", ...this.undoable() });
  }

  /** Writes the program to its file again, where the file was deleted. */
  saveAgain(): void {
    this.store.edit("choose_version", null, { which: "mine" });
  }

  /** Into what stands beside the sheet. */
  goToRail(part: ".hf-rail" | ".hf-findings"): void {
    const { mode, size } = this.ui.values;
    this.ui.set({ rail: true, ...(isNarrow(size) && { drawer: false }), ...(mode === "text" && size !== "wide" && { mode: "sheet" }) });
    this.focus.want(`${part} button, ${part} [tabindex="0"]`, part);
  }

  openLibrary(): void {
    this.ui.showLibrary(true);
    this.focus.want("#hf-library-search");
  }

  /** What undo takes back where nothing was edited yet: that the program was made of what was pasted over another one. */
  get undoMaking(): (() => void) | null {
    const { file } = this.store.view!;
    const { undoMaking } = this.ui.values;
    return undoMaking?.made === file.name && !file.can_undo && this.store.connection === "idle" ? undoMaking.undo : null;
  }

  undo(): void {
    if (this.undoMaking) return this.undoMaking();
    if (!this.store.view?.file.can_undo && this.store.connection === "idle") return;
    this.store.edit("undo", null, null);
    if (this.ui.values.notice?.about !== undefined) this.ui.set({ notice: null }); // what it says is no longer so
  }

  redo(): void {
    if (this.store.view?.file.can_redo || this.store.connection !== "idle") this.store.edit("redo", null, null);
  }

  /** For an edit that Python refused: a way to what was typed, else to the line that it was refused for. */
  again(edit: Edit | undefined, line?: number): Pick<NoticeLine, "action"> {
    const there = line === undefined ? {} : { action: { label: `Show line ${line}`, run: () => this.showLine(line) } };
    const value = (edit?.value ?? {}) as Record<string, unknown>;
    const { text, field } = value;
    const table = edit && besideOthers(this.store.view!, edit)?.blocks.find((block) => block.table);
    if (table) return { action: { label: "Turn it into lines", run: () => this.tableToLines(table.id) } };
    if (!edit || typeof text !== "string" || text === "") return there;
    if (edit.op !== "set_field" || typeof field !== "string") return there;
    const row = edit.target_id ?? "";
    const inItsColumn = typeof value.week === "number" && field === "dose" ? [at.field(row, `dose-${value.week}`)] : [];
    const run = () => {
      this.ui.set({ notice: null });
      this.focus.retype([...inItsColumn, at.field(row, field)], text);
    };
    return { action: { label: "Type it again", run } };
  }

  /** Changes between sheet and text; the focus goes along, to the line of the row or the row of the line. */
  showAs(mode: "sheet" | "text"): void {
    const { mode: before, openRow, textRow } = this.ui.values;
    if (mode === before) return;
    const row = openRow === null ? null : findRow(this.program, this.store.currentId(openRow))?.row;
    this.ui.set({ mode, ...(mode === "text" && { goTo: (row && spotOf(row)) ?? TOP }) });
    if (mode === "sheet" && textRow !== null) this.focus.want(at.field(textRow, "name"));
  }

  /** Shows a line in the text. */
  private showLine(line: number): void {
    this.ui.set({ notice: null, mode: "text", goTo: { line, column: null } });
  }

  /** Shows what a finding is about; in the text its place there. */
  show(targetId: string | null, spot: Spot | null): void {
    const { mode } = this.ui.values;
    if (mode === "text" || !targetId) {
      this.ui.set({ mode: "text", goTo: spot });
      return;
    }
    this.bringIntoSight((findRow(this.program, targetId) ?? findBlock(this.program, targetId))?.session.id ?? targetId);
    if (findRow(this.program, targetId)) this.focus.want(at.grip(targetId));
    else if (findBlock(this.program, targetId)) this.focus.want(at.number(targetId));
    else this.focus.want(at.title(targetId));
  }

  /** Shows a day by its place among all days, or the last one, from its first exercise. */
  showDay(index: number): void {
    const { sessions } = this.program;
    const day = sessions[Math.min(index, sessions.length - 1)];
    if (day) this.show(rowsOf(day)[0]?.id ?? day.id, null);
  }

  /** Shows the week of a day, where another is shown. */
  private bringIntoSight(day: string): void {
    if (!this.daysShown.some(({ id }) => id === day)) this.ui.set({ week: weekOf(this.store.view!, day) });
  }

  /** The way back in a notice, for as long as nothing else was done. */
  undoable(undos = 1): Pick<NoticeLine, "action" | "about"> {
    const run = () => {
      for (let n = 0; n < undos; n++) this.store.edit("undo", null, null);
      this.ui.set({ notice: null });
    };
    return { action: { label: "Undo", run }, about: this.store.newest };
  }
}

/** What the library writes into the text for an exercise. */
export function shorthand(entry: LibraryEntry): string {
  return `${entry.name} ${entry.default_dose}`.trim();
}

const hintOf = (entry: LibraryEntry) => ({ name: entry.name, dose: entry.default_dose });
