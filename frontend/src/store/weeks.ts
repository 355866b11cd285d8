// A program's weeks: calendar weeks are counted in the rail, written weeks hold the days that are drawn.
import type { Row, Session, View, WeeklyDose } from "../view";

export interface WeekShown {
  /** Index into `volume.weeks`. */
  index: number;
  /** "Week 2", or the author's own title of the written week. */
  title: string;
  /** Its number in the calendar. */
  number: number;
  sessions: Session[];
  /** What is said of the whole week. */
  notes?: string[];
}

type Said = "dose" | "tempo" | "load" | "effort" | "rest" | "technique";

/** How a row is done in a week: what is not said for a week is as in the one before. Null asks for its first week. */
export function inWeek(row: Row, week: number | null): Pick<WeeklyDose, Said> {
  const said = row.weekly.filter((entry) => week !== null && entry.week <= week);
  return said.reduce<WeeklyDose | null>((last, entry) => (last && entry.week <= last.week ? last : entry), null) ?? row;
}

/** Whether this is not the same in every week. */
export function differs(row: Row, field: Said): boolean {
  return row.weekly.some((entry) => entry[field] !== row[field]);
}

/** The number of a calendar week, by its index. */
export function numberAt(view: View, index: number): number {
  return view.volume.weeks[index]?.week ?? index + 1;
}

/** The written week that stands for a calendar week: what is not said for a week is as in the one before. */
function writtenFor(view: View, week: number) {
  const written = view.program.written_weeks;
  const before = written.filter(({ number }) => number === null || number <= week);
  return before.at(-1) ?? written[0];
}

/** What is on the sheet when this calendar week is chosen. Days that no written week lists are never left out. */
export function weekShown(view: View, chosen: number): WeekShown {
  const last = Math.max(0, weekCount(view) - 1);
  const index = Math.max(0, Math.min(chosen, last));
  const number = numberAt(view, index);
  const written = view.program.written_weeks;
  const here = writtenFor(view, number);
  const listed = new Set(written.flatMap(({ session_ids }) => session_ids));
  const wanted = new Set(here?.session_ids);
  const sessions = view.program.sessions.filter(({ id }) => wanted.has(id) || !listed.has(id));
  return { index, number, title: here?.title ?? `Week ${number}`, sessions, ...(here?.number === number && here.notes && { notes: here.notes }) };
}

/** The day of another week that goes with this one: by its title, else by its place; null where that week has no days of its own. */
export function sameDayIn(view: View, index: number, sessionId: string): Session | null {
  const { sessions, written_weeks } = view.program;
  const here = sessions.find(({ id }) => id === sessionId);
  const from = written_weeks.find(({ session_ids }) => session_ids.includes(sessionId));
  const to = written_weeks.find(({ number }) => number === numberAt(view, index));
  if (!here || !from || !to || to === from) return null;
  const days = sessions.filter(({ id }) => to.session_ids.includes(id));
  const place = Math.min(from.session_ids.indexOf(sessionId), days.length - 1);
  return days.find(({ title }) => title === here.title) ?? days[place] ?? null;
}

/** How many weeks there are to choose from. */
export function weekCount(view: View): number {
  const numbers = view.program.written_weeks.map(({ number }) => number ?? 1);
  return Math.max(view.volume.weeks.length, ...numbers, 1);
}

/** The first calendar week, as an index, in which this day is on the sheet. */
export function weekOf(view: View, sessionId: string): number {
  for (let index = 0; index < weekCount(view); index++) {
    if (weekShown(view, index).sessions.some(({ id }) => id === sessionId)) return index;
  }
  return 0;
}
