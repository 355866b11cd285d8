// What is new in a view, as Python tells it: how it comes of the one before (hipflex_kit/designer/view/changes.py). What no
// change speaks of stays the same object, so that it is not drawn again.

export interface RecordChange {
  keys: Record<string, Change>;
  gone?: string[];
}

export interface ListChange {
  /** From which item on, how many make way, and for which. */
  cut?: [number, number, unknown[]];
  /** What changes in some of the items that are there then, by their place. */
  at?: Record<string, Change>;
}

export type Change =
  | { is: unknown }
  | RecordChange
  | ListChange
  | { text: [number, number, string] }; // from where on, how many code units make way, and for which

function changedRecord(old: Record<string, unknown>, { keys, gone }: RecordChange): Record<string, unknown> {
  const result = { ...old };
  for (const [key, change] of Object.entries(keys)) result[key] = changed(old[key], change);
  for (const key of gone ?? []) delete result[key];
  return result;
}

function changedList(old: unknown[], { cut, at }: ListChange): unknown[] {
  const [start, count, items] = cut ?? [0, 0, []];
  const result = [...old.slice(0, start), ...items, ...old.slice(start + count)];
  for (const [index, change] of Object.entries(at ?? {})) result[Number(index)] = changed(result[Number(index)], change);
  return result;
}

/** The value that the change makes of `old`, which itself stays as it is. */
export function changed<T>(old: T, change: Change): T;
export function changed(old: unknown, change: Change): unknown {
  if ("is" in change) return change.is;
  if ("keys" in change) return changedRecord(old as Record<string, unknown>, change);
  if ("text" in change) {
    const [start, count, words] = change.text;
    return (old as string).slice(0, start) + words + (old as string).slice(start + count);
  }
  return changedList(old as unknown[], change);
}
