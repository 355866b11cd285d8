// The card of an exercise and the shapes of the body map; built in hipflex_kit/designer/exercises/card.py.

export interface Rung {
  /** Library id; null where the library has only words for it. */
  exercise: string | null;
  name: string;
}

export interface Trained {
  id: string;
  name: string;
  share: number;
  tier: "Works" | "Helps" | "Steadies";
  /** "A set counts half." */
  counts: string;
}

export interface Gate {
  exercise: string;
  name: string;
  /** False for a recommendation. */
  hard: boolean;
  /** What shows that it is mastered. */
  test: string;
}

export interface Card {
  id: string;
  name: string;
  /** From the trainer's own file. */
  own: boolean;
  also: string[];
  /** "Squat · beginner · counted in reps" */
  kind: string;
  needs: string[];
  or_with: string[];
  muscles: Trained[];
  why: string;
  cues: string[];
  steps: string[];
  faults: string[];
  easier: Rung[];
  harder: Rung[];
  first: Gate[];
  mastery: string;
  watch: string;
  /** http or https, or "". */
  link: string;
  /** Shown as an image, so that nothing in it could ever run. */
  figure: { svg: string; alt: string } | null;
}

export interface CardReply {
  kind: "card";
  request: string;
  card: Card | null;
  problem: string | null;
}

export interface MuscleShape {
  muscle: string;
  /** Right and left half, as the `d` of paths. */
  paths: string[];
  /** Where its name is pointed from, and where the name stands. */
  pointer: [[number, number], [number, number]] | null;
}

export interface BodyReply {
  kind: "body";
  request: string;
  frame: [number, number, number, number];
  sides: { name: string; head: [number, number, number, number]; outline: string; shapes: MuscleShape[] }[];
  /** Sets from which the next darker colour starts. */
  steps: number[];
}
