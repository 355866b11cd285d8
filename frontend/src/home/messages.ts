// What the home page and Python say to each other: the mirror of hipflex_kit/designer/home/reply_types.py.

/** Questions; each is answered by the reply named behind it. */
export type HomeRequest =
  | { kind: "templates"; request: string } // TemplatesReply
  | { kind: "bin"; request: string } // BinReply
  // FiledReply: with aside it is not opened; a name of "" is a free one made of client and title; an empty client or title is left as it is
  | { kind: "begin"; request: string; template?: string; text?: string; name: string; title: string; client: string; own?: true } // own: pasted over the open program, which stays
  | { kind: "duplicate"; request: string; source: string; name: string; title: string; client: string }
  | { kind: "rename"; request: string; source: string; name: string; title: string }
  | { kind: "put_in_bin"; request: string; source: string }
  | { kind: "restore"; request: string; binned: string }
  | { kind: "go_back"; request: string; version: string }
  | { kind: "keep_arrival"; request: string; arrival: string; name: string; title: string; client: string; stem: string; tidy: boolean; aside?: boolean }
  | { kind: "versions"; request: string } // VersionsReply
  | { kind: "version"; request: string; version: string } // VersionReply
  // ArrivalReply: a part travels as the message's buffer; without a part it only asks how far it is
  | { kind: "arrival"; request: string; arrival: string; file: string; part: number; last: boolean }
  | { kind: "arrival"; request: string; arrival: string };

export type HomeReply = TemplatesReply | BinReply | FiledReply | VersionsReply | VersionReply | ArrivalReply;

export interface Template {
  id: string;
  title: string;
  goal: string | null;
  level: string | null;
  /** What it is for, in a line; "" where nobody has said. */
  about: string;
  weeks: number;
  days: number;
  minutes: number | null;
  /** Sets a week for each of the reply's muscles. */
  sets: number[];
  text: string;
}

export interface TemplatesReply {
  kind: "templates";
  request: string;
  templates: Template[];
  muscles: string[];
}

export interface Binned {
  id: string;
  /** Where it was. */
  name: string;
  title: string | null;
  client: string | null;
  /** Seconds since 1970. */
  deleted: number;
}

export interface BinReply {
  kind: "bin";
  request: string;
  binned: Binned[];
  problem: string | null;
}

/** What became of something done to a file. The view that comes before shows what is open now. */
export interface FiledReply {
  kind: "filed";
  request: string;
  /** The program that was made or changed, as the list names it. */
  name: string | null;
  /** The id in the bin of what was put there. */
  binned: string | null;
  /** What was done, in words. */
  said: string | null;
  problem: string | null;
}

export interface Version {
  id: string;
  /** Seconds since 1970: how the program stood until then. */
  until: number;
  /** What it changed against the version before; null where that is not worked out yet. */
  changes: string[] | null;
}

export interface VersionsReply {
  kind: "versions";
  request: string;
  /** Newest first. */
  versions: Version[];
  /** What was changed since the newest of them. */
  now: string[] | null;
  /** False where some changes are not in words yet: asking again goes on. */
  complete: boolean;
}

export interface VersionReply {
  kind: "version";
  request: string;
  text: string;
  newest: string;
  /** What going back to it would change. */
  going_back: string[];
  problem: string | null;
}

export interface Understood {
  label: string;
  name: string;
  dose: string;
  /** The exercise of the library that the name means. */
  exercise: string | null;
}

export interface Reviewed extends Understood {
  line: number;
  text: string;
  /** Where it stood in the file: "Sheet1, row 4". */
  origin: string;
  read_as: string;
  /** Other exercises of the same line, as days side by side have them. */
  more: Understood[];
  /** What is doubtful about it. */
  to_check: string | null;
}

export interface ArrivalReply {
  kind: "arrival";
  request: string;
  state: "arriving" | "reading" | "read" | "refused";
  file: string;
  /** "Read 31 of 33 lines, 2 to check." */
  summary: string;
  lines: Reviewed[];
  text: string;
  /** The same in plain shorthand, where that differs and loses nothing. */
  tidied: string | null;
  title: string | null;
  client: string | null;
  problem: string | null;
}
