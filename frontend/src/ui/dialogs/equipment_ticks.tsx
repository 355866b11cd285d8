// Equipment to tick: what most exercises need at once, the rest on demand.
import { useState } from "preact/hooks";
import type { Choice } from "../../contracts/own";

const FIRST = 18;

interface EquipmentTicksProps {
  choices: Choice[];
  ticked: readonly string[];
  toggle: (id: string) => void;
}

export function EquipmentTicks({ choices, ticked, toggle }: EquipmentTicksProps) {
  const [all, setAll] = useState(false);
  const shown = all ? choices : choices.filter(({ id }, at) => at < FIRST || ticked.includes(id));
  const hidden = choices.length - shown.length;
  return (
    <>
      {shown.map(({ id, name }) => (
        <button key={id} type="button" class="hf-toggle" aria-pressed={ticked.includes(id)} onClick={() => toggle(id)}>
          {name}
        </button>
      ))}
      {hidden > 0 && (
        <button type="button" class="hf-link" aria-expanded={false} onClick={() => setAll(true)}>
          {hidden} more
        </button>
      )}
    </>
  );
}
