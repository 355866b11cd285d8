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

type PlaceInSession = Omit<RowPlace, "session" | "s">;

/** Where a session's rows are; made once, as a session never changes but is replaced, and most stay as they are. */
const placesIn = new WeakMap<Session, Map<string, PlaceInSession>>();

function rowPlaces(session: Session): Map<string, PlaceInSession> {
  const known = placesIn.get(session);
  if (known) return known;
  const places = new Map<string, PlaceInSession>();
  for (const [b, block] of session.blocks.entries()) {
    for (const [r, row] of block.rows.entries()) {
      if (!places.has(row.id)) places.set(row.id, { block, row, b, r });
    }
  }
  placesIn.set(session, places);
  return places;
}

export function findRow(program: ProgramState, id: string): RowPlace | null {
  for (const [s, session] of program.sessions.entries()) {
    const place = rowPlaces(session).get(id);
    if (place) return { session, s, ...place };
  }
  return null;
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
