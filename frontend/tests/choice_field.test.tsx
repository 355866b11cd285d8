// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChoiceField } from "../src/ui/field";

let root: HTMLElement;
const commit = vi.fn<(text: string) => void>();
const choices = [
  { name: "drop set", about: "lighter at once" },
  { name: "rest-pause", about: "a short rest" },
];
const input = () => root.querySelector("input")!;
const offered = () => [...root.querySelectorAll<HTMLElement>(".hf-offers:not([hidden]) li > span:first-child")].map(({ textContent }) => textContent);
const now = (change: () => void): void => void act(change);
const press = (key: string) => now(() => void input().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
const type = (text: string) =>
  now(() => {
    input().value = text;
    input().dispatchEvent(new Event("input", { bubbles: true }));
  });
const click = (element: HTMLElement) => now(() => element.click());

beforeEach(() => {
  commit.mockReset();
  root = document.body.appendChild(document.createElement("div"));
  now(() => render(<ChoiceField value="" label="kind of sets" commit={commit} choices={choices} />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe("a field with a few choices", () => {
  it("offers nothing to somebody who only comes by with the tab key", () => {
    now(() => input().focus());
    expect(offered()).toEqual([]);
  });
  it("offers them at a click, and takes the one that is clicked", () => {
    click(input());
    expect(offered()).toEqual(["drop set", "rest-pause"]);
    click(root.querySelectorAll<HTMLElement>(".hf-offers li")[1]!);
    expect(commit.mock.calls).toEqual([["rest-pause"]]);
    expect(offered()).toEqual([]);
  });
  it("is chosen from by keyboard: arrow down opens and goes on, Enter takes, Escape closes", () => {
    press("ArrowDown");
    expect(offered()).toHaveLength(2);
    press("Escape");
    expect(offered()).toEqual([]);
    press("ArrowDown");
    press("ArrowDown");
    press("Enter");
    expect(commit.mock.calls).toEqual([["rest-pause"]]);
  });
  it("narrows them to what is typed, and takes other words as they are", () => {
    type("drop");
    expect(offered()).toEqual(["drop set"]);
    type("drop sets, two drops");
    expect(offered()).toEqual([]);
    press("Enter");
    expect(commit.mock.calls).toEqual([["drop sets, two drops"]]);
  });
});
