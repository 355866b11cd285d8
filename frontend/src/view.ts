// The contract between Python and the browser. Python builds it in hipflex_kit/designer/view/page.py; both sides are tested
// with the same files, tests/snapshots/view/*.json. Names are snake_case all the way.
//
// What the page asks, and what it is answered beside this, stands in messages.ts. Fields marked "optional" below may be left
// out; they were added after version 1 and need no new version.

import type { Op } from "./messages";

export const VIEW_VERSION = 1;

/** Everything the designer shows of one open program. Replaced whole, never mutated. */
export interface View {
  version: number;
  /** Optional. Counts the views that Python has shown; what is new is told from one to the next. */
  serial?: number;
  /** Revision of the text that this view was made from. */
  rev: number;
  /** The last edit of each browser session that Python has answered: session id → seq. */
  answered: Record<string, number>;
  /** Optional. The rows made by edits of the page: temp_id → id, for the life of the designer. */
  created?: Record<string, string>;
  /** Optional. Ops beyond those of version 1 that Python knows ("batch"); the page does without the others. */
  can?: Op[];
  file: FileState;
  program: ProgramState;
  volume: Volume;
  findings: Finding[];
  /** The whole text; columns of spans are UTF-16 code units of a line. */
  text: string;
  /** "Read 31 of 33 lines": non-blank lines read, and all of them; those to check. */
  lines: { read: number; total: number; to_check: number };
  /** What became of the edits answered since the last view, when there is something to say ("Could not move …"). */
  notices: Notice[];
}

export interface FileState {
  /** Path as the trainer would say it, relative to the opened folder. */
  name: string;
  /** Key for the browser's storage of unanswered edits. */
  key: string;
  /** "14:02", or null when nothing was saved yet in this sitting. */
  saved_at: string | null;
  /** Why edits cannot be saved ("This folder is read-only …"), or null. Nothing typed is lost meanwhile. */
  problem: string | null;
  read_only: boolean;
  sample: boolean;
  can_undo: boolean;
  can_redo: boolean;
  /** Set when the file was changed outside the designer; both versions are kept until the trainer chooses. */
  outside_change: OutsideChange | null;
  /** Optional. True where no program was asked for and the folder has several: the page may begin with the folder. */
  several?: boolean;
  /** Optional. What a file that is neither UTF-8 nor UTF-16 could be read as, and a few lines of it read so. */
  other_encoding?: { encoding: string; preview: string };
  /** Optional. True where the file could not be opened at all: `problem` says why. */
  unopened?: boolean;
}

export interface OutsideChange {
  at: string;
  /** The version of this designer before the change. */
  mine: string;
  /** The version that was found in the file. It is what the view shows. */
  theirs: string;
  /** Optional. True where the file is no longer there: the view shows `mine`, and there is nothing to compare. */
  deleted?: boolean;
}

export interface Notice {
  seq: number;
  session: string;
  message: string;
  /** Optional. The line of the text that an edit was refused for. */
  line?: number;
}

export interface ProgramState {
  title: string | null;
  client: string | null;
  goal: string | null;
  /** How many calendar weeks; columns of week doses. */
  weeks: number;
  written_weeks: { number: number | null; title: string | null; session_ids: string[]; lines?: [number, number]; notes?: string[] }[];
  sessions: Session[];
  header: { key: string; value: string }[];
  /** Optional. What is said of the whole program; it prints. */
  notes?: string[];
  /** Optional. Changes whenever what the client has at hand or masters does. */
  abilities?: string;
}

export interface Session {
  id: string;
  /** Number of the written week it stands under, or null. */
  week: number | null;
  title: string;
  /** True where the author wrote the title; a made-up "Day 1" is shown lighter. */
  titled: boolean;
  line: number | null;
  /** "20 sets" counts working sets. */
  sets: number;
  /** Low and high minutes, and what was assumed ("rest not written"). */
  minutes: [number, number] | null;
  minutes_note: string;
  /** Optional. What the minutes go to: low, middle and high; together they are the whole. */
  minutes_parts?: { name: string; minutes: [number, number, number] }[];
  /** Optional. What nobody wrote and was therefore assumed, in words. */
  assumed?: string[];
  blocks: Block[];
  notes: string[];
  /** Optional. First and last line in the text, from 1. */
  lines?: [number, number];
}

export type BlockKind =
  | "straight" | "superset" | "circuit" | "emom" | "amrap" | "for_time" | "intervals" | "ladder" | "complex";
export type Section = "work" | "warmup" | "cooldown" | "finisher" | "skill";

export interface Block {
  id: string;
  label: string | null;
  kind: BlockKind;
  /** What stands at the head of the box: "Superset", "Circuit · 3 rounds", "Warm-up"; "" for nothing to say. */
  heading: string;
  section: Section;
  title: string | null;
  rows: Row[];
  notes: string[];
  /** Optional. First and last line in the text, from 1. */
  lines?: [number, number];
  /** Optional. True where a row of it stands in a table, which may be turned into lines. */
  table?: boolean;
  /** Optional. Where its heading stands: on lines above its first row, or on that row's own ("Warm Up: leg swings 2x10"). */
  heading_at?: "above" | "inline" | null;
}

/** How a row is done from a later week on. */
export interface WeeklyDose {
  week: number;
  dose: string;
  tempo: string;
  load: string;
  effort: string;
  rest: string;
  /** Optional. What kind of sets they are: "drop set". */
  technique?: string;
}

export interface Row {
  id: string;
  /** "1a" without bracket, or "" */
  label: string;
  /** As written. */
  name: string;
  /** Library id; null where the name is not in the library. */
  exercise: string | null;
  /** Nearest names in the library where it is not. */
  nearest: string[];
  /** Sets × reps with side, as one field of shorthand: "4×5 each leg". */
  dose: string;
  /** The same in words for screen readers: "4 sets of 5, each leg". */
  dose_words: string;
  tempo: string;
  load: string;
  effort: string;
  rest: string;
  /** Optional. What kind of sets they are, as written: "drop set", "last set myo reps". It prints. */
  technique?: string;
  /** Plain notes; they print. */
  note: string;
  /** The coach's own lines; they never print. */
  comment: string;
  optional: boolean;
  /** Later weeks that differ, each with all of how the row is done from then on. */
  weekly: WeeklyDose[];
  /** First and last line in the text, from 1. */
  line: number;
  last_line: number;
  /** Why its sets are not counted ("warm-up", "not in the library", "no sets written"), or null. */
  uncounted: string | null;
  /** Optional. Working sets, at the middle of a range. */
  counted?: number;
  /** Optional. Where its own words stand, for a row that shares lines with others: days side by side, two in a line. */
  marks?: Mark[];
  /** Optional. Where its name stands that is written otherwise than it is read; without length where nobody wrote one. */
  name_at?: { line: number; column: number; end_column: number };
}

export interface Mark {
  line: number;
  column: number;
  end_column: number;
  /** "dose" is what it says of itself besides its label and its name. */
  kind: "label" | "name" | "dose";
}

export type Severity = "error" | "warning" | "info";

export interface Finding {
  id: string;
  code: string;
  severity: Severity;
  message: string;
  hint: string | null;
  /** The row, block or session that it is about; null for the program. */
  target_id: string | null;
  line: number | null;
  column: number | null;
  end_line: number | null;
  end_column: number | null;
  /** Optional. What one click does about it; the label is what the button says ("use banded march"). */
  fixes?: { label: string; op: Op; target_id: string | null; value: unknown }[];
}

/** Weekly volume, one entry a muscle; a week's column is `weeks[i]`. */
export interface Volume {
  method: string;
  weeks: WeekVolume[];
  /** "Sets this week, as written. Counts sets, not effort." */
  headline: string;
}

export interface WeekVolume {
  week: number;
  muscles: MuscleVolume[];
  /** "+ 4 warm-up holds, 80 s a leg, not counted" */
  warmup_note: string;
  /** "12 of 14 lines counted, 2 not known", or "" when all are. */
  coverage_note: string;
  /** Rows that were not counted because their name is not known. */
  unknown_row_ids: string[];
  /** Optional. Ratios in words: "Pull a bit more than push". */
  balance?: string[];
  /** Optional. The figures behind each of them. */
  balance_why?: string[];
}

export interface MuscleVolume {
  id: string;
  name: string;
  region: string;
  /** Comes first for this goal; the others are folded under "All 26 muscles". */
  featured: boolean;
  /** The number that is shown: fractional sets, or direct ones where the muscle is judged so. Low, mid and high. */
  sets: [number, number, number];
  direct: number;
  /** Helping sets, as they count (0.5 each). */
  helping: number;
  /** How many sets help, at whatever share. */
  helping_sets: number;
  warmup_sets: number;
  /** Weekly range for the goal, or null: then no judgement and no colour. */
  range: { low: number; high: number | null; method: string; source: string } | null; // high null: "at least low"
  judged: "below" | "inside" | "above" | null;
  /** One sentence that says the number in full. */
  sentence: string;
  /** The lines that give it. */
  why: { row_id: string; name: string; sets: number; share: number; gives: number }[];
}

/** One library entry as the drawer shows and searches it. Sent once. */
export interface LibraryEntry {
  id: string;
  name: string;
  aliases: string[];
  pattern: string;
  pattern_name: string;
  equipment: string[];
  laterality: string;
  prime: string[];
  helping: string[];
  cue: string;
  /** Dose that a new row gets: "3×10", "3×30sec". */
  default_dose: string;
}
