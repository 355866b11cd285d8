// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from "vitest";
import { FocusKeeper } from "../src/ui/focus";

globalThis.CSS ??= { escape: (text: string) => text } as never;

let root: HTMLElement;
let focus: FocusKeeper;
const row = (): HTMLElement => root.querySelector(".hf-row")!;
const field = (): HTMLInputElement => root.querySelector("input[data-field=tempo]")!;

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  root.innerHTML = `<div class="hf-sheet"><div class="hf-row" data-row-id="r1">
    <div class="hf-under"></div><div class="hf-more"><span><input data-field="tempo"></span></div></div>
    <div class="hf-add" data-session-id="d1"><input></div></div>`;
  focus = new FocusKeeper(() => root);
  root.addEventListener("focusin", focus.onFocusIn);
});
afterEach(() => root.remove());

it("follows a field that goes to another place of its row when something is entered in it", () => {
  field().focus();
  field().parentElement!.remove();
  row().querySelector(".hf-under")!.innerHTML = `<span><input data-field="tempo" value="3-1-X-0"></span>`;
  focus.settle();
  expect(document.activeElement).toBe(field());
});
