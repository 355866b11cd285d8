import { describe, expect, it } from "vitest";
import { applyEdit, type Part } from "../src/store/apply";
import { findRow } from "../src/store/find";
import { follow, group, inOrder, split } from "../src/store/together";
import { said, textOf, unitsOf } from "../src/store/units";
import type { View } from "../src/view";
import { block, row, shape, view } from "./fixtures";

const run = (start: View, parts: Part[]): View =>
  parts.reduce((after, part) => applyEdit(after, { kind: "edit", session: "", seq: 1, base_rev: 1, ...part }), start);
const pick = (...ids: string[]) => new Set(ids);
let minted = 0;
const mint = () => `t${minted++}`;

describe("several rows at once", () => {
  it("become one block below the first, in the order of the sheet", () => {
    const after = run(view(), group(view(), pick("calf", "squat", "row"), mint));
    expect(shape(after)[1]).toEqual(["1a Back Squat", "1b Cable Row", "1c Calf Raise", "1d Sprinter RDL"]);
    expect(shape(after)[2]).toEqual(["2a Push Ups"]);
  });
  it("come together across days", () => {
    const after = run(view(), group(view(), pick("calf", "swing"), mint));
    expect(shape(after)[2]).toEqual(["2a Push Ups", "2b Calf Raise", "2c KB Swings"]);
  });
  it("become a superset where they stand in a list, which is not done in turn", () => {
    const start = view();
    const list = findRow(start.program, "squat")!.block;
    Object.assign(list, { kind: "straight", label: "" });
    for (const row of list.rows) row.label = "";
    expect(group(start, pick("rdl", "squat"), () => "t")).toEqual([
      { op: "superset", target_id: null, value: { ids: ["squat", "rdl"], temp_id: "t" } },
    ]);
    expect(group(start, pick("squat"), mint), "one alone stays").toEqual([]);
  });
  it("keep the list's block where most of its rows are, and name the other piece", () => {
    const start = view();
    const list = findRow(start.program, "squat")!.block;
    Object.assign(list, { kind: "straight", label: "" });
    for (const row of list.rows) row.label = "";
    const blocks = (...ids: string[]) => {
      const after = run(start, group(start, pick(...ids), () => "t")).program.sessions[0]!.blocks.slice(1, -1);
      return after.map(({ id, rows }) => [id, ...rows.map((one) => one.id)]);
    };
    expect(blocks("rdl", "row")).toEqual([["t:block", "squat"], ["b1", "rdl", "row"]]);
    expect(blocks("squat", "row")).toEqual([["b1", "squat", "row"], ["t:block", "rdl"]]);
    expect(blocks("squat", "rdl", "row")).toEqual([["b1", "squat", "rdl", "row"]]);
  });
  it("leave the warm-up where it is, and out of their block", () => {
    const after = run(view(), group(view(), pick("hold", "squat", "rdl", "row", "push", "calf"), mint));
    expect(shape(after)).toEqual([
      ["High Knee Hold"],
      ["1a Back Squat", "1b Sprinter RDL", "1c Cable Row", "1d Push Ups", "1e Calf Raise"],
    ]);
    expect(group(view(), pick("hold", "squat"), mint), "one of each stays").toEqual([]);
  });
  it("stay a list in the warm-up, which a block of lines cannot be moved into", () => {
    const start = view();
    start.program.sessions[0]!.blocks.splice(1, 0, block("w2", null, [row("swing-leg", "", "Leg Swing")], "warmup"));
    expect(group(start, pick("hold", "swing-leg"), mint)).toEqual([]);
  });
  it("change nothing where they are together already", () => {
    expect(group(view(), pick("squat", "rdl", "row"), mint)).toEqual([]);
  });
  it("fall into blocks of their own in the order they had", () => {
    const after = run(view(), split(view(), pick("squat", "rdl", "row"), mint));
    expect(shape(after).slice(1, 4)).toEqual([["1a Back Squat"], ["2a Sprinter RDL"], ["3a Cable Row"]]);
  });
  it("take the middle out of a block below it", () => {
    const after = run(view(), split(view(), pick("rdl"), mint));
    expect(shape(after).slice(1, 3)).toEqual([["1a Back Squat", "1b Cable Row"], ["2a Sprinter RDL"]]);
  });
  it("are done as one edit where Python knows how", () => {
    const edits = group(view(), pick("squat", "calf"), mint);
    const after = run(view(), [{ op: "batch", target_id: null, value: { edits } }]);
    expect(shape(after)).toEqual(shape(run(view(), edits)));
  });
  it("go along with the one of them that is dropped, in the order they had", () => {
    const drop: Part = { op: "move", target_id: "rdl", value: { block_id: "b2", index: 1 } };
    const after = run(view(), follow(view(), pick("squat", "rdl", "calf"), "rdl", drop));
    expect(shape(after).slice(1)).toEqual([["1a Cable Row"], ["2a Push Ups", "2b Back Squat", "2c Sprinter RDL", "2d Calf Raise"]]);
    const apart: Part = { op: "new_block", target_id: "d1", value: { index: 1, row_id: "calf", temp_id: "t" } };
    const alone = run(view(), follow(view(), pick("row", "calf"), "calf", apart));
    expect(shape(alone).slice(1)).toEqual([["1a Cable Row", "1b Calf Raise"], ["2a Back Squat", "2b Sprinter RDL"], ["3a Push Ups"]]);
  });
  it("stay where they are when they are dropped where they are", () => {
    const drop: Part = { op: "move", target_id: "squat", value: { block_id: "b1", index: 0 } };
    expect(follow(view(), pick("squat", "rdl"), "squat", drop)).toEqual([drop]);
  });
  it("are named in the order of the sheet", () => {
    expect(inOrder(view().program, pick("swing", "gone", "squat"))).toEqual(["squat", "swing"]);
  });
});

describe("what is picked", () => {
  const shown = view({ text: "Day 1\r\n1a) Squat 3x5\r\n  slow\r\n1b) RDL 3x8\r\n" });
  const squat = findRow(shown.program, "squat")!;
  Object.assign(squat.row, { line: 2, last_line: 3 });
  Object.assign(findRow(shown.program, "rdl")!.row, { line: 4, last_line: 4 });
  squat.block.lines = [2, 9];
  const units = (...ids: string[]) => unitsOf(shown.program, pick(...ids));

  it("is rows, with the lines that belong to them, as their author wrote them", () => {
    expect(textOf(shown, units("rdl", "squat"))).toBe("1a) Squat 3x5\n  slow\n1b) RDL 3x8\n");
    expect(said(shown.program, pick("rdl", "squat"))).toBe("2 exercises");
  });
  it("is a whole block where all of its rows are picked", () => {
    expect(units("squat", "rdl", "row").map(({ kind, id }) => [kind, id])).toEqual([["block", squat.block.id]]);
  });
  it("is days rather than what is in them, and weeks rather than days", () => {
    const day = shown.program.sessions[0]!.id;
    expect(units(day, "squat")).toMatchObject([{ kind: "day", id: day }]);
    expect(units("week:2", "week:1").map(({ id }) => id)).toEqual(["week:1", "week:2"]);
    expect(textOf(shown, units("week:2"))).toBeNull();
  });
  it("is lines of their own where it stands in a table", () => {
    squat.block.table = true;
    expect(textOf(shown, units("squat"))).toMatch(/^1a\) Back Squat/);
    squat.block.table = false;
  });
});
