import { useEffect, useRef, useState } from "preact/hooks";
import { weekShown } from "../store/weeks";
import type { MuscleVolume, View, WeekVolume } from "../view";
import { useDesigner } from "./context";
import { Findings } from "./findings";
import { ChevronIcon } from "./icons";
import { memo } from "./memo";
import { Balance, BodyPart, Clock } from "./rail_parts";
import { WhyBox } from "./why";
import { half, setsRange } from "./words";

/** What the bars of one list are drawn against. */
function scaleOf(muscles: MuscleVolume[]): number {
  const reach = muscles.map((m) => Math.max(m.direct + m.helping, m.sets[2], m.range?.high ?? 0));
  return Math.max(10, ...reach) * 1.04;
}

const rangeWords = ({ low, high }: { low: number; high: number | null }): string =>
  high === null ? `${half(low)} or more` : `${half(low)}–${half(high)}`;

const percent = (sets: number, scale: number): string => `${Math.min(100, (100 * sets) / scale).toFixed(2)}%`;

function Bar({ muscle, scale }: { muscle: MuscleVolume; scale: number }) {
  const { range, direct, helping, warmup_sets } = muscle;
  const counted = direct + helping;
  const warm = Math.min(warmup_sets, scale - counted);
  return (
    <span class="hf-bar" aria-hidden="true">
      {range && (
        <span
          class="hf-band"
          style={{ left: percent(range.low, scale), width: percent((range.high ?? scale) - range.low, scale) }}
        />
      )}
      <span class="hf-direct" style={{ width: percent(direct, scale) }} />
      <span class="hf-helping" style={{ left: percent(direct, scale), width: percent(helping, scale) }} />
      {warm > 0 && <span class="hf-warm" style={{ left: percent(counted, scale), width: percent(warm, scale) }} />}
    </span>
  );
}

function Why({ muscle }: { muscle: MuscleVolume }) {
  return (
    <WhyBox id={`hf-why-${muscle.id}`}>
      <strong>{muscle.name}</strong>
      <p>{muscle.sentence}</p>
      {muscle.why.length > 0 && (
        <table>
          <tbody>
            {muscle.why.map((line) => (
              <tr key={line.row_id}>
                <td>{line.name}</td>
                <td>
                  {half(line.sets)}
                  {line.share === 1 ? "" : line.share === 0.5 ? " × ½" : ` × ${line.share}`}
                </td>
                <td>{half(line.gives)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {muscle.range && (
        <p class="hf-source">
          Weekly range {rangeWords(muscle.range)}. {muscle.range.source}
        </p>
      )}
    </WhyBox>
  );
}

const MOMENT_MS = 6000;

/** What the last edit has changed about a number, for a moment: "+2". */
function useChange(sets: number): number {
  const before = useRef(sets);
  const [change, setChange] = useState(0);
  useEffect(() => {
    const difference = sets - before.current;
    before.current = sets;
    if (difference === 0) return;
    setChange(difference);
    const timer = setTimeout(() => setChange(0), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [sets]);
  return change;
}

function Sets({ sets }: { sets: MuscleVolume["sets"] }) {
  const change = useChange(sets[1]);
  return (
    <span class="hf-muscle-sets" data-changed={change !== 0 || undefined}>
      {change !== 0 && (
        <span class="hf-change" data-up={change > 0 || undefined}>
          {change > 0 ? "+" : "−"}
          {half(Math.abs(change))}
        </span>
      )}
      {setsRange(sets)}
    </span>
  );
}

const Muscle = memo(({ muscle, scale }: { muscle: MuscleVolume; scale: number }) => {
  const { ui } = useDesigner();
  const [shown, setShown] = useState(false);
  const point = (on: boolean) => {
    setShown(on);
    ui.set({ hotMuscle: on ? muscle.id : null });
  };
  return (
    <li
      class="hf-muscle"
      data-muscle={muscle.id}
      data-sets={muscle.sets[1]}
      data-judged={muscle.judged ?? undefined}
      onMouseEnter={() => point(true)}
      onMouseLeave={() => point(false)}
    >
      <button
        type="button"
        class="hf-muscle-line"
        aria-expanded={shown}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        <span class="hf-muscle-name">{muscle.name}</span>
        <Bar muscle={muscle} scale={scale} />
        <Sets sets={muscle.sets} />
        <span class="hf-sr"> {muscle.sentence}</span>
      </button>
      {shown && <Why muscle={muscle} />}
    </li>
  );
});

function Muscles({ muscles, scale }: { muscles: MuscleVolume[]; scale: number }) {
  return (
    <ul class="hf-muscles">
      {muscles.map((muscle) => (
        <Muscle key={muscle.id} muscle={muscle} scale={scale} />
      ))}
    </ul>
  );
}

function Legend({ ranges }: { ranges: boolean }) {
  return (
    <p class="hf-legend" aria-hidden="true">
      <span class="hf-key hf-key-direct" /> direct
      <span class="hf-key hf-key-helping" /> helping
      <span class="hf-key hf-key-warm" /> warm-up
      {ranges && (
        <>
          <span class="hf-key hf-key-band" /> weekly range
        </>
      )}
    </p>
  );
}

function Coverage({ week }: { week: WeekVolume }) {
  const { commands } = useDesigner();
  const [first] = week.unknown_row_ids;
  return (
    <p class="hf-rail-note">
      {week.coverage_note}{" "}
      {first !== undefined && (
        <button type="button" class="hf-link" onClick={() => commands.show(first, null)}>
          sort out
        </button>
      )}
    </p>
  );
}

function VolumePanel({ week }: { week: WeekVolume }) {
  const { ui } = useDesigner();
  const open = ui.values.allMuscles;
  const featured = week.muscles.filter((muscle) => muscle.featured);
  const others = week.muscles.filter((muscle) => !muscle.featured);
  const first = featured.length > 0 ? featured : others.filter((muscle) => muscle.sets[2] > 0);
  const rest = featured.length > 0 ? others : others.filter((muscle) => muscle.sets[2] === 0);
  const scale = scaleOf(week.muscles);
  const counted = week.muscles.some((muscle) => muscle.sets[2] > 0 || muscle.warmup_sets > 0);
  if (!counted) {
    return <p class="hf-empty">Add an exercise with its sets × reps, and the weekly sets appear here.</p>;
  }
  return (
    <>
      <Muscles muscles={first} scale={scale} />
      <Legend ranges={week.muscles.some((muscle) => muscle.range !== null)} />
      {week.warmup_note && <p class="hf-rail-note">{week.warmup_note}</p>}
      {week.coverage_note && <Coverage week={week} />}
      <button
        type="button"
        class="hf-fold"
        aria-expanded={open}
        onClick={() => ui.set({ allMuscles: !open })}
      >
        <ChevronIcon /> All {week.muscles.filter((muscle) => muscle.region !== "").length} muscles
      </button>
      {open && <Muscles muscles={rest} scale={scale} />}
    </>
  );
}

export function Rail({ view }: { view: View }) {
  const { ui } = useDesigner();
  const chosen = Math.min(ui.values.week, view.volume.weeks.length - 1);
  const week = view.volume.weeks[chosen];
  return (
    <aside class="hf-rail" aria-label="This week">
      <section>
        <h2>{view.volume.weeks.length > 1 && week ? `Week ${week.week}` : "This week"}</h2>
        <p class="hf-headline">{view.volume.headline}</p>
        {week && <VolumePanel key={week.week} week={week} />}
      </section>
      <Findings findings={view.findings} />
      {week && <BodyPart week={week} />}
      {week && <Balance week={week} />}
      <Clock sessions={weekShown(view, ui.values.week).sessions} />
    </aside>
  );
}
