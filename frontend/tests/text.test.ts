import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { headPieces, piecesOf } from "../src/text/highlight";
import { difference, plainBreaks, Typing } from "../src/text/sync";
import { findRow } from "../src/store/find";
import type { View } from "../src/view";
import { view } from "./fixtures";

describe("what differs between two texts", () => {
  it.each([
    ["abc", "abc", null],
    ["abc", "abXc", { from: 2, to: 2, insert: "X" }],
    ["aa", "aaa", { from: 2, to: 2, insert: "a" }],
    ["4x10\n", "5x5\n", { from: 0, to: 4, insert: "5x5" }],
    ["", "x", { from: 0, to: 0, insert: "x" }],
    ["x", "", { from: 0, to: 1, insert: "" }],
  ])("%j → %j", (before, after, change) => expect(difference(before, after)).toEqual(change));
  it("makes the one text of the other, always", () => {
    const random = (seed: number) => Array.from({ length: seed % 9 }, (_, i) => "ab\n"[(seed * 7 + i * i) % 3]).join("");
    for (let seed = 0; seed < 400; seed++) {
      const [before, after] = [random(seed), random(seed * 31 + 5)];
      const change = difference(before, after);
      const made = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
      expect(made).toBe(after);
    }
  });
  it("counts every kind of line end as one character", () => expect(plainBreaks("a\r\nb\rc\n")).toBe("a\nb\nc\n"));
});

describe("typing", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const answered = new Set<number>();
  let sent = 0;
  const send = vi.fn<(text: string, base: number) => number>(() => ++sent);
  const start = () => {
    sent = 0;
    answered.clear();
    send.mockClear();
    return new Typing({ send, owes: (seq) => seq > 0 && !answered.has(seq) }, 7);
  };

  it("goes out once, after a pause, with the revision it was typed on", () => {
    const typing = start();
    typing.type("a");
    vi.advanceTimersByTime(100);
    typing.type("ab");
    vi.advanceTimersByTime(149);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    typing.flush();
    expect(send.mock.calls).toEqual([["ab", 7]]);
  });
  it("waits while Python is still at a long text, but not for long", () => {
    const typing = start();
    typing.type("a");
    vi.advanceTimersByTime(150);
    typing.type("ab");
    vi.advanceTimersByTime(300);
    expect(send.mock.calls).toEqual([["a", 7]]);
    answered.add(1);
    vi.advanceTimersByTime(150);
    expect(send.mock.calls).toEqual([["a", 7], ["ab", 7]]);
    typing.type("abc");
    vi.advanceTimersByTime(450);
    expect(send).toHaveBeenLastCalledWith("abc", 7);
  });
  it("is not overwritten by a text that comes meanwhile, and does not overwrite it", () => {
    const typing = start();
    typing.type("mine");
    expect(typing.meet("theirs", 8)).toBe(false);
    typing.flush();
    expect(send.mock.calls).toEqual([["mine", 7]]);
    expect(typing.meet("theirs", 8)).toBe(false);
    answered.add(1);
    expect(typing.meet("mine and theirs", 9)).toBe(true);
    typing.type("more");
    typing.flush();
    expect(send).toHaveBeenLastCalledWith("more", 9);
  });
  it("goes on from its own last text when that is what Python has, even while more is typed", () => {
    const typing = start();
    typing.type("a");
    typing.flush();
    typing.type("ab");
    answered.add(1);
    expect(typing.meet("a", 8)).toBe(false);
    typing.flush();
    expect(send).toHaveBeenLastCalledWith("ab", 8);
  });
});

describe("what a line's parts are", () => {
  it("is told from the row that Python read there", () => {
    expect(headPieces("1b) Sprinter RDL (4×5 Each Leg.)", { label: "1b", name: "Sprinter RDL" })).toEqual([
      { from: 0, to: 3, kind: "label" },
      { from: 4, to: 16, kind: "name" },
      { from: 16, to: 32, kind: "dose" },
    ]);
    expect(headPieces("  Plank", { label: "", name: "Plank" })).toEqual([{ from: 2, to: 7, kind: "name" }]);
    expect(headPieces("something else", { label: "1a", name: "Plank" })).toEqual([]);
  });
  it("is told of a name that is written otherwise than it is read, or by nobody", () => {
    const file = path.resolve(import.meta.dirname, "../../tests/snapshots/view/written.json");
    const shown = JSON.parse(readFileSync(file, "utf8")) as View;
    const lines = shown.text.split("\n");
    const pieces = piecesOf(shown, (number) => lines[number - 1] ?? null);
    const said = (number: number) => pieces.get(number)?.map(({ from, to, kind }) => `${kind}: ${lines[number - 1]!.slice(from, to).trim()}`);
    expect(said(2)).toEqual(["label: 1a)", "name: 🏋️ Deadlift", "dose: 3x5 heavy"]);
    expect(said(3)).toEqual(["label: 1b)", "name: Clean &amp; Press", "dose: 3x5"]);
    expect(said(4)).toEqual(["label: 1c)", "name: Back\u00a0Squat", "dose: 3x8"]);
    expect(said(5)).toEqual(["more: slow down"]);
    expect(said(6)).toEqual(["label: 2)"]);
    expect(said(7)).toEqual(["name: Row", "dose: 3x8"]);
    expect(said(9)).toEqual(["dose: 6 x 400 m w/ 200 m jog"]);
  });
  it("covers the lines below the name, and the coach's own", () => {
    const shown = view();
    Object.assign(findRow(shown.program, "squat")!.row, { line: 2, last_line: 4 });
    const text = ["Day 1", "1a) Back Squat 3x10", "  slow down", "  // left knee"];
    shown.program.sessions.forEach((session, index) => (session.line = index === 0 ? 1 : null));
    const pieces = piecesOf(shown, (number) => text[number - 1] ?? null);
    expect([1, 3, 4].map((number) => pieces.get(number)?.[0]?.kind)).toEqual(["day", "more", "comment"]);
  });
});
