// A file on its way to Python, in parts that every connection takes.

/** As large a file as Python's readers take. */
export const MOST_BYTES = 20_000_000;
/** As long a text as a program may be, in characters; Python says the same of files. */
export const MOST_TEXT = 5_000_000;
const PART_BYTES = 1 << 20;

export interface Part {
  part: number;
  last: boolean;
  bytes: ArrayBuffer;
}

export function partsOf(bytes: ArrayBuffer, size = PART_BYTES): Part[] {
  const count = Math.max(1, Math.ceil(bytes.byteLength / size));
  return Array.from({ length: count }, (_, part) => ({
    part,
    last: part === count - 1,
    bytes: bytes.slice(part * size, (part + 1) * size),
  }));
}

/** Why this file is not even sent; null where it is. */
export function refusal(file: { name: string; size: number }): string | null {
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size <= MOST_BYTES) return null;
  const mb = Math.round(file.size / 1e6);
  return `“${file.name}” has ${mb} MB; the limit is 20 MB, and a program is far smaller. Save only the sheet with the program.`;
}

/** Why this text is not even sent; null where it is. */
export function tooLong(text: string): string | null {
  if (text.length <= MOST_TEXT) return null;
  return `This text has ${Math.round(text.length / 1e6)} MB and cannot be a program; the limit is 5 MB. Nothing was taken.`;
}
