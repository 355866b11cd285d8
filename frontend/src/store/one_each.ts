// Which findings are shown: one for each block and cause, and none about a row that is being worked on that was not
// there before.
import type { Finding, ProgramState } from "../view";
import { findRow } from "./find";

/** The first of each block and check; what is about the program as a whole is told apart by its words. */
export function oneEach(findings: readonly Finding[], program: ProgramState): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const row = finding.target_id === null ? null : findRow(program, finding.target_id);
    const place = row?.block.id ?? finding.target_id ?? finding.message;
    const cause = `${finding.code} ${place}`;
    if (seen.has(cause)) return false;
    seen.add(cause);
    return true;
  });
}
