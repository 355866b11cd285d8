import { describe, expect, it, vi } from "vitest";
import { Files } from "../src/home/files";
import { byClient, clientsOf, extent, fileFor, matching, most, sections } from "../src/home/listing";
import { MOST_BYTES, MOST_TEXT, partsOf, refusal, tooLong } from "../src/home/parts";
import { whenSaid } from "../src/home/versions";
import type { ListedProgram } from "../src/messages";
import type { Commands } from "../src/ui/commands";

const listed = (name: string, title: string | null = null, client: string | null = null): ListedProgram => ({
  name,
  title,
  client,
  changed: 1,
  open: false,
  weeks: null,
  days: null,
  sets: null,
  looked_at: true,
});

describe("opening a program", () => {
  it("goes by what is open now, where the list is older", async () => {
    const openProgram = vi.fn(() => Promise.resolve(null));
    const store = { view: { file: { name: "b.txt" } } };
    const files = new Files({ store, openProgram, focus: { want: vi.fn() } } as unknown as Commands);
    await files.open({ ...listed("a.txt"), open: true });
    await files.open({ ...listed("b.txt"), open: false });
    expect(openProgram.mock.calls).toEqual([["a.txt"]]);
    expect(files.values.page).toBe("program");
  });
});

describe("the list of programs", () => {
  const programs = [listed("a.txt", "Hüften", "Anna"), listed("team/b-legs.txt"), listed("c.txt", "Legs", "anna "), listed("d.txt", "X", "Ben")];
  const found = (query: string) => matching(programs, query).map(({ name }) => name);

  it("finds every word in title, client or file, whatever the accents and capitals", () => {
    expect(found("huft ANNA")).toEqual(["a.txt"]);
    expect(found("legs")).toEqual(["team/b-legs.txt", "c.txt"]);
    expect(found("  ")).toHaveLength(4);
    expect(found("<b>")).toEqual([]);
  });
  it("groups by client and names each client once", () => {
    expect(byClient(programs).map(({ client, programs: own }) => [client, own.length])).toEqual([["Anna", 2], [null, 1], ["Ben", 1]]);
    expect(clientsOf(programs)).toEqual(["Anna", "Ben"]);
  });
  it("puts what was not looked at yet under nobody's name", () => {
    const unseen = { ...listed("e.txt"), looked_at: false };
    expect(sections([unseen, ...programs]).map(({ heading, programs: own }) => [heading, own.length])).toEqual([
      ["Anna", 2],
      ["Without a client", 1],
      ["Ben", 1],
      ["Still looking at", 1],
    ]);
  });
  it("says how long a program runs, and where its sets go", () => {
    expect([extent(4, 2), extent(1, 3), extent(1, 1), extent(2, 1), extent(null, 2)]).toEqual([
      "4 weeks × 2 days",
      "3 days a week",
      "1 day a week",
      "2 weeks × 1 day",
      "",
    ]);
    expect(most(["a", "b", "c"], [1, 5, 0], 3)).toEqual([["b", 5], ["a", 1]]);
  });
  it("suggests a file name that can be one", () => {
    expect(fileFor("Anna", "Hips: 1/2")).toBe("Anna - Hips 1 2.txt");
    expect(fileFor("", " ")).toBe("new program.txt");
  });
});

describe("a file on its way", () => {
  it("is cut into parts that make the whole again", () => {
    const bytes = Uint8Array.from({ length: 10 }, (_, n) => n);
    const parts = partsOf(bytes.buffer, 4);
    expect(parts.map(({ part, last, bytes: own }) => [part, last, own.byteLength])).toEqual([[0, false, 4], [1, false, 4], [2, true, 2]]);
    expect(parts.flatMap((part) => [...new Uint8Array(part.bytes)])).toEqual([...bytes]);
  });
  it("is not even sent where it is far too large or empty", () => {
    expect(refusal({ name: "a.xlsx", size: MOST_BYTES })).toBeNull();
    expect(refusal({ name: "a.xlsx", size: 41_000_000 })).toContain("41 MB; the limit is 20 MB");
    expect(refusal({ name: "a.xlsx", size: 0 })).toContain("empty");
    expect(tooLong("x".repeat(MOST_TEXT))).toBeNull();
    expect(tooLong("x".repeat(MOST_TEXT + 1_000_000))).toContain("6 MB and cannot be a program; the limit is 5 MB");
  });
});

describe("when a version was", () => {
  const now = new Date(2026, 2, 10, 9, 0);
  const at = (day: number, hour: number) => whenSaid(new Date(2026, 2, day, hour, 5).getTime() / 1000, now);
  it("says today's by the clock, and others by their day", () => {
    expect(at(10, 8)).toBe("08:05");
    expect(at(9, 23), "as the top bar says when it was saved").toBe("Yesterday 23:05");
    expect(at(3, 8)).toMatch(/3/);
  });
});
