// The text of a program whose days stand side by side, as Python has read it: tests/snapshots/view/beside.json.
// @vitest-environment jsdom
import { forEachDiagnostic } from "@codemirror/lint";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { allRows } from "../src/store/find";
import { Search } from "../src/store/search";
import { ProgramEditor } from "../src/text/editor";
import { piecesOf } from "../src/text/highlight";
import { rowAt, spotOf, spotOfFinding, spotToCheck } from "../src/text/spots";
import type { Row, View } from "../src/view";

const file = path.resolve(import.meta.dirname, "../../tests/snapshots/view/beside.json");
const view = JSON.parse(readFileSync(file, "utf8")) as View;
const lines = view.text.split("\n");
const rows = allRows(view.program);
const named = (name: string): Row => rows.find((row) => row.name.includes(name))!;

describe("the words of rows that share a line", () => {
  it("are shown as what they are, in every day's cell", () => {
    const pieces = piecesOf(view, (number) => lines[number - 1] ?? null);
    const said = (number: number) => pieces.get(number)!.map(({ from, to, kind }) => [kind, lines[number - 1]!.slice(from, to)]);
    expect(said(2)).toEqual([
      ["label", "1a"],
      ["name", "Back Squat"],
      ["dose", "4x8"],
      ["label", "1a"],
      ["name", "🏋️ Deadlift"],
      ["dose", "3x5"],
      ["dose", "heavy"],
    ]);
    expect(said(4)).toEqual([["label", "2"], ["name", "Plank"], ["dose", "3x30sec"]]);
    expect(said(7)).toEqual([["name", "Jumping Jacks"], ["dose", "2x20"], ["name", "Leg Swings"], ["dose", "2x10 each"]]);
  });
  it("are found by the place of the cursor, wherever in the cell it stands", () => {
    const at = (name: string, offset: number) => {
      const number = lines.findIndex((line) => line.includes(name)) + 1;
      return rowAt(view, { line: number, column: lines[number - 1]!.indexOf(name) + offset })?.id;
    };
    for (const name of ["Back Squat", "Deadlift", "Sqwat Jmp", "Qwxzj", "Plank", "Jumping Jacks", "Leg Swings", "Barbell Row"]) {
      expect([0, 3, name.length + 2].map((offset) => at(name, offset)), name).toEqual(Array(3).fill(named(name).id));
    }
    expect(rowAt(view, { line: 6, column: 0 })).toBeNull();
  });
  it("are where the cursor goes when the row is touched on the sheet, and back", () => {
    for (const row of rows) {
      const { line, column } = spotOf(row)!;
      const end = column ?? lines[line - 1]!.length;
      expect(rowAt(view, { line, column: end })?.id).toBe(row.id);
      expect(lines[line - 1]!.slice(0, end)).toMatch(/(\d|each|heavy|sec)$/);
    }
    expect(spotOf({ ...rows[0]!, line: 0 })).toBeNull();
    expect(spotOf(named("Barbell Row"))).toEqual({ line: 8, column: null });
  });
});

describe("the editor", () => {
  let editor: ProgramEditor | undefined;
  const moved: { line: number; column: number }[] = [];
  const open = (shown: View) => {
    const parent = document.body.appendChild(document.createElement("div"));
    const search = () => new Search([]);
    editor = new ProgramEditor({ parent, view: shown, search, typed: () => {}, left: () => {}, moved: (to) => moved.push(to) });
    return editor;
  };
  afterEach(() => {
    editor?.destroy();
    moved.length = 0;
  });

  it("colours each day's cell", () => {
    const { editor: shown } = open(view);
    const words = (kind: string) => [...shown.dom.querySelectorAll(`.hf-cm-${kind}`)].map(({ textContent }) => textContent);
    expect(words("name")).toEqual([
      "Back Squat", "🏋️ Deadlift", "Sqwat Jmp", "Qwxzj", "Plank", "Jumping Jacks", "Leg Swings", "Barbell Row",
    ]);
    expect(words("label")).toEqual(["1a", "1a", "1b", "1b", "2", "1)"]);
  });
  it("underlines a finding in its own cell", () => {
    const { editor: shown } = open(view);
    const found: string[] = [];
    forEachDiagnostic(shown.state, (_, from, to) => found.push(shown.state.sliceDoc(from, to)));
    expect(found).toEqual(["Sqwat Jmp", "Qwxzj"]);
    const finding = view.findings.find(({ target_id }) => target_id === named("Qwxzj").id)!;
    expect(spotOfFinding(finding, named("Qwxzj"))).toEqual({ line: 3, column: lines[2]!.indexOf("Qwxzj") + "Qwxzj".length });
    expect(spotOfFinding(finding, named("Barbell Row"))).toEqual({ line: 3, column: null });
  });
  it("goes first to what is to be checked, past what is only noted", () => {
    expect(spotToCheck(view)).toBeNull();
    const [noted, other] = view.findings as [(typeof view.findings)[0], (typeof view.findings)[0]];
    const told = [noted, { ...noted, line: 8, severity: "error" as const }, { ...other, severity: "warning" as const }];
    expect(spotToCheck({ ...view, findings: told })).toEqual({ line: 3, column: other.end_column });
    expect(told.map(({ line }) => line)).toEqual([3, 8, 3]);
  });
  it("goes to the end of the row's own words, and says where a click lands", () => {
    const shown = open(view);
    shown.show(spotOf(named("Sqwat Jmp"))!);
    expect(shown.cursor).toEqual({ line: 3, column: "1b) Sqwat Jmp 3x6".length });
    const { state } = shown.editor;
    shown.editor.dispatch({ selection: { anchor: state.doc.line(3).from + lines[2]!.indexOf("Qwxzj") + 2 } });
    expect(rowAt(view, moved.at(-1)!)?.id).toBe(named("Qwxzj").id);
  });
  it("bears marks of a text that is longer than the one it has", () => {
    const shorter = view.text.slice(0, 30);
    expect(() => open({ ...view, text: shorter, findings: [] })).not.toThrow();
  });
});
