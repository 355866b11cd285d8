// Two versions of a text, line beside line, with what differs marked.

export interface DiffLine {
  left: string | null;
  right: string | null;
  same: boolean;
}

/** Longest common subsequence by rows; texts beyond this many cells are compared after their common head and tail only. */
const MOST_CELLS = 4_000_000;

function common(a: string[], b: string[]): [number, number][] {
  if (a.length * b.length > MOST_CELLS) return [];
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] =
        a[i] === b[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

const split = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** The lines of both texts, changed ones side by side. */
export function lineDiff(left: string, right: string): DiffLine[] {
  const [a, b] = [split(left), split(right)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const anchors: [number, number][] = [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
    [a.length, b.length],
  ];
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of anchors) {
    while (i < nextI || j < nextJ) {
      lines.push({ left: i < nextI ? a[i++]! : null, right: j < nextJ ? b[j++]! : null, same: false });
    }
    if (i < a.length && j < b.length) lines.push({ left: a[i++]!, right: b[j++]!, same: true });
  }
  return lines;
}
