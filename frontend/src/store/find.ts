// Looking things up in a program as it is shown.
import type { Block, ProgramState, Row, Session } from "../view";

export interface BlockPlace {
  session: Session;
  block: Block;
  s: number;
  b: number;
}

export interface RowPlace extends BlockPlace {
  row: Row;
  r: number;
}

export function findSession(program: ProgramState, id: string): Session | null {
  return program.sessions.find((session) => session.id === id) ?? null;
}

export function findBlock(program: ProgramState, id: string): BlockPlace | null {
  for (const [s, session] of program.sessions.entries()) {
    const b = session.blocks.findIndex((block) => block.id === id);
    const block = session.blocks[b];
    if (block) return { session, block, s, b };
  }
  return null;
}

/** Where the rows of a program are; made once, as a program never changes but is replaced. */
const rowPlaces = new WeakMap<ProgramState, Map<string, RowPlace>>();

function placesOf(program: ProgramState): Map<string, RowPlace> {
  const known = rowPlaces.get(program);
  if (known) return known;
  const places = new Map<string, RowPlace>();
  for (const [s, session] of program.sessions.entries()) {
    for (const [b, block] of session.blocks.entries()) {
      for (const [r, row] of block.rows.entries()) {
        if (!places.has(row.id)) places.set(row.id, { session, block, row, s, b, r });
      }
    }
  }
  rowPlaces.set(program, places);
  return places;
}

export function findRow(program: ProgramState, id: string): RowPlace | null {
  return placesOf(program).get(id) ?? null;
}

export function rowsOf(session: Session): Row[] {
  return session.blocks.flatMap((block) => block.rows);
}

export function allRows(program: ProgramState): Row[] {
  return program.sessions.flatMap(rowsOf);
}

/** How a row is spoken of: "1b Single Leg Sprinter RDL". */
export function rowTitle(row: Row): string {
  return row.label ? `${row.label} ${row.name}` : row.name;
}
