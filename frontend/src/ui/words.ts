// How numbers are said: sets to a half, minutes as a range; and what a file is called.

/** "edina-runner.txt" is called "Edina runner" until it has a title. */
export function titleOf(fileName: string): string {
  const stem = (fileName.split(/[\\/]/).pop() ?? "").replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ");
  return stem.charAt(0).toUpperCase() + stem.slice(1) || "Untitled program";
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS: [number, number, string][] = [
  [HOUR, MINUTE, "minute"],
  [DAY, HOUR, "hour"],
  [14 * DAY, DAY, "day"],
  [60 * DAY, 7 * DAY, "week"],
  [365 * DAY, 30 * DAY, "month"],
];

/** "2 days ago"; both in seconds. */
export function ago(then: number, now: number): string {
  const past = now - then;
  if (past < MINUTE) return "just now";
  const [, unit, name] = STEPS.find(([below]) => past < below) ?? [0, 365 * DAY, "year"];
  return `${count(Math.floor(past / unit), name)} ago`;
}

/** "8½"; sets are counted to a half. */
export function half(sets: number): string {
  const rounded = Math.round(sets * 2) / 2;
  const whole = Math.floor(rounded);
  if (rounded === whole) return String(whole);
  return whole === 0 ? "½" : `${whole}½`;
}

/** "8½", or "7–9" where the lines give a range. */
export function setsRange([low, middle, high]: [number, number, number]): string {
  return half(low) === half(high) ? half(middle) : `${half(low)}–${half(high)}`;
}

export function minutes(range: [number, number] | null): string {
  if (!range) return "";
  const [low, high] = range.map(Math.round) as [number, number];
  return low === high ? `about ${low} min` : `about ${low}–${high} min`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${half(n)} ${n === 1 ? one : many}`;
}

const BETWEEN_NOTES = " · ";

/** Several notes in a field of one line: "hips level · breathe out". */
export const onOneLine = (notes: string): string => notes.split("\n").join(BETWEEN_NOTES);

/** What was typed there, a note a line again where there were several before. */
export const asNotes = (typed: string, before: string): string =>
  before.includes("\n") ? typed.split(BETWEEN_NOTES.trim()).map((note) => note.trim()).join("\n") : typed;
