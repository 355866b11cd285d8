import { describe, expect, it } from "vitest";
import { asNotes, count, half, minutes, onOneLine, setsRange } from "../src/ui/words";

describe("numbers as a coach says them", () => {
  it.each([
    [0, "0"],
    [0.5, "½"],
    [8.5, "8½"],
    [8.3, "8½"],
    [8.2, "8"],
    [18, "18"],
  ])("%d sets are %s", (sets, said) => expect(half(sets)).toBe(said));
  it("says a range only where there is one", () => {
    expect(setsRange([8.5, 8.5, 8.5])).toBe("8½");
    expect(setsRange([6, 7.5, 9])).toBe("6–9");
  });
  it("says minutes as a range", () => {
    expect(minutes([30.2, 39.8])).toBe("about 30–40 min");
    expect(minutes([30, 30])).toBe("about 30 min");
    expect(minutes(null)).toBe("");
  });
  it("counts one", () => expect([count(1, "set"), count(20, "set")]).toEqual(["1 set", "20 sets"]));
});

describe("several notes in a field of one line", () => {
  const notes = "hips level\nbreathe out";
  it("keeps them apart", () => expect(onOneLine(notes)).toBe("hips level · breathe out"));
  it("gives each its line again", () => expect(asNotes("hips level · breathe out slowly", notes)).toBe("hips level\nbreathe out slowly"));
  it("leaves a single note as it was typed", () => expect(asNotes("left · right", "left")).toBe("left · right"));
});
