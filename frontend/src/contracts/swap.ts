// Another exercise in a row's place; built in hipflex_kit/designer/exercises/swaps.py.

export interface Candidate {
  exercise: string;
  name: string;
  way: "easier" | "harder" | "alike";
  about: string;
  /** Why this client cannot do it; "" where they can. */
  cannot: string;
}

export interface SwapsReply {
  kind: "swaps";
  request: string;
  candidates: Candidate[];
  problem: string | null;
}

export interface SwapPreview {
  kind: "swap_preview";
  request: string;
  /** Weekly sets of the muscles that change, the biggest change first. */
  changes: { muscle: string; name: string; before: number; after: number }[];
  notes: string[];
  /** What would be worth a look then, and is not now; and the other way round. */
  worse: string[];
  better: string[];
  problem: string | null;
}
