// Kinds of sets that are offered for an exercise, each as it is written; Python reads every one of them.
export const KINDS_OF_SETS = [
  { name: "drop set", about: "lighter at once, and on" },
  { name: "last set drop set", about: "only the last one" },
  { name: "rest-pause", about: "10–20 s rest, and on" },
  { name: "myo reps", about: "one long set, then short ones" },
  { name: "cluster", about: "short rests within a set" },
  { name: "back-off sets", about: "lighter after the top set" },
  { name: "pyramid", about: "heavier, then lighter" },
  { name: "reverse pyramid", about: "heaviest first" },
  { name: "wave", about: "up, down, and up again" },
  { name: "ladder", about: "1, 2, 3 … repetitions" },
] as const;
