// The editor and Python write one text. What is typed goes out after a pause; what comes back changes only what differs.

/** Lines end in "\n" in the editor; Python keeps those of the file. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, "\n");

export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** The one change that makes `after` of `before`, or null where they are equal. */
export function difference(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

const PAUSE_MS = 150;
/**
 * Where Python is still at the text before (it may be as long as a book), the next waits for it, but no longer than this:
 * what is typed is saved within half a second.
 */
const MOST_MS = 450;

export interface Outlet {
  /** Sends the text, thought out on this revision. */
  send: (text: string, base: number) => number;
  owes: (seq: number) => boolean;
}

/** Sends the text after a pause in the typing, and says whether the editor is ahead of Python. */
export class Typing {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsent: string | null = null;
  private pauses = 0;
  private last = 0;
  private sent: string | null = null;

  /** `base` is the revision that the editor shows, but for what was typed into it. */
  constructor(
    private readonly outlet: Outlet,
    private base: number,
  ) {}

  type(text: string): void {
    this.unsent = text;
    this.pauses = 0;
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const patient = ++this.pauses * PAUSE_MS < MOST_MS;
      if (patient && this.outlet.owes(this.last)) this.wait();
      else this.flush();
    }, PAUSE_MS);
  }

  flush(): void {
    clearTimeout(this.timer);
    if (this.unsent === null) return;
    const text = this.unsent;
    this.unsent = null;
    this.sent = text;
    this.last = this.outlet.send(text, this.base);
  }

  /**
   * A newer revision has come. True where the editor may take it over; otherwise something typed is not in it yet, and
   * the next text to be sent is still one of the older revision, so that Python merges the two.
   */
  meet(text: string, revision: number): boolean {
    const ahead = this.unsent !== null || this.outlet.owes(this.last);
    if (!ahead || plainBreaks(text) === this.sent) this.base = revision;
    return !ahead;
  }
}
