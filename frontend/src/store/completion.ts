// What a name that is being typed may become: an exercise of this program first, as its author writes it, then the library's.
import type { LibraryEntry, ProgramState } from "../view";
import { allRows } from "./find";
import { begins, fits, type Search } from "./search";

export interface Offer {
  id: string;
  name: string;
  /** What a new row gets where nothing else is typed. */
  dose: string;
  /** What is shown beside the name, where that is not the dose. */
  muscles: string;
  /** Every word typed begins a word of its name: what is meant is hardly anything else. */
  sure: boolean;
}

/** What parts of a day are called: Enter must not make an exercise of it. */
const PART =
  /^(?:warm[ -]?up|cool[ -]?down|activation|mobility|strength|power|skill|core|accessor(?:y|ies)|conditioning|cardio|finisher|circuit|superset|main (?:part|work|lifts?))$/i;
const MOST = 5;
const MOST_OWN = 2;
const LOOKED_AT = 40;

function own(program: ProgramState | undefined, typed: string): Offer[] {
  const found = new Map<string, Offer>();
  for (const row of program ? allRows(program) : []) {
    if (row.dose === "" || !fits(row.name, typed)) continue;
    found.set(row.name.toLowerCase(), { id: row.exercise ?? row.name, name: row.name, dose: row.dose, muscles: "", sure: true });
  }
  const newest = [...found.values()].reverse();
  const spelled = newest.filter(({ name }) => begins(name, typed));
  return [...new Set([...spelled, ...newest])].slice(0, MOST_OWN);
}

const fromLibrary = (entry: LibraryEntry, typed: string): Offer => ({
  id: entry.id,
  name: entry.name,
  dose: entry.default_dose,
  muscles: entry.prime.join(", "),
  sure: [entry.name, ...entry.aliases].some((name) => fits(name, typed)),
});

/** 0 for an exercise whose name is being spelled out, 1 for one of whose other names that is true, 2 for all others. */
function rank({ name, aliases }: LibraryEntry, typed: string): number {
  if (begins(name, typed)) return 0;
  return aliases.some((alias) => begins(alias, typed)) ? 1 : 2;
}

/** The best first; nothing for less than two letters. */
export function offersFor(typed: string, search: Search, program?: ProgramState): Offer[] {
  const words = typed.trim();
  if (typed.length < 2 || words.endsWith(":")) return []; // a heading
  const known = own(program, typed);
  const ids = new Set(known.map(({ id }) => id));
  const found = search.find(typed, LOOKED_AT).entries.filter(({ id }) => !ids.has(id));
  const others = found
    .map((entry, place) => ({ entry, order: rank(entry, typed) * LOOKED_AT + place }))
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST);
  const offers = [...known, ...others.map(({ entry }) => fromLibrary(entry, typed))].slice(0, MOST);
  return PART.test(words) ? offers.map((offer) => ({ ...offer, sure: false })) : offers;
}
