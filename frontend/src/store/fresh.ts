// Rows, blocks and days that the page makes before Python has named them.
import type { Block, Row, Session } from "../view";

/** What the page knows of a row that it makes, besides its text. */
export interface Hint {
  name: string;
  dose: string;
}

export function newRow(id: string, shorthand: string, hint?: Hint): Row {
  return {
    id,
    label: "",
    name: hint?.name ?? shorthand,
    exercise: null,
    nearest: [],
    dose: hint?.dose ?? "",
    dose_words: "",
    tempo: "",
    load: "",
    effort: "",
    rest: "",
    note: "",
    comment: "",
    optional: false,
    weekly: [],
    line: 0,
    last_line: 0,
    uncounted: null,
  };
}

export function newBlock(id: string, rows: Row[]): Block {
  return { id, label: null, kind: "straight", heading: "", section: "work", title: null, rows, notes: [] };
}

export function newSession(id: string, title: string): Session {
  const untouched = { week: null, titled: true, line: null, sets: 0, minutes: null, minutes_note: "" };
  return { id, title, ...untouched, blocks: [], notes: [] };
}
