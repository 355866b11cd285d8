// What the page and Python say to each other beside the view: edits, requests and their answers. Python reads them in
// hipflex_kit/designer/edits/messages.py and answers in answers.py; the answers' shapes are mirrored in reply_types.py.
//
// Rules of the exchange:
// - An edit that was already answered (seq ≤ answered[session]) is ignored when it arrives again: the page re-sends what
//   it got no answer to.
// - A row made by the page is known to later edits by its temp_id until the page has seen `created`; Python accepts a
//   temp_id wherever it accepts an id.
import type { BodyReply, CardReply } from "./contracts/card";
import type { Changed, ClientReply } from "./contracts/client";
import type {
  FileKind,
  FileReply,
  LanguagesReply,
  MessageReply,
  Paper,
  PreviewReply,
  SheetKind,
} from "./contracts/exports";
import type { AddedReply, ChoicesReply, OwnForm } from "./contracts/own";
import type { SwapPreview, SwapsReply } from "./contracts/swap";

import type { HomeReply, HomeRequest } from "./home/messages";
import type { Change } from "./store/changes";
import type { View } from "./view";

/** An edit on its way to Python. */
export interface Edit {
  kind: "edit";
  session: string;
  /** Optional. Key of the file that the trainer saw: the designer may have changed to another meanwhile. */
  file?: string;
  seq: number;
  base_rev: number;
  target_id: string | null;
  op: Op;
  value: unknown;
}

export type Op =
  | "set_field" // target row; value {field: "name"|"dose"|"tempo"|"rest"|"load"|"effort"|"technique"|"note", text: string, week?: number}
  | "add_line" // target session, or null for the first; value {text: string, temp_id: string, after?: string}; after: temp_id of the line typed just before
  | "insert" // target block; value {index: number, text: string, temp_id: string}
  | "new_block" // target session; value {index: number, row_id?: string, text?: string, temp_id: string}: a row moved out, or a new one
  | "move" // target row; value {block_id: string, index: number}
  | "move_block" // target block; value {session_id: string, index: number}
  | "delete" // target row, block or session
  | "rename_session" // target session; value {title: string}
  | "add_session" // value {title: string, temp_id: string, after?: string}: below the last day of a week, else at the end
  | "set_header" // value {key: string, value: string}
  | "set_text" // value {text: string}: the text editor; merged with what came since base_rev
  // Those from here to "batch" only where view.can has them.
  | "move_day" // target session; value {index: number}: its place among the days of its week
  | "paste" // target row, block or session, or null for the end; value {text: string, temp_id: string}
  | "duplicate" // value {ids: string[], temp_id: string}: all of them rows, blocks or sessions
  | "superset" // value {ids: string[], temp_id: string}: rows of a list without labels, and others, become one block done in turn
  | "table_to_lines" // target row, block or session
  | "add_week"
  | "copy_week" // value {week: number}: the week after it becomes like it
  | "delete_week" // value {week: number}
  | "batch" // only where view.can has it; value {edits: {op, target_id, value}[]}: done in order, undone as one
  | "keep" // target row, block or session, null for the whole program; value {code: string, reason: string}
  | "fix" // target of a finding; value {finding: string, index: number}: one of the fixes that the finding came with
  | "treat_like" // only where view.can has it; value {row_id: string, exercise: string}: counts the row's name like it
  | "take_back" // what treat_like or an added exercise has just written into my_exercises.toml
  | "undo"
  | "redo"
  | "choose_version"; // value {which: "mine"|"theirs"|"both"}

export type { SheetKind };

/** Other messages to Python. */
export type Request =
  | { kind: "ready"; session: string; has?: number } // the serial of the view that the page has; it is sent where there is a newer one
  | { kind: "edit"; edit: Edit }
  | { kind: "print" | "preview"; request: string; paper: Paper; language: string; sheet: SheetKind }
  | { kind: "file"; request: string; form: FileKind; language: string }
  | { kind: "message"; request: string; language: string }
  | { kind: "languages" | "body" | "choices"; request: string }
  | { kind: "card"; request: string; exercise: string }
  | { kind: "add_exercise"; request: string; form: OwnForm }
  | { kind: "swaps"; request: string; row_id: string }
  | { kind: "swap_preview"; request: string; row_id: string; exercise: string; week: number }
  | { kind: "client"; request: string; name?: string } // the program's where no name is given
  | { kind: "save_client"; request: string; name: string; base: Record<string, string>; changed: Changed }
  | { kind: "check_file" }
  | { kind: "programs"; request: string }
  | { kind: "open"; request: string; name: string; encoding?: string } // the name is one of the list
  | { kind: "new"; request: string; name: string } // "" for a name that is free
  | HomeRequest;

/** What is new in the view since the one before, or all of it. It carries no `request`. */
export type News = { kind: "view"; serial: number } & ({ base: number; change: Change } | { whole: View });

/** Messages from Python that answer a question. */
export type Reply =
  | FileReply
  | PreviewReply
  | MessageReply
  | LanguagesReply
  | CardReply
  | BodyReply
  | ChoicesReply
  | AddedReply
  | SwapsReply
  | SwapPreview
  | ClientReply
  | ProgramsReply
  | SwitchReply
  | HomeReply;

/** The programs of the opened folder, newest first. */
export interface ProgramsReply {
  kind: "programs";
  request: string;
  folder: string;
  programs: ListedProgram[];
  /** False where some were not looked at yet: asking again goes on. */
  complete: boolean;
  /** Older files beyond those. */
  left_out: number;
  /** What the programs' sets are for, in the same order. */
  muscles: string[];
  problem: string | null;
}

export interface ListedProgram {
  /** Its place in the folder. */
  name: string;
  /** From its header; null where the file's name has to do. */
  title: string | null;
  client: string | null;
  /** Seconds since 1970; null for a program without a file. */
  changed: number | null;
  open: boolean;
  /** Calendar weeks, training days in the first of them, and sets a week on average for each muscle; null where not known. */
  weeks: number | null;
  days: number | null;
  sets: number[] | null;
  /** False where the file was not looked at yet: its title may still come. */
  looked_at: boolean;
}

/** Whether the designer has changed to another program. The view that comes before is that program's. */
export interface SwitchReply {
  kind: "switched";
  request: string;
  problem: string | null;
}
