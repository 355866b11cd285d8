// What of the client's form was changed: only that is written.
import type { Changed, Facts } from "../contracts/client";

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that differ from what the file said; half-filled lifts and nameless entries are left to Python to refuse. */
export function changesOf(before: Facts, now: Facts): Changed {
  const changed: Changed = {};
  for (const field of ["goal", "minutes", "watch"] as const) {
    if (before[field].trim() !== now[field].trim()) changed[field] = now[field].trim();
  }
  if (!same(before.days, now.days)) changed.days = now.days;
  if (!same(before.equipment, now.equipment) || !same(before.other, now.other)) {
    changed.equipment = now.equipment === null ? null : { ids: now.equipment, other: now.other };
  }
  const mastered = (facts: Facts) => facts.mastered.map(({ name, since }) => ({ name, since: since || null }));
  if (!same(mastered(before), mastered(now))) changed.mastered = mastered(now);
  const lifts = (facts: Facts) => facts.lifts.filter(({ name, load }) => name.trim() !== "" || load.trim() !== "");
  if (!same(lifts(before), lifts(now))) changed.lifts = lifts(now);
  return changed;
}
