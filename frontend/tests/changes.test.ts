// What is new arrives as changes of the view before. The cases are those of Python's tests.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changed, type Change } from "../src/store/changes";
import { Store } from "../src/store/store";
import type { View } from "../src/view";
import { FakeModel, FakeStorage, view } from "./fixtures";

interface Case {
  name: string;
  old: unknown;
  new: unknown;
  change: Change;
}

const cases = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../tests/snapshots/changes.json"), "utf8")) as Case[];

describe("a change makes the new value of the old one, which stays as it was", () => {
  it.each(cases)("$name", ({ old, new: fresh, change }) => {
    const before = structuredClone(old);
    expect(changed(old, change)).toEqual(fresh);
    expect(old).toEqual(before);
  });

  it("and leaves what it does not speak of the same object", () => {
    const old = view();
    const { program } = changed(old, { keys: { program: { keys: { sessions: { at: { 1: { keys: { title: { is: "Legs" } } } } } } } } });
    expect(program.sessions[1]!.title).toBe("Legs");
    expect(program.sessions[0]).toBe(old.program.sessions[0]);
    expect(program.sessions[1]!.blocks).toBe(old.program.sessions[1]!.blocks);
  });
});

describe("the page keeps up with Python", () => {
  const opened = () => {
    const model = new FakeModel(view({ serial: 7 }));
    const store = new Store(model, { storage: new FakeStorage(), session: "page" });
    return { model, store };
  };
  const title = (words: string): Change => ({ keys: { serial: { is: 8 }, program: { keys: { title: { is: words } } } } });
  const asked = (model: FakeModel) => model.sent.filter(({ kind }) => kind === "ready");

  it("says which view it has, and takes in what is new since", () => {
    const { model, store } = opened();
    expect(asked(model)).toEqual([{ kind: "ready", session: "page", has: 7 }]);
    model.reply({ kind: "view", serial: 8, base: 7, change: title("Hips") });
    expect(store.view!.program.title).toBe("Hips");
    expect(model.view!.serial).toBe(8);
    expect(asked(model)).toHaveLength(1);
  });

  it("asks for the whole view where it has missed something", () => {
    const { model, store } = opened();
    model.reply({ kind: "view", serial: 9, base: 8, change: title("Hips") });
    expect(store.view!.program.title).toBeNull();
    expect(asked(model)).toHaveLength(2);
    const whole: View = { ...view({ serial: 9 }), rev: 2, text: "Day 2\n" };
    model.reply({ kind: "view", serial: 9, whole });
    expect(store.view!.text).toBe("Day 2\n");
  });

  it("hears a change once, however many pages are drawn of one model", () => {
    const { model, store } = opened();
    const other = new Store(model, { storage: new FakeStorage(), session: "other" });
    model.reply({ kind: "view", serial: 8, base: 7, change: title("Hips") });
    expect([store.view!.program.title, other.view!.program.title]).toEqual(["Hips", "Hips"]);
    expect(asked(model)).toHaveLength(2);
  });
});
