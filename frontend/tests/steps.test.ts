// One step by keyboard, and where what comes new goes to, in programs with more than one week.
// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { applyEdit } from "../src/store/apply";
import { allRows } from "../src/store/find";
import { type Direction, stepOf } from "../src/store/steps";
import { Store } from "../src/store/store";
import { Commands } from "../src/ui/commands";
import { FocusKeeper } from "../src/ui/focus";
import { UiState } from "../src/ui/ui_state";
import type { LibraryEntry, View } from "../src/view";
import { block, FakeModel, FakeStorage, row, session, shape, view } from "./fixtures";

globalThis.CSS ??= { escape: (text: string) => text } as never;

const snapshot = (name: string): View =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../tests/snapshots/view/${name}.json`), "utf8")) as View;

function stepped(before: View, name: string, ...directions: Direction[]): View {
  return directions.reduce((shown, direction) => {
    const { id } = allRows(shown.program).find((one) => one.name === name)!;
    const step = stepOf(shown.program, id, direction);
    if (!step) return shown;
    const [op, target_id, value] =
      "block" in step
        ? (["move", id, { block_id: step.block, index: step.index }] as const)
        : (["new_block", step.session, { index: step.index, row_id: id, temp_id: "t" }] as const);
    return applyEdit(shown, { kind: "edit", session: "", seq: 1, base_rev: 1, op, target_id, value });
  }, before);
}

describe("a row that is moved step by step", () => {
  it("goes past each of the lines that begin with the same heading", () => {
    const down = stepped(snapshot("listed"), "Jumping Jacks", "down");
    expect(shape(down).slice(0, 2)).toEqual([["Leg Swings"], ["Jumping Jacks"]]);
    expect(shape(stepped(down, "Jumping Jacks", "up")).slice(0, 2)).toEqual([["Jumping Jacks"], ["Leg Swings"]]);
    expect(shape(stepped(down, "Jumping Jacks", "down"))[1]).toEqual(["Jumping Jacks", "Back Squat", "Barbell Row", "Plank"]);
  });
  it("becomes such a line on its way up, then goes on to the top", () => {
    const up = stepped(snapshot("listed"), "Back Squat", "up");
    expect(shape(up).slice(0, 3)).toEqual([["Jumping Jacks"], ["Leg Swings"], ["Back Squat"]]);
    expect(shape(stepped(up, "Back Squat", "up", "up", "up")).slice(0, 3)).toEqual([["Back Squat"], ["Jumping Jacks"], ["Leg Swings"]]);
  });
  it("goes through its block, into the next, and over to the next day", () => {
    expect(shape(stepped(view(), "Back Squat", "down", "down", "down")).slice(1)).toEqual([
      ["1a Sprinter RDL", "1b Cable Row"],
      ["2a Back Squat", "2b Push Ups", "2c Calf Raise"],
    ]);
    expect(shape(stepped(view(), "Back Squat", "right"), 1)).toEqual([["1a KB Swings", "1b Back Squat"]]);
    expect(shape(stepped(view(), "KB Swings", "right"), 1)).toEqual([["1a KB Swings"]]);
  });
});

describe("in a program whose weeks are written out", () => {
  let model: FakeModel;
  let ui: UiState;
  let commands: Commands;

  beforeEach(() => {
    const day = (id: string, title: string, week: number) => ({ ...session(id, title, [block(`b-${id}`, "1", [row(`r-${id}`, "1", "Squat")])]), week });
    const shown = view();
    shown.program.sessions = [day("w1d1", "Day 1", 1), day("w1d2", "Day 2", 1), day("w2d1", "Day 1", 2), day("w2d2", "Day 2", 2)];
    const written = (number: number, ...session_ids: string[]) => ({ number, title: null, session_ids });
    shown.program.written_weeks = [written(1, "w1d1", "w1d2"), written(2, "w2d1", "w2d2")];
    model = new FakeModel(shown);
    ui = new UiState(new FakeStorage());
    commands = new Commands(new Store(model, { storage: null, session: "me" }), ui, new FocusKeeper(() => null));
  });

  const entry = { id: "plank", name: "Plank", default_dose: "3×30sec" } as LibraryEntry;

  it("an exercise of the library goes to a day of the week that is shown", () => {
    ui.set({ lastSession: "w1d2", week: 1 });
    expect(commands.dayAtHand?.id).toBe("w2d1");
    commands.addFromLibrary(entry);
    ui.set({ lastSession: "w2d2" });
    commands.addFromLibrary(entry);
    expect(model.edits().map(({ target_id }) => target_id)).toEqual(["w2d1", "w2d2"]);
  });
  it("a day more is one of the week that is shown, and named as such", () => {
    commands.addDay();
    expect(model.edits()[0]).toMatchObject({ op: "add_session", value: { title: "Day 3", after: "w1d2" } });
    expect(commands.daysShown.map(({ title }) => title)).toEqual(["Day 1", "Day 2", "Day 3"]);
    expect(commands.daysShown.at(-1)!.week).toBe(1);
  });
  it("what is moved into another week is shown there", () => {
    commands.stepRow("r-w1d2", "right");
    expect(ui.values.week).toBe(1);
    expect(model.edits()[0]).toMatchObject({ op: "move", value: { block_id: "b-w2d1" } });
    commands.stepBlock("b-w2d1", "left");
    expect(ui.values.week).toBe(0);
  });
});
