// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from "vitest";
import { FocusKeeper } from "../src/ui/focus";

globalThis.CSS ??= { escape: (text: string) => text } as never;

let root: HTMLElement;
let focus: FocusKeeper;
const row = (): HTMLElement => root.querySelector(".hf-row")!;
const field = (): HTMLInputElement => root.querySelector("input[data-field=tempo]")!;

const box = (parent: HTMLElement, className: string, data: DOMStringMap = {}): HTMLElement => {
  const made = parent.appendChild(document.createElement("div"));
  made.className = className;
  Object.assign(made.dataset, data);
  return made;
};
const tempoIn = (parent: HTMLElement, value = ""): void => {
  const input = parent.appendChild(document.createElement("span")).appendChild(document.createElement("input"));
  input.dataset.field = "tempo";
  input.value = value;
};

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  const sheet = box(root, "hf-sheet");
  const shown = box(sheet, "hf-row", { rowId: "r1" });
  box(shown, "hf-under");
  tempoIn(box(shown, "hf-more"));
  box(sheet, "hf-add", { sessionId: "d1" }).append(document.createElement("input"));
  focus = new FocusKeeper(() => root);
  root.addEventListener("focusin", focus.onFocusIn);
});
afterEach(() => root.remove());

it("follows a field that goes to another place of its row when something is entered in it", () => {
  field().focus();
  field().parentElement!.remove();
  tempoIn(row().querySelector(".hf-under")!, "3-1-X-0");
  focus.settle();
  expect(document.activeElement).toBe(field());
});
