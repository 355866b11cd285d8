// Nobody wants to be talked to while typing: what is new about the row that is worked on waits until it is left.
import { useRef } from "preact/hooks";
import type { Finding } from "../view";

export function useCalm(findings: readonly Finding[], openRow: string | null): Finding[] {
  const known = useRef<{ row: string | null; ids: ReadonlySet<string> }>({ row: null, ids: new Set() });
  if (known.current.row !== openRow) known.current = { row: openRow, ids: new Set(findings.map(({ id }) => id)) };
  const { ids } = known.current;
  return findings.filter((finding) => openRow === null || finding.target_id !== openRow || ids.has(finding.id));
}
