import { describe, expect, it } from "vitest";
import { applyEdit } from "../src/store/apply";
import { findRow } from "../src/store/find";
import type { Edit, Op } from "../src/messages";
import { block, row, session, shape, view } from "./fixtures";

const edit = (op: Op, target_id: string | null, value: unknown): Edit => ({
  kind: "edit",
  session: "s",
  seq: 1,
  base_rev: 1,
  op,
  target_id,
  value,
});

describe("an edit shows at once", () => {
  it("labels what stands alone like the author's other single exercises", () => {
    const pair = block("b2", "2", [row("r2", "2a", "Row"), row("r3", "2b", "Press")]);
    const shown = view();
    shown.program.sessions = [session("d", "Day 1", [block("b1", "1", [row("r1", "1", "Squat")]), pair])];
    const after = applyEdit(shown, edit("new_block", "d", { index: 2, row_id: "r3", temp_id: "t" }));
    expect(shape(after)).toEqual([["1 Squat"], ["2 Row"], ["3 Press"]]);
  });
  it("labels the one single exercise of a day as it was, wherever it goes in that day", () => {
    const pair = block("b1", "1", [row("r1", "1a", "Squat"), row("r2", "1b", "Row")]);
    const shown = view();
    shown.program.sessions = [session("d", "Day 1", [pair, block("b2", "2", [row("r3", "2", "Plank")])])];
    const after = applyEdit(shown, edit("new_block", "d", { index: 0, row_id: "r3", temp_id: "t" }));
    expect(shape(after)).toEqual([["1 Plank"], ["2a Squat", "2b Row"]]);
  });
  it("labels pairs of single exercises in small letters", () => {
    const shown = view();
    shown.program.sessions = [session("d", "Day 1", [block("b1", "1", [row("r1", "1", "Squat")]), block("b2", "2", [row("r2", "2", "Row")])])];
    expect(shape(applyEdit(shown, edit("move", "r2", { block_id: "b1", index: 1 })))).toEqual([["1a Squat", "1b Row"]]);
  });
  it("labels nothing in the warm-up, nor in a block that has its letter in the heading", () => {
    const into = (id: string) => shape(applyEdit(shown, edit("move", "calf", { block_id: id, index: 1 })));
    const shown = view();
    shown.program.sessions[0]!.blocks.push(block("b9", "C", [row("sled", "", "Sled Push")]));
    expect(into("w1")[0]).toEqual(["High Knee Hold", "Calf Raise"]);
    expect(into("b9").at(-1)).toEqual(["Sled Push", "Calf Raise"]);
  });
  it("moves a row up in its block and relabels in the author's style", () => {
    const after = applyEdit(view(), edit("move", "row", { block_id: "b1", index: 0 }));
    expect(shape(after)[1]).toEqual(["1a Cable Row", "1b Back Squat", "1c Sprinter RDL"]);
  });

  it("moves a row to another day; both days are relabelled", () => {
    const after = applyEdit(view(), edit("move", "squat", { block_id: "b3", index: 0 }));
    expect(shape(after)[1]).toEqual(["1a Sprinter RDL", "1b Cable Row"]);
    expect(shape(after, 1)).toEqual([["1a Back Squat", "1b KB Swings"]]);
  });

  it("takes away a block that lost its last row, and numbers the others anew", () => {
    const after = applyEdit(view(), edit("move", "swing", { block_id: "b2", index: 2 }));
    expect(shape(after, 1)).toEqual([]);
    expect(shape(after)[2]).toEqual(["2a Push Ups", "2b Calf Raise", "2c KB Swings"]);
  });

  it("makes a row a block of its own between two blocks", () => {
    const after = applyEdit(view(), edit("new_block", "d1", { index: 2, row_id: "rdl", temp_id: "t" }));
    expect(shape(after)).toEqual([
      ["High Knee Hold"],
      ["1a Back Squat", "1b Cable Row"],
      ["2a Sprinter RDL"],
      ["3a Push Ups", "3b Calf Raise"],
    ]);
  });

  it("moves a block to another day", () => {
    const after = applyEdit(view(), edit("move_block", "b2", { session_id: "d2", index: 0 }));
    expect(shape(after, 1)).toEqual([["1a Push Ups", "1b Calf Raise"], ["2a KB Swings"]]);
  });

  it("adds a typed line as it was typed, with the next number", () => {
    const after = applyEdit(view(), edit("add_line", "d1", { text: "squat 4x10", temp_id: "t" }));
    expect(shape(after).at(-1)).toEqual(["3a squat 4x10"]);
    expect(findRow(after.program, "t")?.block.id).toBe("t:block");
  });

  it("numbers a list without letters by bare numbers", () => {
    const plain = view();
    const { blocks } = plain.program.sessions[1]!;
    blocks[0]!.rows[0]!.label = "1";
    plain.program.sessions = plain.program.sessions.slice(1);
    const after = applyEdit(plain, edit("add_line", "d2", { text: "plank", temp_id: "t" }));
    expect(shape(after)).toEqual([["1 KB Swings"], ["2 plank"]]);
  });

  it("shows a library exercise with its own name and dose", () => {
    const value = { index: 1, text: "Goblet Squat 3×10", temp_id: "t" };
    const after = applyEdit(view(), edit("insert", "b1", value), { name: "Goblet Squat", dose: "3×10" });
    expect(findRow(after.program, "t")?.row).toMatchObject({ name: "Goblet Squat", dose: "3×10", label: "1b" });
  });

  it("writes the sign × into sets × reps and nothing else into the field", () => {
    const after = applyEdit(view(), edit("set_field", "squat", { field: "dose", text: "5x5 each leg" }));
    expect(findRow(after.program, "squat")?.row.dose).toBe("5×5 each leg");
  });

  it("keeps letters first where the author writes A1", () => {
    const lettered = view();
    const [, first, second] = lettered.program.sessions[0]!.blocks;
    first!.rows.forEach((r, i) => (r.label = `A${i + 1}`));
    second!.rows.forEach((r, i) => (r.label = `B${i + 1}`));
    const after = applyEdit(lettered, edit("move", "calf", { block_id: "b1", index: 1 }));
    expect(shape(after)[1]).toEqual(["A1 Back Squat", "A2 Calf Raise", "A3 Sprinter RDL", "A4 Cable Row"]);
  });

  it("leaves the view it was given alone, and days in which nothing happened the same objects", () => {
    const before = view();
    const copy = structuredClone(before);
    const after = applyEdit(before, edit("delete", "push", null));
    expect(before).toEqual(copy);
    expect(after.program.sessions[1]).toBe(before.program.sessions[1]);
  });

  it.each<[Op, string, unknown]>([
    ["move", "nowhere", { block_id: "b1", index: 0 }],
    ["move", "squat", { block_id: "nowhere", index: 0 }],
    ["move_block", "b1", { session_id: "nowhere", index: 0 }],
    ["set_field", "nowhere", { field: "dose", text: "1x1" }],
    ["set_field", "squat", { field: "id", text: "hacked" }],
    ["delete", "nowhere", null],
    ["rename_session", "nowhere", { title: "x" }],
  ])("%s of what is not there changes nothing", (op, target, value) => {
    expect(shape(applyEdit(view(), edit(op, target, value)))).toEqual(shape(view()));
  });
});
