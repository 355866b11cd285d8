import { describe, expect, it } from "vitest";
import { applyEdit } from "../src/store/apply";
import { differs, inWeek, sameDayIn, weekCount, weekOf, weekShown } from "../src/store/weeks";
import type { View } from "../src/view";
import { block, row, session, view } from "./fixtures";

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

describe("a row in a week", () => {
  const change = { tempo: "", load: "", effort: "RPE 7", rest: "" };
  const squat = { ...row("r", "1", "Squat", "4×6"), effort: "RPE 7", weekly: [
    { ...change, week: 2, dose: "4×5", effort: "RPE 8" },
    { ...change, week: 4, dose: "2×5", effort: "RPE 6" },
  ] };

  it("is as in the last week that says anything", () => {
    const said = [null, 1, 2, 3, 4, 9].map((week) => [inWeek(squat, week).dose, inWeek(squat, week).effort].join(" "));
    expect(said).toEqual(["4×6 RPE 7", "4×6 RPE 7", "4×5 RPE 8", "4×5 RPE 8", "2×5 RPE 6", "2×5 RPE 6"]);
    expect([differs(squat, "effort"), differs(squat, "rest")]).toEqual([true, false]);
  });
  it("keeps all else of its week when one field is typed", () => {
    const program = { ...view().program, sessions: [session("d", "Day 1", [block("b", "1", [squat])])] };
    const edit = { kind: "edit", session: "s", seq: 1, base_rev: 1, op: "set_field", target_id: "r", value: { field: "effort", text: "RPE 9", week: 3 } } as const;
    const after = applyEdit(view({ program }), edit).program.sessions[0]!.blocks[0]!.rows[0]!;
    expect(inWeek(after, 3)).toMatchObject({ dose: "4×5", effort: "RPE 9" });
    expect(inWeek(after, 2)).toMatchObject({ dose: "4×5", effort: "RPE 8" });
  });
});

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
