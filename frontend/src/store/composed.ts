// What stands in a table, written as lines of its own, to be copied: everything that a row says, so that nothing is lost
// where it is cut. Python reads it back (tests/snapshots/copied.json).
import type { Block, ProgramState, Row, Session, View, WeeklyDose } from "../view";
import { inWeek } from "./weeks";

type Manner = Pick<WeeklyDose, "dose" | "load" | "effort" | "tempo" | "rest" | "technique">;

const inWords = (tempo: string): boolean => tempo.includes(" ");
const rested = (rest: string): string => (/^rest\b/i.test(rest) ? rest : `rest ${rest}`);

/** "3×8 @ 70 kg, RPE 8, tempo 3-1-1, rest 2min": without what is as it was before. */
function done({ dose, load, effort, tempo, rest, technique }: Manner, before?: Manner): string {
  const amount = [dose, load && load !== before?.load && `@ ${load}`].filter(Boolean).join(" ");
  const others = [
    effort !== before?.effort && effort,
    tempo !== before?.tempo && tempo && (inWords(tempo) ? tempo : `tempo ${tempo}`),
    rest !== before?.rest && rest && rested(rest),
    technique !== before?.technique && technique,
  ];
  return [amount, ...others].filter(Boolean).join(", ");
}

/** A whole program for one that has no exercise yet: what is said of that one already stays, its empty days do not. */
export function belowHeader({ text, program }: View, whole: string): string {
  const { sessions } = program;
  const lines = text.split(/\r\n|\n|\r/);
  const days = sessions.flatMap((day) => (day.lines && day.lines[0] > 0 ? [day.lines[0]] : []));
  const isSaid = sessions.some(({ notes }) => notes.length > 0);
  const head = (isSaid ? lines : lines.slice(0, Math.min(lines.length, ...days.map((line) => line - 1)))).join("\n").trimEnd();
  return head === "" ? whole : `${head}\n\n${whole.replace(/^\s*\n/, "")}`;
}

const below = (text: string, before = ""): string[] => (text === "" ? [] : text.split("\n").map((line) => `  ${before}${line}`));

export function composed(row: Row): string {
  const tempo = inWords(row.tempo) ? row.tempo : "";
  const said = done({ ...row, tempo: tempo ? "" : row.tempo });
  const head = [row.label && `${row.label})`, row.name, said && `(${said})`, row.optional && "(optional)"];
  const weeks = row.weekly.map((entry) => `  Week ${entry.week}: ${done(entry, inWeek(row, entry.week - 1))}`);
  const lines = [head.filter(Boolean).join(" "), ...below(tempo), ...weeks, ...below(row.note), ...below(row.comment, "// ")];
  return lines.join("\n");
}

/** What a block is headed with, where its rows' labels do not say it already. */
function headed({ kind, section, title, heading }: Block): string[] {
  const isPlain = section === "work" && (kind === "straight" || kind === "superset");
  const words = title ?? (isPlain ? "" : heading.replaceAll(" · ", ", "));
  return words === "" ? [] : [/[:\d]$/.test(words) ? words : `${words}:`];
}

/** A day that shares its lines with the day beside it. */
export function composedDay({ title, blocks, notes }: Session): string {
  const written = blocks.map((block) => [...headed(block), ...block.rows.map(composed)].join("\n"));
  return [[title, ...notes].join("\n"), ...written].join("\n\n");
}

/** A week that shares its lines with the week beside it; null where it is written as what changes in it. */
export function composedWeek({ written_weeks, sessions }: ProgramState, number: number | null): string | null {
  const week = written_weeks.find((one) => number !== null && one.number === number);
  const days = sessions.filter(({ id }) => week?.session_ids.includes(id));
  return days.length === 0 ? null : [`Week ${number}`, ...days.map(composedDay)].join("\n\n");
}
