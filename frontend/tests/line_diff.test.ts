import { describe, expect, it } from "vitest";
import { lineDiff } from "../src/store/line_diff";

const marks = (left: string, right: string) =>
  lineDiff(left, right).map(({ left: l, right: r, same }) => (same ? `= ${l}` : `${l ?? "·"} | ${r ?? "·"}`));

describe("two versions beside each other", () => {
  it("puts a changed line beside what it was", () => {
    expect(marks("a\nb\nc", "a\nB\nc")).toEqual(["= a", "b | B", "= c"]);
  });
  it("leaves a space beside what is new or gone", () => {
    expect(marks("a\nc", "a\nb\nc")).toEqual(["= a", "· | b", "= c"]);
    expect(marks("a\nb\nc", "a\nc")).toEqual(["= a", "b | ·", "= c"]);
  });
  it("loses no line of either side, also of long texts", () => {
    const left = Array.from({ length: 3000 }, (_, i) => `line ${i}`);
    const right = [...left.slice(500), ...left.slice(0, 500)];
    const lines = lineDiff(left.join("\n"), right.join("\r\n"));
    expect(lines.flatMap((line) => line.left ?? [])).toEqual(left);
    expect(lines.flatMap((line) => line.right ?? [])).toEqual(right);
  });
  it("sees no difference in equal texts", () => {
    expect(lineDiff("a\nb", "a\nb").every(({ same }) => same)).toBe(true);
  });
});
