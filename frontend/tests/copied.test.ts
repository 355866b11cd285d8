// What is copied out of a table is what Python reads back: tests/snapshots/copied.json holds for both sides.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { belowHeader, composed } from "../src/store/composed";
import { newRow } from "../src/store/fresh";
import { textOf, unitsOf } from "../src/store/units";
import type { Row, View } from "../src/view";

const folder = path.resolve(import.meta.dirname, "../../tests/snapshots");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
const copied = read("copied.json") as {
  rows: { row: Partial<Row>; text: string }[];
  days: { view: string; day: string; text: string }[];
};

describe("what is copied out of a table", () => {
  it.each(copied.rows)("is all that $row.name says", ({ row, text }) => {
    expect(composed({ ...newRow("x", ""), ...row })).toBe(text);
  });
  it.each(copied.days)("is a day with its name, where days stand side by side: $day", ({ view, day, text }) => {
    const shown = read(`view/${view}.json`) as View;
    expect(textOf(shown, unitsOf(shown.program, new Set([day])))).toBe(text);
  });
  it("is a week with its days, where weeks stand side by side; not one that only says what changes", () => {
    const shown = read("view/beside.json") as View;
    const [first] = shown.program.written_weeks;
    shown.program.written_weeks = [{ ...first!, number: 1, lines: [0, 0] }];
    const text = textOf(shown, unitsOf(shown.program, new Set(["week:1"])));
    expect(text?.split("\n").slice(0, 4)).toEqual(["Week 1", "", "Mon", ""]);
    expect(textOf(shown, unitsOf(shown.program, new Set(["week:2"])))).toBeNull();
  });
});

describe("a whole program pasted into one without an exercise", () => {
  const empty = (text: string, over: Partial<View["program"]> = {}) => ({ text, program: { sessions: [], ...over } }) as unknown as View;
  const whole = "Day 1\n1a) Back Squat 3x8\n";
  const day = (line: number, notes: string[] = []) => ({ lines: [line, line], notes, blocks: [] }) as never;
  it("is the program where nothing is said yet", () => {
    expect(belowHeader(empty(" \n"), whole)).toBe(whole);
    expect(belowHeader(empty("Day 1\n", { sessions: [day(1)] }), whole)).toBe(whole);
  });
  it("stands below who the program is for", () => {
    expect(belowHeader(empty("Title: Hips\r\nClient: Anna\r\n"), `\n${whole}`)).toBe(`Title: Hips\nClient: Anna\n\n${whole}`);
    expect(belowHeader(empty("Client: Anna\n\nDay 1\n\nDay 2\n", { sessions: [day(3), day(5)] }), whole)).toBe(`Client: Anna\n\n${whole}`);
  });
  it("leaves what was written without an exercise", () => {
    expect(belowHeader(empty("Day 1\nask about her knee\n", { sessions: [day(1, ["ask about her knee"])] }), whole)).toBe(
      `Day 1\nask about her knee\n\n${whole}`,
    );
  });
});
