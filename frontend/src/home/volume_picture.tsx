// Where a program's sets go, as small bars in the order of the library: hip flexors first, then from the hips outwards.
import { half } from "../ui/words";
import { most } from "./listing";

/** Sets a week at which a bar is full, the same for all programs so that they can be held against each other. */
const FULL = 20;
const BAR = 3;
const STEP = 4;
const HEIGHT = 24;

export function VolumePicture({ muscles, sets }: { muscles: string[]; sets: number[] | null }) {
  if (!sets) return <span class="hf-picture" />;
  const top = most(muscles, sets, 4).map(([name, n]) => `${name} ${half(n)}`);
  const words = top.length ? `Sets a week: ${top.join(", ")}` : "No sets counted yet";
  const height = (n: number) => (n > 0 ? Math.max(2, (Math.min(n, FULL) / FULL) * HEIGHT) : 1);
  const bar = (n: number, index: number) => `M${index * STEP} ${HEIGHT}v${-height(n)}h${BAR}v${height(n)}z`;
  return (
    <span class="hf-picture" title={words}>
      <svg width={sets.length * STEP} height={HEIGHT} role="img" aria-label={words}>
        <path class="hf-picture-none" d={sets.map((n, index) => (n > 0 ? "" : bar(n, index))).join("")} />
        <path class="hf-picture-some" d={sets.map((n, index) => (n > 0 && index > 0 ? bar(n, index) : "")).join("")} />
        {sets[0] ? <path class="hf-picture-first" d={bar(sets[0], 0)} /> : null}
      </svg>
    </span>
  );
}
