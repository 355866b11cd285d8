// What leaves by the Print menu; built in hipflex_kit/designer/printing.py.

export type SheetKind = "client" | "week" | "coach" | "cards" | "board";
export type FileKind = "xlsx" | "csv" | "ics" | "md" | "html" | "json" | "txt";
export type Paper = "a4" | "letter";

/** A file; the bytes travel as the message's buffer. */
export interface FileReply {
  kind: "pdf" | "file";
  request: string;
  file_name: string | null;
  mime: string;
  problem: string | null;
}

/** Pictures of the first pages, as buffers; `pages` counts them, `more` says that there are others. */
export interface PreviewReply {
  kind: "preview";
  request: string;
  pages: number;
  more: boolean;
  problem: string | null;
}

export interface MessageReply {
  kind: "message";
  request: string;
  text: string;
  problem: string | null;
}

export interface LanguagesReply {
  kind: "languages";
  request: string;
  languages: { code: string; name: string }[];
}
