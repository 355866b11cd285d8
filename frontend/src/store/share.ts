// A new view arrives as fresh JSON. What is equal to the old keeps its identity, so only rows that changed are redrawn.

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isRecord(value) ? value.id : undefined);

function shareList(old: unknown[], fresh: unknown[]): unknown[] {
  const byId = new Map(old.map((item) => [idOf(item), item]));
  const items = fresh.map((item, index) => {
    const id = idOf(item);
    return share(id === undefined ? old[index] : byId.get(id), item);
  });
  return items.length === old.length && items.every((item, index) => item === old[index]) ? old : items;
}

function shareRecord(old: Record<string, unknown>, fresh: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(fresh);
  let same = keys.length === Object.keys(old).length;
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    result[key] = share(old[key], fresh[key]);
    same &&= result[key] === old[key] && key in old;
  }
  return same ? old : result;
}

/** `fresh`, with every part that equals its counterpart in `old` replaced by that counterpart. */
export function share<T>(old: unknown, fresh: T): T {
  if (Object.is(old, fresh)) return fresh;
  if (Array.isArray(old) && Array.isArray(fresh)) return shareList(old, fresh) as T;
  if (isRecord(old) && isRecord(fresh)) return shareRecord(old, fresh) as T;
  return fresh;
}
