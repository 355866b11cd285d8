// Weeks as columns: where the exercises are the same in all weeks, a row has a field a week, which holds only what changes.
import { differs, inWeek, numberAt, weekCount } from "../store/weeks";
import { allRows, rowTitle } from "../store/find";
import type { Row, View } from "../view";
import { useDesigner } from "./context";
import { Field } from "./field";
import type { UiValues } from "./ui_state";

const MOST: Record<UiValues["size"], number> = { tiny: 2, slim: 3, narrow: 4, snug: 4, medium: 6, wide: 8 };

/** Between the library and the week's sets: with more, the names of the exercises could not be read. */
const MOST_BETWEEN = 2;
/** Where there is a little more room, but what a week says is long: "3×10 each leg". */
const MOST_LONG = 3;
const LONG = 10;

export interface Columns {
  /** Numbers of the weeks, in order. */
  weeks: readonly number[];
  /** The one whose volume is shown. */
  chosen: number;
}

type Room = Pick<UiValues, "size" | "drawer" | "rail">;

function mostFor(view: View, { size, drawer, rail }: Room): number {
  const between = drawer && rail;
  if (size === "snug" && between) return MOST_BETWEEN;
  if (size === "tiny" || size === "slim") return MOST[size];
  if (size !== "narrow" && !(size === "medium" && between)) return MOST[size];
  const doses = allRows(view.program).flatMap(({ dose, weekly }) => [dose, ...weekly.map((change) => change.dose)]);
  return doses.some((dose) => dose.length > LONG) ? MOST_LONG : MOST[size];
}

/**
 * The weeks side by side, as many as there is room for; null where there is one week, or weeks are written out. They stay
 * as they were before for as long as the chosen one is among them: no column moves away under what is typed into it.
 */
export function columnsOf(view: View, chosen: number, room: Room, before: Columns | null = null): Columns | null {
  const count = weekCount(view);
  if (count < 2 || view.program.written_weeks.some(({ number }) => number !== null)) return null;
  const most = mostFor(view, room);
  const first = Math.max(0, Math.min(chosen - Math.floor(most / 2), count - most));
  const number = numberAt(view, Math.min(chosen, count - 1));
  const indices = Array.from({ length: Math.min(count, most) }, (_, index) => first + index);
  const weeks = indices.map((index) => numberAt(view, index));
  const stay = before?.weeks.length === weeks.length && before.weeks.includes(number) && before.weeks.at(-1)! <= numberAt(view, count - 1);
  return { weeks: stay ? before.weeks : weeks, chosen: number };
}

/** The load that a week changes, where it is not the same in all of them. */
function loadSaid(row: Row, week: number): string {
  if (!differs(row, "load")) return "";
  const { load } = inWeek(row, week);
  return week > 1 && load === inWeek(row, week - 1).load ? "" : load;
}

/** A row's sets × reps, a column a week. What is as in the week before is left blank, and told when it is touched. */
export function WeekDoses({ row, columns }: { row: Row; columns: Columns }) {
  const { commands } = useDesigner();
  return (
    <span class="hf-columns">
      {columns.weeks.map((week) => {
        const isFirst = week <= 1;
        const said = isFirst ? row.dose : (row.weekly.find((entry) => entry.week === week)?.dose ?? "");
        const inherited = inWeek(row, week).dose;
        const load = loadSaid(row, week);
        return (
          <Field
            key={week}
            class={`hf-dose hf-column${week === columns.chosen ? " hf-chosen" : ""}`}
            field={isFirst ? "dose" : `dose-${week}`}
            placeholder={isFirst ? "sets × reps" : "·"}
            label={`Sets × reps in week ${week}, ${rowTitle(row)}${said === "" && inherited ? `: ${inherited} as before` : ""}${load && `, ${load}`}`}
            under={load}
            fits={LONG + 3}
            value={said}
            commit={(text) => commands.setField(row.id, "dose", text, isFirst ? undefined : week)}
            typed={() => commands.weeks.choose(row.id, week)}
          />
        );
      })}
    </span>
  );
}

/** The columns' heads; each shows its week's volume beside the sheet. */
export function WeekHeads({ columns }: { columns: Columns }) {
  const { ui, store } = useDesigner();
  const weeks = store.view?.volume.weeks ?? [];
  return (
    <span class="hf-columns hf-column-heads" role="group" aria-label="Week shown beside">
      {columns.weeks.map((week) => (
        <button
          key={week}
          type="button"
          class={`hf-column hf-week-tab${week === columns.chosen ? " hf-chosen" : ""}`}
          data-week={weeks.findIndex((one) => one.week === week)}
          aria-pressed={week === columns.chosen}
          title={`Show week ${week} beside`}
          onClick={() => ui.set({ week: Math.max(0, weeks.findIndex((one) => one.week === week)) })}
        >
          <span class="hf-week-word">week </span>
          {week}
        </button>
      ))}
    </span>
  );
}
