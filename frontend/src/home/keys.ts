// The keyboard on the home page: arrows walk through the programs, typing searches.
import type { Files } from "./files";
import { matching, sections } from "./listing";

const STOPS = "#hf-home-search, .hf-listed-open, .hf-template, .hf-binned button";

function step(home: Element, target: Element, by: 1 | -1): void {
  const stops = [...home.querySelectorAll<HTMLElement>(STOPS)];
  const row = target.closest(".hf-listed")?.querySelector<HTMLElement>(".hf-listed-open");
  const here = stops.indexOf(row ?? (target as HTMLElement));
  stops[Math.max(0, Math.min(here + by, stops.length - 1))]?.focus();
}

function onProgram(files: Files, target: Element, key: string): boolean {
  const name = target.closest<HTMLElement>(".hf-listed-open")?.dataset.name;
  const program = files.values.listing?.programs.find((one) => one.name === name);
  if (!program || program.changed === null) return false;
  if (key === "F2") files.dialog("rename", program);
  else if (key === "Delete") void files.putInBin(program);
  else return false;
  return true;
}

const isText = (target: Element): boolean => target.matches("input, textarea");

/** Typing anywhere searches: the letter goes to the field, which has the focus by the time it is written. */
function search(home: Element, target: Element, key: string): boolean {
  if (isText(target) || key.length !== 1 || key === " ") return false;
  home.querySelector<HTMLElement>("#hf-home-search")?.focus();
  return key === "/";
}

/** The first that the search finds, also where the list on the screen is a moment behind the typing. */
function openFirst(files: Files): void {
  const { listing, query } = files.values;
  const first = sections(matching(listing?.programs ?? [], query)).flatMap(({ programs }) => programs)[0];
  if (first) void files.open(first);
}

function done(files: Files, event: KeyboardEvent): boolean {
  const target = event.target as Element;
  const home = event.currentTarget as Element;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      step(home, target, event.key === "ArrowDown" ? 1 : -1);
      return true;
    case "Enter":
      if (target.id !== "hf-home-search") return false;
      openFirst(files);
      return true;
    case "Escape":
      if (files.values.query) files.set({ query: "" });
      else files.leave();
      return true;
    default:
      return onProgram(files, target, event.key) || search(home, target, event.key);
  }
}

/** What is a program's own business (undo, print) does not happen unseen from here. */
export function onHomeKey(files: Files, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const control = event.ctrlKey || event.metaKey;
  if (!control && !event.altKey && done(files, event)) event.preventDefault();
  if (!control || !["k", "o"].includes(event.key.toLowerCase())) event.stopPropagation();
}
