// What a day's minutes go to and which rows its sets come from.
import { rowsOf } from "../store/find";
import type { Session } from "../view";
import { Explained } from "./why";
import { count, half, minutes } from "./words";

const PARTS = ["warm-up", "under load", "rest", "setting up and changing over", "conditioning", "cool-down"];

/** "4–6", or "5" where it is nearly the same. */
export function minutesRange([low, , high]: [number, number, number]): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  if (to === 0) return "under 1";
  return from === to ? `${to}` : `${from}–${to}`;
}

/** The parts of a day's minutes as one bar, at the middle of their ranges. */
export function ClockBar({ session }: { session: Session }) {
  const parts = session.minutes_parts ?? [];
  const whole = parts.reduce((sum, part) => sum + part.minutes[1], 0);
  if (whole === 0) return null;
  return (
    <span class="hf-clock-bar" aria-hidden="true">
      {parts.map((part) => (
        <span
          key={part.name}
          data-part={PARTS.indexOf(part.name)}
          style={{ width: `${((100 * part.minutes[1]) / whole).toFixed(2)}%` }}
        />
      ))}
    </span>
  );
}

export function MinutesWhy({ session }: { session: Session }) {
  return (
    <>
      <strong>{session.title}: where the minutes go</strong>
      <ClockBar session={session} />
      <table>
        <tbody>
          {(session.minutes_parts ?? []).map((part) => (
            <tr key={part.name}>
              <td>
                <span class="hf-key-part" data-part={PARTS.indexOf(part.name)} /> {part.name}
              </td>
              <td />
              <td>{minutesRange(part.minutes)} min</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hf-source">
        Without chatting.{session.assumed && session.assumed.length > 0 && ` Assumed: ${session.assumed.join(", ")}.`}
      </p>
    </>
  );
}

function SetsWhy({ session }: { session: Session }) {
  const rows = rowsOf(session);
  const counted = rows.filter((row) => (row.counted ?? 0) > 0);
  const rest = rows.filter((row) => (row.counted ?? 0) === 0 && row.uncounted !== null);
  return (
    <>
      <strong>{session.title}: which sets count</strong>
      <table>
        <tbody>
          {counted.map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td>{row.dose}</td>
              <td>{half(row.counted ?? 0)}</td>
            </tr>
          ))}
          {rest.map((row) => (
            <tr key={row.id} class="hf-not-counted">
              <td>{row.name}</td>
              <td>{row.uncounted}</td>
              <td>–</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** "about 30–40 min · 20 sets", each with its why. */
export function DayFacts({ session }: { session: Session }) {
  const time = minutes(session.minutes);
  const sets = session.sets > 0 ? count(session.sets, "set") : "";
  return (
    <span class="hf-day-facts">
      {time && (
        <Explained label={`${session.title}: ${time}. Where the minutes go`} why={() => <MinutesWhy session={session} />}>
          {time}
        </Explained>
      )}
      {time && sets && <span aria-hidden="true"> · </span>}
      {sets && (
        <Explained label={`${session.title}: ${sets}. Which sets count`} why={() => <SetsWhy session={session} />}>
          {sets}
        </Explained>
      )}
    </span>
  );
}
