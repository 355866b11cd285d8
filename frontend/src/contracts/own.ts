// Exercises of the trainer's own; built in hipflex_kit/designer/beside/own_names.py and answers.py.

export interface Choice {
  id: string;
  name: string;
  group: string;
}

export interface ChoicesReply {
  kind: "choices";
  request: string;
  patterns: Choice[];
  equipment: Choice[];
  muscles: Choice[];
}

export interface OwnForm {
  name: string;
  pattern: string;
  equipment: string[];
  /** Muscle → 1 (works) or 0.5 (helps). */
  shares: Record<string, number>;
  measure: "reps" | "seconds" | "distance";
  one_sided: boolean;
}

export interface AddedReply {
  kind: "added";
  request: string;
  exercise: string | null;
  problem: string | null;
}
