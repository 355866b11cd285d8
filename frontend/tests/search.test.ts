import { describe, expect, it } from "vitest";
import { namePart, Search } from "../src/store/search";
import type { LibraryEntry } from "../src/view";

const entry = (name: string, aliases: string[] = [], over: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: name.toLowerCase().replaceAll(" ", "_"),
  name,
  aliases,
  pattern: "squat",
  pattern_name: "Squat",
  equipment: [],
  laterality: "bilateral",
  prime: [],
  helping: [],
  cue: "",
  default_dose: "3×10",
  ...over,
});

const search = new Search([
  entry("Hack Squat"),
  entry("Barbell Back Squat", ["Squat", "Back Squat"], { prime: ["Quads"] }),
  entry("Single Leg Sprinter RDL", ["Sprinter RDL"], { prime: ["Glutes"] }),
  entry("Kniebeuge für Läufer"),
]);
const names = (typed: string) => search.find(typed, 9).entries.map(({ name }) => name);

describe("search", () => {
  it("puts the exercise first that goes by just that name", () => {
    expect(names("squat")[0]).toBe("Barbell Back Squat");
  });
  it("wants every word, in any order and only as far as it was typed", () => {
    expect(names("rdl spr")).toEqual(["Single Leg Sprinter RDL"]);
    expect(names("squat bench")).toEqual([]);
  });
  it("finds by muscle, and without accents", () => {
    expect(names("glutes")).toEqual(["Single Leg Sprinter RDL"]);
    expect(names("laufer")).toEqual(["Kniebeuge für Läufer"]);
  });
  it("puts what makes a muscle stronger before what stretches it", () => {
    const found = new Search([
      entry("Glutes Stretch", [], { pattern: "mobility", prime: ["Glutes"] }),
      entry("Bridge", [], { prime: ["Glutes"] }),
    ]);
    expect(found.find("glutes", 9).entries.map(({ name }) => name)).toEqual(["Bridge", "Glutes Stretch"]);
    expect(found.find("glutes stretch", 1).entries[0]?.name).toBe("Glutes Stretch");
  });
  it("shows the whole library where nothing was typed, and says how many there are", () => {
    expect(search.find("", 2)).toMatchObject({ total: 4, entries: { length: 2 } });
  });
});

describe("the name in a line that is being typed", () => {
  it.each([
    ["squat 4x10", "", "squat", "4x10"],
    ["1b sprinter rdl 4x5 each leg", "1b ", "sprinter rdl", "4x5 each leg"],
    ["A2) push up", "A2) ", "push up", ""],
    ["  2) goblet sq", "  2) ", "goblet sq", ""],
    ["3.plank 45 sec", "3.", "plank", "45 sec"],
    ["90/90 breathing", "", "", "90/90 breathing"],
    ["squat (4×10)", "", "squat", "(4×10)"],
    ["Warm Up: high knee", "Warm Up: ", "high knee", ""],
  ])("%s", (line, lead, name, rest) => {
    expect(namePart(line)).toEqual({ lead, name, rest });
  });
});
