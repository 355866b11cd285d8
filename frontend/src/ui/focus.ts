// The focus is never lost: what was focused is found again after the page was redrawn, and an action may name what is
// to be focused once it is there.

const part = (selector: string, id: string): string => `[${selector}="${CSS.escape(id)}"]`;

export const at = {
  grip: (row: string) => `${part("data-row-id", row)} .hf-grip`,
  field: (row: string, field: string) => `${part("data-row-id", row)} input[data-field="${field}"]`,
  number: (block: string) => `${part("data-block-id", block)} .hf-number`,
  add: (session: string) => `${part("data-session-id", session)} .hf-add input`,
  day: (session: string) => `${part("data-session-id", session)} .hf-day-grip`,
  title: (session: string) => `${part("data-session-id", session)} .hf-day-title input`,
};

/** A selector that finds the element's equivalent on the page once the element itself is gone. */
function spotOf(element: Element): string | null {
  const row = element.closest("[data-row-id]")?.getAttribute("data-row-id");
  const field = element.getAttribute("data-field");
  if (row) return field ? at.field(row, field) : at.grip(row);
  const block = element.closest("[data-block-id]")?.getAttribute("data-block-id");
  if (block) return at.number(block);
  const session = element.closest("[data-session-id]")?.getAttribute("data-session-id");
  if (session) return element.closest(".hf-add") ? at.add(session) : at.title(session);
  return element.id ? `#${CSS.escape(element.id)}` : null;
}

/** How long something that was asked for may take to be drawn. */
const WANTED_MS = 1000;

/** The parts of the page, in the order in which F6 goes through them. */
const PARTS = [".hf-top", ".hf-strips", ".hf-library", ".hf-centre", ".hf-rail", ".hf-findings", ".hf-notices"];
const STOPS = "button:not([disabled]), input, select, textarea, a[href], [tabindex='0'], .cm-content";

export class FocusKeeper {
  private element: Element | null = null;
  /** Where it was: a field that goes to another place of its row leaves the page alone, without the row. */
  private spot: string | null = null;
  /** The last place on the sheet: where the focus goes when what had it is gone for good. */
  private home: Element | null = null;
  private wanted: string | null = null;
  private until = 0;
  private giveUp: ReturnType<typeof setTimeout> | undefined;
  /** What is to be marked in the field that is wanted, where typing goes on in it. */
  private marked: [number, number] | null = null;

  constructor(private readonly root: () => HTMLElement | null) {}

  /** JupyterLab looks for this attribute on the focused element itself, or `d d` deletes the notebook cell. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const target = event.target as Element;
    if (!target.hasAttribute("data-lm-suppress-shortcuts")) target.setAttribute("data-lm-suppress-shortcuts", "true");
    this.element = target;
    this.spot = spotOf(target);
    if (target.closest(".hf-sheet")) this.home = target;
    this.wanted = null;
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    const target = event.target as Element;
    queueMicrotask(() => {
      if (target.isConnected && this.element === target && this.active() === null) this.element = null;
    });
  };

  /** Focuses this as soon as it is drawn; several may be named, the first that is there is taken. */
  want(...selectors: string[]): void {
    this.marked = null;
    this.wanted = selectors.join("\n");
    this.until = Date.now() + WANTED_MS;
    queueMicrotask(() => this.settle());
    clearTimeout(this.giveUp);
    this.giveUp = setTimeout(() => this.settle(), WANTED_MS); // it never came: back to where one was
  }

  /** Focuses this field as soon as it is drawn, with the cursor where it was in the one before. */
  wantTyping(selector: string, before: Element | null): void {
    this.want(selector);
    const input = before instanceof HTMLInputElement ? before : null;
    this.marked = [input?.selectionStart ?? Infinity, input?.selectionEnd ?? Infinity];
  }

  /** Puts a text back into a field, the first of these that is there, as if it had just been typed. */
  retype(selectors: string[], text: string): void {
    const root = this.root();
    const input = selectors.map((selector) => root?.querySelector<HTMLInputElement>(selector)).find(Boolean);
    if (!input) return;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** After every drawing. */
  settle(): void {
    if (this.wanted !== null && Date.now() < this.until) {
      for (const selector of this.wanted.split("\n")) {
        const found = this.root()?.querySelector<HTMLElement>(selector);
        if (found) return this.focus(found);
      }
      return;
    }
    if (!this.element || this.element.isConnected || this.active() !== null) return;
    const found = this.again(this.element) ?? (this.home && this.again(this.home)) ?? this.lastFoot() ?? this.root();
    if (found) this.focus(found);
  }

  /** On to the next part of the page, or the one before: the sheet where it was left, the others at their beginning. */
  goToPart(step: 1 | -1): void {
    const root = this.root();
    const parts = PARTS.flatMap((selector) => {
      const part = root?.querySelector<HTMLElement>(selector);
      const stop = part && this.stopIn(part);
      return stop ? [{ part, stop }] : [];
    });
    const active = this.active();
    const here = parts.findLastIndex(({ part }) => part.contains(active)); // the findings are a part of the rail
    const next = here < 0 && step < 0 ? parts.length - 1 : (here + step + parts.length) % parts.length;
    parts[next]?.stop.focus();
  }

  /** Where the focus comes to in a part of the page. */
  private stopIn(part: HTMLElement): HTMLElement | null {
    const left = this.home && this.again(this.home);
    if (left && part.contains(left)) return left;
    return [...part.querySelectorAll<HTMLElement>(STOPS)].find((stop) => stop.checkVisibility()) ?? null;
  }

  /** Back to what had the focus before a dialog, unless what was done there has named another place. */
  giveBack(before: Element | null, dialog: Element | null): void {
    const active = this.active();
    const elsewhere = active !== null && !dialog?.contains(active);
    if (elsewhere || (this.wanted !== null && Date.now() < this.until)) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }

  /** Where typing goes on when the day that was typed into is gone: nobody can see a focus on the whole page. */
  private lastFoot(): HTMLElement | null {
    return [...(this.root()?.querySelectorAll<HTMLElement>(".hf-add input") ?? [])].at(-1) ?? null;
  }

  /** The same element, or its equivalent on the page: a removed element still knows what it was part of. */
  private again(element: Element): HTMLElement | null {
    if (element.isConnected) return element as HTMLElement;
    const spot = spotOf(element) ?? (element === this.element ? this.spot : null);
    return spot === null ? null : (this.root()?.querySelector<HTMLElement>(spot) ?? null);
  }

  /** The focused element inside the designer, also inside a shadow root. */
  active(): Element | null {
    const root = this.root();
    const scope = root?.getRootNode() as Document | ShadowRoot | undefined;
    const active = scope?.activeElement ?? null;
    return active && root?.contains(active) ? active : null;
  }

  private focus(element: HTMLElement): void {
    element.focus({ preventScroll: false });
    const { marked } = this;
    this.marked = null;
    if (!(element instanceof HTMLInputElement)) return;
    const most = element.value.length;
    if (marked) element.setSelectionRange(Math.min(marked[0], most), Math.min(marked[1], most));
    else element.select();
  }
}
