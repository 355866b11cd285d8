// How many weeks stand side by side: as many as leave the names of the exercises readable.
import { describe, expect, it } from "vitest";
import { columnsOf } from "../src/ui/week_columns";
import { block, row, session, view } from "./fixtures";

const week = (number: number) => ({ week: number, muscles: [], warmup_note: "", coverage_note: "", unknown_row_ids: [] });

function shown(dose: string, over: Partial<Parameters<typeof columnsOf>[2]> = {}): number[] {
  const program = { ...view().program, weeks: 4, sessions: [session("d1", "Day 1", [block("b1", "1", [row("r1", "1", "Lunge", dose)])])] };
  const four = view({ program, volume: { method: "fractional", headline: "", weeks: [1, 2, 3, 4].map(week) } });
  return [...(columnsOf(four, 0, { size: "medium", drawer: true, rail: true, ...over })?.weeks ?? [])];
}

describe("where there are more weeks than columns", () => {
  const weeks = Array.from({ length: 12 }, (_, index) => week(index + 1));
  const twelve = view({ volume: { method: "fractional", headline: "", weeks } });
  const columns = (chosen: number, before: ReturnType<typeof columnsOf> = null) =>
    columnsOf(twelve, chosen, { size: "medium", drawer: false, rail: true }, before);

  it("they stay where they are when one of them is chosen, and move on when another week is", () => {
    const before = columns(0);
    expect(before?.weeks).toEqual([1, 2, 3, 4, 5, 6]);
    expect(columns(5, before)).toEqual({ weeks: [1, 2, 3, 4, 5, 6], chosen: 6 });
    expect(columns(6, before)).toEqual({ weeks: [4, 5, 6, 7, 8, 9], chosen: 7 });
  });
});

describe("beside the library and this week", () => {
  it("four weeks of short doses stand side by side", () => expect(shown("3×10")).toEqual([1, 2, 3, 4]));
  it("three where a week says more", () => expect(shown("3×10 each leg")).toEqual([1, 2, 3]));
  it("two where there is little room", () => expect(shown("3×10", { size: "snug" })).toEqual([1, 2]));
  it("three also in a narrow window", () => expect(shown("3×10 each leg", { size: "narrow", drawer: false })).toEqual([1, 2, 3]));
  it("and all four again without the library", () => expect(shown("3×10 each leg", { drawer: false })).toEqual([1, 2, 3, 4]));
});
