// How numbers are said: sets to a half, minutes as a range.

/** "8½"; sets are counted to a half. */
export function half(sets: number): string {
  const rounded = Math.round(sets * 2) / 2;
  const whole = Math.floor(rounded);
  if (rounded === whole) return String(whole);
  return whole === 0 ? "½" : `${whole}½`;
}

/** "8½", or "7–9" where the lines give a range. */
export function setsRange([low, middle, high]: [number, number, number]): string {
  return half(low) === half(high) ? half(middle) : `${half(low)}–${half(high)}`;
}

export function minutes(range: [number, number] | null): string {
  if (!range) return "";
  const [low, high] = range.map(Math.round) as [number, number];
  return low === high ? `about ${low} min` : `about ${low}–${high} min`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${half(n)} ${n === 1 ? one : many}`;
}
