// The views that Python's own tests have written down are drawn here: both sides agree on one shape.
// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import designer from "../src/index";
import { weekShown } from "../src/store/weeks";
import { VIEW_VERSION, type View } from "../src/view";
import { FakeModel, view } from "./fixtures";

const folder = path.resolve(import.meta.dirname, "../../tests/snapshots/view");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
const cases: [string, View][] = [
  ["a made-up program", view()],
  ...files.map((name): [string, View] => [name, JSON.parse(readFileSync(path.join(folder, name), "utf8")) as View]),
];

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
globalThis.CSS ??= { escape: (text: string) => text } as never;

describe.each(cases)("%s", (_name, shown) => {
  it("is drawn: every day, block and row of the first week with its words", async () => {
    expect(shown.version).toBe(VIEW_VERSION);
    const el = document.body.appendChild(document.createElement("div"));
    let close: (() => void) | undefined;
    await act(() => void (close = designer.render({ model: new FakeModel(shown), el })));
    const rows = weekShown(shown, 0).sessions.flatMap((s) => s.blocks).flatMap((b) => b.rows);
    expect([...el.querySelectorAll("[data-row-id]")].map((li) => li.getAttribute("data-row-id")).sort()).toEqual(
      rows.map(({ id }) => id).sort(),
    );
    const doses = [...el.querySelectorAll<HTMLInputElement>("input[data-field=dose]")].map(({ value }) => value).sort();
    expect(doses).toEqual(rows.map(({ dose }) => dose).sort());
    expect(el.querySelector(".hf-root")?.getAttribute("data-rev")).toBe(String(shown.rev));
    for (const button of el.querySelectorAll("button")) {
      expect(button.getAttribute("aria-label") ?? button.textContent?.trim()).not.toBe("");
    }
    for (const input of el.querySelectorAll("input")) expect(input.getAttribute("aria-label")).toBeTruthy();
    close?.();
    el.remove();
  });
});
