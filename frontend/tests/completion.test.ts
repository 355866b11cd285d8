import { describe, expect, it } from "vitest";
import { offersFor } from "../src/store/completion";
import { Search } from "../src/store/search";
import type { LibraryEntry } from "../src/view";

const entry = (id: string, name: string, aliases: string[] = []): LibraryEntry => ({
  id, name, aliases, pattern: "squat", pattern_name: "Squat", equipment: [], laterality: "both", prime: [], helping: [], cue: "", default_dose: "3×10",
});
const search = new Search([entry("flow", "Mobility Flow", ["Warm-up flow"]), entry("foot", "Short Foot", ["Foot strengthening"]), entry("squat", "Back Squat")]);

describe("what a typed line may become", () => {
  it("is an exercise by the beginnings of its words", () => {
    expect(offersFor("ba sq", search)).toMatchObject([{ name: "Back Squat", sure: true }]);
  });
  it("is no exercise where the line ends as a heading does", () => {
    for (const heading of ["Warm-up:", "Strength:", "Back Squat: "]) expect(offersFor(heading, search)).toEqual([]);
  });
  it("is never sure to be an exercise where it is what parts of a day are called", () => {
    for (const part of ["Warm-up", "warm up", "Strength", "Mobility"]) {
      expect(offersFor(part, search).filter(({ sure }) => sure)).toEqual([]);
    }
  });
});
