import { beforeEach, describe, expect, it } from "vitest";
import { Asking } from "../src/store/asking";
import { changesOf } from "../src/store/client_changes";
import { oneEach } from "../src/store/one_each";
import { Store } from "../src/store/store";
import { stepOf, stepWords } from "../src/ui/body_map";
import { minutesRange } from "../src/ui/session_why";
import type { Facts } from "../src/contracts/client";
import type { Request } from "../src/messages";
import type { Finding } from "../src/view";
import { FakeModel, FakeStorage, view } from "./fixtures";

let model: FakeModel;
let asking: Asking;

beforeEach(() => {
  model = new FakeModel(view());
  asking = new Asking(new Store(model, { storage: new FakeStorage() }).requests);
});

const asked = (kind: Request["kind"]) => model.sent.filter((one) => one.kind === kind) as { request: string }[];

describe("questions", () => {
  it("give the bytes of a file to who asked", async () => {
    const made = asking.file({ sheet: "week", paper: "letter" }, "de");
    const [question] = asked("print");
    expect(question).toMatchObject({ sheet: "week", paper: "letter", language: "de" });
    const bytes = new DataView(new ArrayBuffer(4));
    const reply = { kind: "pdf" as const, request: question!.request, mime: "application/pdf" };
    model.reply({ ...reply, file_name: "anna.pdf", problem: null }, [bytes]);
    expect((await made).reply).toMatchObject({ file_name: "anna.pdf" });
    expect((await made).bytes).toBe(bytes);
  });

  it("say that it cannot be done when nobody listens", async () => {
    model.dead = true;
    expect((await asking.card("squat")).problem).toMatch(/when the designer is connected/);
  });

  it("ask for the body's shapes once, and again after a failure", async () => {
    model.dead = true;
    expect(await asking.body()).toBeNull();
    model.dead = false;
    const first = asking.body();
    const second = asking.body();
    expect(asked("body")).toHaveLength(1);
    const body = { kind: "body" as const, frame: [0, 0, 1, 1] as [number, number, number, number], sides: [], steps: [1] };
    model.reply({ ...body, request: asked("body")[0]!.request });
    expect(await first).toBe(await second);
  });
});

const facts = (over: Partial<Facts> = {}): Facts => ({
  goal: "",
  equipment: null,
  other: [],
  days: [],
  minutes: "",
  mastered: [],
  lifts: [],
  watch: "",
  ...over,
});

describe("the client's form", () => {
  it("writes nothing where nothing was changed", () => {
    const before = facts({ watch: "left knee", lifts: [{ name: "Squat", load: "90 kg" }] });
    const now = { ...before, watch: "left knee ", lifts: [...before.lifts, { name: "", load: "" }] };
    expect(changesOf(before, now)).toEqual({});
  });

  it("writes the fields that were changed, and takes out what became unknown", () => {
    const before = facts({ equipment: ["bench"], mastered: [{ exercise: "a", name: "A", since: null }] });
    const now = facts({ equipment: null, minutes: "45" });
    expect(changesOf(before, now)).toEqual({ equipment: null, minutes: "45", mastered: [] });
  });
});

const finding = (id: string, code: string, target_id: string | null): Finding => {
  const nowhere = { line: null, column: null, end_line: null, end_column: null };
  return { id, code, severity: "warning", message: id, hint: null, target_id, ...nowhere };
};

describe("findings", () => {
  it("are shown once for a block and cause", () => {
    const all = [
      finding("1", "L01", "squat"),
      finding("2", "L01", "rdl"),
      finding("3", "L01", "push"),
      finding("4", "V01", null),
      finding("5", "V01", null),
    ];
    expect(oneEach(all, view().program).map(({ id }) => id)).toEqual(["1", "3", "4", "5"]);
  });
});

describe("the body map", () => {
  it("paints by the same steps that its words say", () => {
    const steps = [0.01, 3, 6, 10, 15];
    expect([0, 0.5, 3, 9.5, 15, 40].map((sets) => stepOf(sets, steps))).toEqual([0, 1, 2, 3, 5, 5]);
    expect(stepWords(steps)).toEqual(["below 3", "3 to 6", "6 to 10", "10 to 15", "15 and more"]);
  });
});

describe("minutes", () => {
  it.each([
    [[0, 5, 10], "0–10"],
    [[7.6, 7.9, 8.2], "8"],
    [[0, 0.2, 0.4], "under 1"],
  ] as [[number, number, number], string][])("%j is said as %s", (range, words) => {
    expect(minutesRange(range)).toBe(words);
  });
});
