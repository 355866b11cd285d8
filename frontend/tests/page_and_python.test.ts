// What the page shows of an edit before Python has answered is what Python answers: both are held to the same cases.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdit, type Part } from "../src/store/apply";
import { group, split } from "../src/store/together";
import type { View } from "../src/view";
import { shape } from "./fixtures";

interface Case {
  view: string;
  /** Picked rows that become one block, or blocks of their own. */
  group?: string[];
  split?: string[];
  parts: Part[];
  /** What comes out; where Python refuses the edit, `refused` stands in its place. */
  shape?: string[][][];
  refused?: true;
}

const folder = path.resolve(import.meta.dirname, "../../tests/snapshots");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
const cases = read("edits.json") as Case[];

describe.each(cases)("$view: $parts.0.op $parts.0.target_id", ({ view, parts, shape: python, ...picked }) => {
  const before = read(`view/${view}.json`) as View;

  const edit = (part: Part) => ({ kind: "edit" as const, session: "", seq: 1, base_rev: 1, ...part });
  if (picked.refused) it("is not shown, as Python will refuse it", () => {
    const [first, ...others] = parts;
    expect(applyEdit(before, edit(others.length > 0 ? { op: "batch", target_id: null, value: { edits: parts } } : first!))).toBe(before);
  });
  else it("is shown as Python will have it", () => {
    const after = parts.reduce((shown, part) => applyEdit(shown, edit(part)), before);
    expect(after.program.sessions.map((_, day) => shape(after, day))).toEqual(python);
  });
  const wasPicked = picked.group ?? picked.split;
  if (wasPicked) it("is what comes of what was picked", () => {
    let count = 0;
    const plan = picked.group ? group(before, new Set(wasPicked), () => `t${++count}`) : split(before, new Set(wasPicked), () => `t${++count}`);
    const named = (all: Part[]) => all.map((part) => ({ ...part, value: { ...(part.value as object), temp_id: null } }));
    expect(named(plan)).toEqual(named(parts));
  });
});
