import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findRow } from "../src/store/find";
import { Store } from "../src/store/store";
import { FakeModel, FakeStorage, row, session, shape, view } from "./fixtures";

let model: FakeModel;
let storage: FakeStorage;
let store: Store;

const dose = (id = "squat") => findRow(store.view!.program, id)?.row.dose;
const type = (text: string, id = "squat") => store.edit("set_field", id, { field: "dose", text });

beforeEach(() => {
  vi.useFakeTimers();
  model = new FakeModel(view());
  storage = new FakeStorage();
  store = new Store(model, { storage, session: "me" });
});

afterEach(() => {
  store.dispose();
  vi.useRealTimers();
});

describe("edits", () => {
  it("greets Python, then sends what is typed with its number and the revision it was typed on", () => {
    type("5x5");
    expect(model.sent[0]).toEqual({ kind: "ready", session: "me" });
    expect(model.edits()).toMatchObject([{ session: "me", seq: 1, base_rev: 1, op: "set_field", target_id: "squat" }]);
  });

  it("shows an edit before Python has answered, and keeps it over a view that does not know it yet", () => {
    type("5x5");
    expect(dose()).toBe("5×5");
    model.show(view({ rev: 2 }));
    expect(dose()).toBe("5×5");
  });

  it("lets no older answer overwrite newer typing", () => {
    type("5x5");
    type("6x6");
    const answer = view({ rev: 2, answered: { me: 1 } });
    findRow(answer.program, "squat")!.row.dose = "5×5";
    model.show(answer);
    expect(dose()).toBe("6×6");
  });

  it("takes Python's word once it has answered", () => {
    type("5xx5");
    model.show(view({ rev: 2, answered: { me: 1 } }));
    expect(dose()).toBe("3×10");
    expect(store.connection).toBe("idle");
  });

  it("three edits made while the kernel is busy all stay on the page, whatever order the answers group in", () => {
    type("1x1", "squat");
    type("2x2", "rdl");
    store.edit("move", "row", { block_id: "b1", index: 0 });
    const one = view({ rev: 2, answered: { me: 1 } });
    findRow(one.program, "squat")!.row.dose = "1×1";
    model.show(one);
    expect([dose("squat"), dose("rdl")]).toEqual(["1×1", "2×2"]);
    expect(shape(store.view!)[1]).toEqual(["1a Cable Row", "1b Back Squat", "1c Sprinter RDL"]);
  });

  it("ignores a view that is older than the one it has", () => {
    model.show(view({ rev: 5, answered: { me: 0, other: 3 } }));
    type("5x5");
    model.show(view({ rev: 6, answered: { me: 1, other: 3 } }));
    model.show(view({ rev: 5, answered: { me: 0, other: 3 }, text: "old" }));
    expect(store.view!.rev).toBe(6);
  });

  it("keeps equal rows the same objects when a new view comes, so that they are not drawn again", () => {
    const before = store.view!.program.sessions[1];
    const fresh = view({ rev: 2 });
    findRow(fresh.program, "squat")!.row.dose = "9×9";
    model.show(fresh);
    expect(store.view!.program.sessions[1]).toBe(before);
    expect(dose()).toBe("9×9");
  });

  it("a new row keeps its key when Python gives it its id, and later edits to it wait under either name", () => {
    store.edit("insert", "b1", { index: 0, text: "squat", temp_id: "t1" });
    const answer = view({ rev: 2, answered: { me: 1 }, created: { t1: "r77" } });
    answer.program.sessions[0]!.blocks[1]!.rows.unshift(row("r77", "1a", "squat", ""));
    model.show(answer);
    expect(findRow(store.view!.program, "t1")).toBeNull();
    expect(store.keyOf("r77")).toBe("t1");
    expect(store.currentId("t1")).toBe("r77");
  });

  it("an edit to a row that Python has just named is shown on the row with its new id", () => {
    store.edit("insert", "b1", { index: 0, text: "squat", temp_id: "t1" });
    type("5x5", "t1");
    const answer = view({ rev: 2, answered: { me: 1 }, created: { t1: "r77" } });
    answer.program.sessions[0]!.blocks[1]!.rows.unshift(row("r77", "1a", "squat", ""));
    model.show(answer);
    expect(dose("r77")).toBe("5×5");
  });

  it("draws nothing while something is dragged", () => {
    const drawn = vi.fn();
    store.subscribe(drawn);
    store.hold(true);
    model.show(view({ rev: 2 }));
    expect(drawn).not.toHaveBeenCalled();
    store.hold(false);
    expect(drawn).toHaveBeenCalledTimes(1);
  });
});

describe("when the kernel is gone", () => {
  it("says so after five silent seconds, sends again, and stops saying so when an answer comes", () => {
    type("5x5");
    vi.advanceTimersByTime(4000);
    expect(store.connection).toBe("saving");
    vi.advanceTimersByTime(2500);
    expect(store.connection).toBe("waiting");
    expect(model.edits().map(({ seq }) => seq)).toEqual([1, 1]);
    model.show(view({ rev: 2, answered: { me: 1 } }));
    expect(store.connection).toBe("idle");
  });

  it("says so at once when nothing can be sent", () => {
    model.dead = true;
    type("5x5");
    expect(store.connection).toBe("waiting");
    expect(dose()).toBe("5×5");
  });

  it("finds its edits again in a new page, and does them to the same lines under their new ids", () => {
    model.dead = true;
    type("5x5");
    store.dispose();
    const restarted = view();
    restarted.program.sessions[0]!.blocks[1]!.rows[0]!.id = "r1";
    const next = new FakeModel(restarted);
    store = new Store(next, { storage, session: "later" });
    expect(dose("r1")).toBe("5×5");
    expect(next.edits()).toMatchObject([{ session: "later", seq: 1, target_id: "r1" }]);
    expect(storage.length).toBe(1);
  });

  it("does several edits together to the same lines, or none of them", () => {
    model.dead = true;
    const edits = [
      { op: "delete" as const, target_id: "rdl", value: null },
      { op: "move" as const, target_id: "calf", value: { block_id: "b1", index: 0 } },
    ];
    store.edit("batch", null, { edits });
    store.edit("duplicate", null, { ids: ["squat", "push"], temp_id: "t" });
    store.dispose();
    const renamed = (without: string[]) => {
      const restarted = view({ can: ["batch"] });
      for (const block of restarted.program.sessions.flatMap(({ blocks }) => blocks)) {
        block.id = `new-${block.id}`;
        block.rows = block.rows.filter(({ id }) => !without.includes(id)).map((row) => ({ ...row, id: `new-${row.id}` }));
      }
      return new FakeModel(restarted);
    };
    const kept = new Map([...Array(storage.length).keys()].map((n) => [storage.key(n)!, storage.getItem(storage.key(n)!)!]));
    const next = renamed([]);
    store = new Store(next, { storage, session: "later" });
    expect(next.edits().map(({ value }) => value)).toEqual([
      {
        edits: [
          { op: "delete", target_id: "new-rdl", value: null },
          { op: "move", target_id: "new-calf", value: { block_id: "new-b1", index: 0 } },
        ],
      },
      { ids: ["new-squat", "new-push"], temp_id: "t" },
    ]);
    store.dispose();
    storage.clear();
    kept.forEach((value, key) => storage.setItem(key, value));
    const without = renamed(["rdl", "push"]);
    store = new Store(without, { storage, session: "later still" });
    expect(without.edits()).toEqual([]);
  });

  describe("and a day was added to a week meanwhile", () => {
    const ids = ["d1", "d2", "d3", "d4"];
    const weeks = (prefix = "") => {
      const days = ids.map((id, n) => ({ ...session(prefix + id, `Day ${(n % 2) + 1}`, []), week: n < 2 ? 1 : 2 }));
      return view({ program: { ...view().program, sessions: days } });
    };
    const days = () => store.view!.program.sessions.map(({ week, title }) => `${week} ${title}`);

    it("lands below the same week's last day under its new id", () => {
      store = new Store(new FakeModel(weeks()), { storage, session: "before" });
      store.edit("add_session", null, { title: "Day 3", temp_id: "t", after: "d4" });
      store.edit("add_session", null, { title: "Day 3", temp_id: "u", after: "d2" });
      store.dispose();
      const next = new FakeModel(weeks("new-"));
      store = new Store(next, { storage, session: "later" });
      expect(next.edits().map(({ value }) => value)).toMatchObject([{ after: "new-d4" }, { after: "new-d2" }]);
      expect(days()).toEqual(["1 Day 1", "1 Day 2", "1 Day 3", "2 Day 1", "2 Day 2", "2 Day 3"]);
    });

    it("is not taken to a day of another week that has its title, or its id", () => {
      store = new Store(new FakeModel(weeks()), { storage, session: "before" });
      store.edit("add_session", null, { title: "Day 3", temp_id: "t", after: "d2" });
      store.dispose();
      const other = weeks();
      other.program.sessions.splice(0, 2);
      other.program.sessions[1]!.id = "d2";
      const next = new FakeModel(other);
      store = new Store(next, { storage, session: "later" });
      expect(next.edits()[0]!.value).toEqual({ title: "Day 3", temp_id: "t" });
    });

    it("is shown below a day that Python has named since", () => {
      store = new Store((model = new FakeModel(weeks())), { storage, session: "me2" });
      store.edit("add_session", null, { title: "Day 3", temp_id: "t", after: "d2" });
      store.edit("add_session", null, { title: "Day 4", temp_id: "u", after: "t" });
      const answer = weeks();
      answer.program.sessions.splice(2, 0, { ...session("d9", "Day 3", []), week: 1 });
      model.show({ ...answer, rev: 2, answered: { me2: 1 }, created: { t: "d9" } });
      expect(days()).toEqual(["1 Day 1", "1 Day 2", "1 Day 3", "1 Day 4", "2 Day 1", "2 Day 2"]);
    });
  });

  it("goes on below the line that was typed before it, and does without where that is gone", () => {
    model.dead = true;
    store.edit("add_line", "d1", { text: "plank 3x30 sec", temp_id: "p", after: "calf" });
    store.edit("add_line", "d1", { text: "squat 4x10", temp_id: "q", after: "push" });
    store.dispose();
    const restarted = view();
    const { rows } = restarted.program.sessions[0]!.blocks[2]!;
    restarted.program.sessions[0]!.blocks[2]!.rows = [{ ...rows[1]!, id: "new-calf" }];
    const next = new FakeModel(restarted);
    store = new Store(next, { storage, session: "later" });
    expect(next.edits().map(({ value }) => (value as { after?: string }).after)).toEqual(["new-calf", undefined]);
  });

  it("leaves the edits of a page that is alive to that page", () => {
    type("5x5");
    const other = new Store(new FakeModel(view()), { storage, session: "other" });
    expect(findRow(other.view!.program, "squat")!.row.dose).toBe("3×10");
    other.dispose();
  });

  it("drops what the file does not have any more rather than doing it to another line", () => {
    model.dead = true;
    type("5x5");
    store.dispose();
    const next = new FakeModel(view());
    const blocks = next.view!.program.sessions[0]!.blocks;
    blocks[1]!.rows = blocks[1]!.rows.filter(({ id }) => id !== "squat");
    store = new Store(next, { storage, session: "later" });
    expect(next.edits()).toEqual([]);
  });

  it("does nothing twice that Python had answered before the page went away", () => {
    type("5x5");
    store.dispose();
    const next = new FakeModel(view({ rev: 2, answered: { me: 1 } }));
    store = new Store(next, { storage, session: "later" });
    expect(next.edits()).toEqual([]);
  });

  it("works without the browser's storage", () => {
    const full = new FakeStorage();
    full.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    const careful = new Store(new FakeModel(view()), { storage: full });
    expect(() => careful.edit("delete", "squat", null)).not.toThrow();
    careful.dispose();
  });
});

describe("changing to another program", () => {
  const other = () => {
    const next = view({ rev: 1, text: "Day 1\nother\n" });
    next.file = { ...next.file, name: "ben.txt", key: "ben" };
    return next;
  };

  it("shows the other, does none of the old one's edits to it, and is another session there", () => {
    type("5x5");
    model.show(other());
    expect(dose()).toBe("3×10");
    expect(store.session).not.toBe("me");
    expect(store.connection).toBe("idle");
    type("6x6");
    expect(model.edits().map(({ file, session }) => [file, session])).toEqual([
      ["anna", "me"],
      ["ben", store.session],
    ]);
  });

  it("takes up what was not answered when the old one is opened again, and only then", () => {
    type("5x5");
    model.show(other());
    model.show(view({ rev: 1 }));
    expect(dose()).toBe("5×5");
    expect(model.edits()).toHaveLength(2);
    expect(storage.length).toBe(1);
  });

  it("does nothing twice that was answered after it had left", () => {
    type("5x5");
    model.show(other());
    model.show(view({ rev: 2, answered: { me: 1 } }));
    expect(model.edits()).toHaveLength(1);
    expect(storage.length).toBe(0);
  });

  it("says why it could not be opened, or that nobody listens", async () => {
    const problem = store.requests.openProgram("gone.txt");
    const asked = model.sent.at(-1);
    if (asked?.kind !== "open") throw new Error("it did not ask");
    expect(asked).toMatchObject({ name: "gone.txt" });
    model.reply({ kind: "switched", request: asked.request, problem: "There is no such program." });
    expect(await problem).toBe("There is no such program.");
    model.dead = true;
    expect(await store.requests.newProgram("x")).toContain("cannot be reached");
  });
});
