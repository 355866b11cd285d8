import { weekCount, type WeekShown } from "../store/weeks";
import type { View } from "../view";
import { useDesigner } from "./context";

/** One tab a week, where there is more than one. */
export function WeekBar({ view, shown }: { view: View; shown: WeekShown }) {
  const { ui } = useDesigner();
  const count = weekCount(view);
  if (count < 2) return null;
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0 || event.altKey) return;
    event.preventDefault();
    const next = (shown.index + by + count) % count;
    ui.set({ week: next });
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  return (
    <div class="hf-week-bar" role="group" aria-label="Week" onKeyDown={step}>
      {Array.from({ length: count }, (_, index) => (
        <button
          key={index}
          type="button"
          aria-pressed={index === shown.index}
          onClick={() => ui.set({ week: index })}
        >
          <span class="hf-week-word">Week </span>
          {view.volume.weeks[index]?.week ?? index + 1}
        </button>
      ))}
    </div>
  );
}
