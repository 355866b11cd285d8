// What the sheet says of a whole program and of a whole week.
// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import designer from "../src/index";
import type { View } from "../src/view";
import { FakeModel, view } from "./fixtures";

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
globalThis.CSS ??= { escape: (text: string) => text } as never;

function twoWeeks(): View {
  const shown = view();
  const week = { title: null, lines: [1, 2] as [number, number] };
  shown.program.notes = ["She has dumbbells and bands."];
  shown.program.weeks = 2;
  shown.program.written_weeks = [
    { ...week, number: 1, session_ids: ["d1", "d2"], notes: ["Easy."] },
    { ...week, number: 2, session_ids: [], notes: ["Same as week 1, add a set to 1a."] },
  ];
  const counted = { muscles: [], warmup_note: "", coverage_note: "", unknown_row_ids: [] };
  shown.volume.weeks = [1, 2].map((number) => ({ ...counted, week: number }));
  return shown;
}

describe("the sheet", () => {
  let close: (() => void) | undefined;
  let el: HTMLElement;
  const draw = async (model: FakeModel) => {
    el = document.body.appendChild(document.createElement("div"));
    await act(() => void (close = designer.render({ model, el })));
  };
  const words = () => [...el.querySelectorAll(".hf-sheet > .hf-note")].map((note) => note.textContent);
  afterEach(() => {
    close?.();
    el.remove();
  });

  it("says what is written for the program and for the week that is shown", async () => {
    await draw(new FakeModel(twoWeeks()));
    expect(words()).toEqual(["She has dumbbells and bands.", "Easy."]);
  });
  it("does not leave a week without days empty: says what it counts as, and how it can be written out", async () => {
    const model = new FakeModel(twoWeeks());
    await draw(model);
    await act(() => el.querySelector<HTMLElement>('[data-week="1"]')!.click());
    expect(words().slice(1)).toEqual([
      "Same as week 1, add a set to 1a.",
      "No day is written for week 2: it counts as week 1 does. Write it out",
    ]);
    await act(() => el.querySelector<HTMLElement>(".hf-sheet > .hf-note .hf-link")!.click());
    expect(model.edits()).toMatchObject([{ op: "copy_week", value: { week: 1 } }]);
  });
  it("says under a row what kind of sets they are", async () => {
    const shown = view();
    shown.program.sessions[0]!.blocks[1]!.rows[0]!.technique = "last set drop set";
    await draw(new FakeModel(shown));
    const fields = [...el.querySelectorAll<HTMLInputElement>("[data-field=technique]")];
    expect(fields.filter((field) => field.closest(".hf-under")).map(({ value }) => value)).toEqual(["last set drop set"]);
    expect(fields.map(({ value }) => value).filter(Boolean)).toHaveLength(1);
  });
  it("says of an example that it is one, and lets a sentence stand", async () => {
    const told = { severity: "info", message: "Not read.", target_id: null, line: null, column: 0, end_line: null, end_column: 0 } as const;
    const findings = ["3x10", "Write one of them."].map((hint, at) => ({ ...told, id: `f${at}`, code: `code-${at}`, hint }));
    await draw(new FakeModel(view({ findings })));
    expect([...el.querySelectorAll(".hf-hint")].map((hint) => hint.textContent?.trim())).toEqual(["Try: 3x10", "Write one of them."]);
  });
  it("offers once to make lines of days that stand side by side, and again where they are why something is refused", async () => {
    const file = path.resolve(import.meta.dirname, "../../tests/snapshots/view/beside.json");
    const shown = JSON.parse(readFileSync(file, "utf8")) as View;
    const model = new FakeModel(shown);
    await draw(model);
    expect(el.querySelectorAll(".hf-table-way").length).toBe(1);
    await act(() => el.querySelector<HTMLElement>('[data-row-id="r10"] .hf-grip')!.focus());
    await act(() => void document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true })));
    const { session, seq } = model.edits()[0]!;
    expect(el.querySelectorAll('[data-row-id="r10"]').length).toBe(1);
    const notices = [{ session, seq, message: "These days stand side by side." }];
    await act(() => model.show({ ...shown, rev: shown.rev + 1, answered: { [session]: seq }, notices }));
    const way = [...el.querySelectorAll<HTMLElement>(".hf-notices button")].find((button) => button.textContent === "Turn it into lines");
    await act(() => way!.click());
    expect(model.edits().at(-1)).toMatchObject({ op: "table_to_lines", target_id: "b6" });
  });
});
