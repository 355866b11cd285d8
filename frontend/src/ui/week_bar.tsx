import { weekId } from "../store/units";
import { numberAt, weekCount, type WeekShown } from "../store/weeks";
import type { View } from "../view";
import { useDesigner } from "./context";
import { BinIcon, CopyIcon, PlusIcon } from "./icons";

/** A tab a week, where the weeks do not stand side by side; and what can be done with the one that is shown. */
export function WeekBar({ view, shown, tabs }: { view: View; shown: WeekShown; tabs: boolean }) {
  const { ui, commands } = useDesigner();
  const count = weekCount(view);
  if (count < 2) return null;
  const { number } = shown;
  const picked = commands.picking.ids;
  const click = (event: MouseEvent, index: number) => {
    const id = weekId(index + 1);
    if (event.shiftKey) commands.picking.extendTo(id);
    else if (event.ctrlKey || event.metaKey) commands.picking.toggle(id);
    else {
      commands.picking.clear();
      ui.set({ week: index });
    }
  };
  return (
    <div class="hf-week-bar" data-many={count > 6 || undefined}>
      <div class="hf-week-tabs" role="group" aria-label="Week">
        {!tabs && <span class="hf-week-said">Week {number}</span>}
        {Array.from({ length: tabs ? count : 0 }, (_, index) => (
          <button
            key={index}
            type="button"
            class="hf-week-tab"
            data-week={index}
            data-picked={picked.has(weekId(index + 1)) || undefined}
            aria-pressed={index === shown.index}
            tabIndex={index === shown.index ? 0 : -1}
            onClick={(event) => click(event, index)}
          >
            <span class="hf-week-word">Week </span>
            {numberAt(view, index)}
          </button>
        ))}
      </div>
      <span class="hf-week-actions">
        <button
          type="button"
          class="hf-quiet"
          title={`Make week ${number + 1} like week ${number}`}
          onClick={() => commands.weeks.copy(number)}
        >
          <CopyIcon /> Copy forward
        </button>
        <button
          type="button"
          class="hf-quiet"
          id="hf-add-week"
          aria-label="Add a week"
          title="Add a week"
          onClick={() => commands.weeks.add()}
        >
          <PlusIcon />
        </button>
        <button
          type="button"
          class="hf-quiet"
          aria-label={`Delete week ${number}`}
          title={`Delete week ${number}`}
          onClick={() => commands.weeks.remove(number)}
        >
          <BinIcon />
        </button>
      </span>
    </div>
  );
}
