import { describe, expect, it } from "vitest";
import { sameDayIn, weekCount, weekOf, weekShown } from "../src/store/weeks";
import type { View } from "../src/view";
import { view } from "./fixtures";

const days = (of: View, index: number) => weekShown(of, index).sessions.map(({ id }) => id);
const week = (number: number | null, ...session_ids: string[]) => ({ number, title: null, session_ids });

function weeks(written: View["program"]["written_weeks"], calendar = 1): View {
  const base = view();
  base.program.written_weeks = written;
  base.volume.weeks = Array.from({ length: calendar }, (_, i) => ({
    week: i + 1,
    muscles: [],
    warmup_note: "",
    coverage_note: "",
    unknown_row_ids: [],
  }));
  return base;
}

describe("the week that is shown", () => {
  it("has all days where weeks are not written one by one", () => {
    expect(days(weeks([week(null, "d1", "d2")], 4), 3)).toEqual(["d1", "d2"]);
    expect(days(weeks([]), 0)).toEqual(["d1", "d2"]);
  });
  it("has the days of its heading, and those of the week before where there is none", () => {
    const three = weeks([week(1, "d1"), week(3, "d2")], 4);
    expect([0, 1, 2, 3].map((index) => days(three, index))).toEqual([["d1"], ["d1"], ["d2"], ["d2"]]);
    expect(weekCount(three)).toBe(4);
  });
  it("never leaves out a day that was just added", () => {
    expect(days(weeks([week(1, "d1")], 2), 0)).toEqual(["d1", "d2"]);
  });
  it("stays inside when weeks have gone", () => {
    expect(weekShown(weeks([week(null, "d1", "d2")], 1), 7).index).toBe(0);
  });
  it("finds the day of another week that goes with a day, where that week has days of its own", () => {
    const two = weeks([week(1, "d1"), week(2, "d2")], 3);
    expect(sameDayIn(two, 1, "d1")?.id).toBe("d2");
    expect(sameDayIn(two, 0, "d1")).toBeNull();
    expect(sameDayIn(two, 2, "d1")).toBeNull();
    const named = weeks([week(1, "d1"), week(2, "d2", "d3")], 2);
    named.program.sessions.push({ ...named.program.sessions[0]!, id: "d3" });
    expect(sameDayIn(named, 1, "d1")?.id).toBe("d3");
  });
  it("finds the week of a day", () => {
    expect(weekOf(weeks([week(1, "d1"), week(2, "d2")], 2), "d2")).toBe(1);
  });
});
