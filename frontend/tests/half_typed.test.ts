import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Store } from "../src/store/store";
import { FakeModel, FakeStorage, view } from "./fixtures";

let storage: FakeStorage;
let model: FakeModel;
let store: Store;
const foot = {};
const dose = {};

beforeEach(() => {
  vi.useFakeTimers();
  storage = new FakeStorage();
  model = new FakeModel(view());
  store = new Store(model, { storage, session: "me" });
});
afterEach(() => {
  store.dispose();
  vi.useRealTimers();
});

const typeDose = (text: string) => store.keepTyped(dose, () => void store.edit("set_field", "squat", { field: "dose", text }));
const typeLine = (text: string) => store.keepTyped(foot, () => void store.edit("add_line", null, { text, temp_id: "t" }), "type");
/** The next page on the same file, after a restart of the kernel. */
const reopen = (): FakeModel => {
  store.dispose();
  model = new FakeModel(view());
  store = new Store(model, { storage, session: "next" });
  return model;
};

describe("what is half typed", () => {
  it("is neither sent nor shown nor numbered as an edit", () => {
    typeDose("5x5");
    expect(model.edits()).toEqual([]);
    expect(store.connection).toBe("idle");
    expect(store.edit("undo", null, null)).toBe(1);
  });
  it("is done by the next page where it stood in a field, and typed again where it stood at a day's foot", () => {
    typeDose("5x5");
    typeDose("5x6");
    typeLine("plank 3x");
    const next = reopen();
    expect(next.edits()).toMatchObject([{ session: "next", op: "set_field", target_id: "squat", value: { field: "dose", text: "5x6" } }]);
    expect(store.foundTyped).toMatchObject([{ op: "add_line", value: { text: "plank 3x" } }]);
  });
  it("is forgotten once it was entered or given up", () => {
    typeDose("5x5");
    store.keepTyped(dose, null);
    expect(reopen().edits()).toEqual([]);
    expect(storage.length).toBe(0);
  });
  it("stays kept for as long as the page lives, and is nobody else's meanwhile", () => {
    typeDose("5x5");
    vi.advanceTimersByTime(60_000);
    const other = new Store(new FakeModel(view()), { storage, session: "other" });
    vi.advanceTimersByTime(10_000);
    expect(other.newest).toBe(0);
    other.dispose();
  });
});
