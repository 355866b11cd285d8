// What is known of a client, and the form that writes it; built in hipflex_kit/designer/beside/client_form.py.

export interface Mastered {
  /** Library id; null where the library does not know it. */
  exercise: string | null;
  name: string;
  /** ISO date, or null. */
  since: string | null;
}

export interface Lift {
  name: string;
  load: string;
}

export interface Facts {
  goal: string;
  /** Ids; null where nobody said. */
  equipment: string[] | null;
  /** Words that the library does not know as equipment. */
  other: string[];
  days: string[];
  minutes: string;
  mastered: Mastered[];
  lifts: Lift[];
  watch: string;
}

/** What of the form was changed; null takes a line out. */
export interface Changed {
  goal?: string;
  equipment?: { ids: string[]; other: string[] } | null;
  days?: string[];
  minutes?: string;
  mastered?: { name: string; since: string | null }[];
  lifts?: Lift[];
  watch?: string;
}

export interface ClientReply {
  kind: "client";
  request: string;
  name: string;
  /** "clients/anna.txt"; null where there is none yet. */
  file: string | null;
  /** What each line said when the form was filled in: what was changed since is never written over. */
  base: Record<string, string>;
  facts: Facts;
  /** Exercises that others build on. */
  gates: { exercise: string; name: string; test: string; opens: string[] }[];
  /** False where neither a client is named nor the program says what is at hand or mastered. */
  known: boolean;
  /** Exercise id → why this client cannot do it ("needs barbell"); the others they can. */
  cannot: Record<string, string>;
  /** The other clients that have a file. */
  others: string[];
  today: string;
  problem: string | null;
}
