// Instant search over the library: every word typed must be found; names count more than what an exercise is for.
import type { LibraryEntry } from "../view";

/** Words in plain letters, each text with what marks the beginning of a word or a name before it. */
interface Indexed {
  entry: LibraryEntry;
  name: string;
  /** Name and aliases, each once more as a whole. */
  names: string;
  known: ReadonlySet<string>;
  /** The muscles that it is for. */
  prime: string;
  all: string;
}

const BETWEEN = " | ";
const STRETCH = "mobility";
/** Rarely what is meant by a muscle's name. */
const NOT_FOR_A_MUSCLE = new Set(["conditioning", "jump", "jump_lateral", "locomotion", "olympic", "running_drill"]);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A muscle's name asks for what makes it stronger. */
function forMuscle({ pattern }: LibraryEntry, prime: string, query: string): number {
  if (pattern === STRETCH || !prime.includes(`${BETWEEN}${query}`)) return 0;
  if (NOT_FOR_A_MUSCLE.has(pattern)) return 100;
  return prime.startsWith(query, BETWEEN.length) ? 120 : 110;
}

/** A stretch comes first only under its own name. */
function score({ entry, name, names, known, prime, all }: Indexed, words: string[], query: string): number {
  for (const word of words) if (!all.includes(word)) return 0;
  const isName = name === ` ${query}`;
  let total = isName ? 100 : known.has(query) ? 80 : name.startsWith(query, 1) ? 60 : 0;
  if (names.includes(query)) total += 30;
  if (names.includes(`${BETWEEN}${query}`)) total += 20;
  total += forMuscle(entry, prime, query);
  for (const word of words) {
    if (name.includes(` ${word}`)) total += 12;
    else if (names.includes(` ${word}`)) total += 8;
    else if (names.includes(word)) total += 4;
    else if (prime.includes(word)) total += 2;
    else total += 1;
  }
  if (entry.pattern === STRETCH && !isName) total *= 0.6;
  return total - (name.length - 1) / 100;
}

/** Whether every word typed begins a word of the name. */
export function fits(name: string, typed: string): boolean {
  const words = ` ${plain(name)}`;
  const wanted = plain(typed);
  return wanted !== "" && wanted.split(" ").every((word) => words.includes(` ${word}`));
}

/** Whether the words typed begin the first words of the name, one by one: "bar b s" is Barbell Back Squat. */
export function begins(name: string, typed: string): boolean {
  const words = plain(name).split(" ");
  return plain(typed).split(" ").every((word, index) => words[index]?.startsWith(word) ?? false);
}

export class Search {
  private readonly index: Indexed[];

  constructor(library: LibraryEntry[]) {
    this.index = library.map((entry) => {
      const known = [entry.name, ...entry.aliases].map(plain);
      const names = BETWEEN + known.join(BETWEEN);
      const rest = plain([entry.pattern_name, ...entry.equipment, ...entry.prime, ...entry.helping].join(" "));
      const prime = BETWEEN + entry.prime.map(plain).join(BETWEEN);
      return { entry, name: ` ${plain(entry.name)}`, names, known: new Set(known), prime, all: `${names} ${rest}` };
    });
  }

  /** The best entries first, without those named; the whole library in its own order where nothing was typed. */
  find(typed: string, limit: number, without: Readonly<Record<string, string>> | null = null): { entries: LibraryEntry[]; total: number } {
    const query = plain(typed);
    const index = without === null ? this.index : this.index.filter(({ entry }) => without[entry.id] === undefined);
    if (!query) return { entries: index.slice(0, limit).map(({ entry }) => entry), total: index.length };
    const words = query.split(" ");
    const hits = index
      .map((item) => ({ entry: item.entry, points: score(item, words, query) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
    return { entries: hits.slice(0, limit).map(({ entry }) => entry), total: hits.length };
  }
}

export interface TypedLine {
  /** What stands before the name: a label, "Warm Up: ". */
  lead: string;
  name: string;
  rest: string;
}

const LABEL = /^\s*(?:(?:\d+[a-z]?|[a-z]\d*)[).:]\s*|(?:\d+[a-z]|[a-z]\d+)\s+)/i;
const SECTION = /^\s*[^\d:]{2,24}:\s+/;

/** The words of a line typed at a day's foot that may name an exercise: without its label and what follows the name. */
export function namePart(line: string): TypedLine {
  const lead = (LABEL.exec(line) ?? SECTION.exec(line))?.[0] ?? "";
  const body = line.slice(lead.length);
  const dose = body.search(/(^|\s)\(?\d/);
  const name = dose < 0 ? body : body.slice(0, dose);
  return { lead, name: name.trim(), rest: dose < 0 ? "" : body.slice(dose).trim() };
}
