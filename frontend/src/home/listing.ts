// The folder's programs as the home page shows them: searched, and grouped by client.
import type { ListedProgram } from "../messages";
import { titleOf } from "../ui/words";

export interface Group {
  client: string | null;
  programs: ListedProgram[];
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** What the program is called on the page. */
export const called = (program: ListedProgram): string => program.title ?? titleOf(program.name);

/** Every word that was typed stands in the title, the client or the file's name. */
export function matching(programs: ListedProgram[], query: string): ListedProgram[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return programs;
  return programs.filter((program) => {
    const text = plain(`${called(program)} ${program.client ?? ""} ${program.name}`);
    return words.every((word) => text.includes(word));
  });
}

/** By client, in the order of their newest program. */
export function byClient(programs: ListedProgram[]): Group[] {
  const groups = new Map<string, Group>();
  for (const program of programs) {
    const key = program.client?.trim().toLowerCase() ?? "";
    const group = groups.get(key) ?? { client: program.client?.trim() || null, programs: [] };
    group.programs.push(program);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface Section {
  heading: string;
  client: string | null;
  programs: ListedProgram[];
}

/** What stands under which heading: by client, and last what was not looked at yet, which may be anybody's. */
export function sections(programs: ListedProgram[]): Section[] {
  const known = byClient(programs.filter((program) => program.looked_at));
  const rest = programs.filter((program) => !program.looked_at);
  return [
    ...known.map((group) => ({ heading: group.client ?? "Without a client", ...group })),
    ...(rest.length > 0 ? [{ heading: "Still looking at", client: null, programs: rest }] : []),
  ];
}

/** The clients that programs are for, each once, by name. */
export function clientsOf(programs: ListedProgram[]): string[] {
  const named = byClient(programs).flatMap(({ client }) => (client ? [client] : []));
  return named.sort((a, b) => a.localeCompare(b));
}

/** "4 weeks × 2 days"; "" where nothing is known. */
export function extent(weeks: number | null, days: number | null): string {
  if (!weeks || !days) return "";
  const inDays = `${days} ${days === 1 ? "day" : "days"}`;
  return weeks === 1 ? `${inDays} a week` : `${weeks} weeks × ${inDays}`;
}

/** The muscles with most sets: [["Glutes", 18], …]. */
export function most(muscles: string[], sets: number[], howMany: number): [string, number][] {
  return muscles
    .map((name, index): [string, number] => [name, sets[index] ?? 0])
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, howMany);
}

/** The file that a program made now would be kept in, as far as the page can tell; Python has the last word. */
export function fileFor(client: string, title: string): string {
  const words = [client, title].map((word) => word.replace(/[/\\:*?"<>|]/g, " ").replace(/\s+/g, " ").trim());
  return `${words.filter(Boolean).join(" - ").slice(0, 80) || "new program"}.txt`;
}
