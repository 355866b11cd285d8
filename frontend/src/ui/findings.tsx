import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { findRow, rowTitle } from "../store/find";
import type { Finding, Severity } from "../view";
import { oneEach } from "../store/one_each";
import { spotOfFinding } from "../text/spots";
import { useDesigner } from "./context";
import { useCalm } from "./use_calm";

const OPEN = 3;
/** Said under its row, with what can be done about it. */
const UNKNOWN = "unknown-exercise";
const WORDS: Record<Severity, string> = { error: "Stop", warning: "Worth a look", info: "Note" };
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function Keep({ finding, done }: { finding: Finding; done: () => void }) {
  const { store } = useDesigner();
  const [reason, setReason] = useState("");
  const save = () => {
    store.edit("keep", finding.target_id, { code: finding.code, reason: reason.trim() });
    done();
  };
  return (
    <div class="hf-keep">
      <input
        type="text"
        aria-label="Keep, because"
        placeholder="because … (if you like)"
        value={reason}
        ref={(element) => element?.focus()}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
          event.stopPropagation();
          event.preventDefault();
          if (event.key === "Enter") save();
          else done();
        }}
      />
      <button type="button" class="hf-chip" onClick={save}>
        Keep
      </button>
    </div>
  );
}

/** A check can be overruled; what could not be read can not, and has no code of that kind. */
const isCheck = ({ code }: Finding): boolean => /^[A-Z]\d/.test(code);

/** A sentence says what to do; anything else is an example of how it can be written. */
const advice = (hint: string): string => (/[.?!…]$/.test(hint) ? hint : `Try: ${hint}`);

/** `here`: below the very row that it is about. */
export function FindingCard({ finding, here = false }: { finding: Finding; here?: boolean }) {
  const { store, commands } = useDesigner();
  const [keeping, setKeeping] = useState(false);
  const way = useRef<HTMLButtonElement>(null);
  const wasKeeping = useRef(false);
  useLayoutEffect(() => {
    if (wasKeeping.current && !keeping) way.current?.focus(); // back to where the focus was before
    wasKeeping.current = keeping;
  }, [keeping]);
  const target = finding.target_id && store.view ? findRow(store.view.program, finding.target_id) : null;
  return (
    <li class="hf-finding" data-severity={finding.severity} data-finding={finding.code}>
      <p>
        <span class="hf-sr">{WORDS[finding.severity]}: </span>
        {finding.message}
        {finding.hint && <span class="hf-hint"> {advice(finding.hint)}</span>}
      </p>
      {keeping ? (
        <Keep finding={finding} done={() => setKeeping(false)} />
      ) : (
        <p class="hf-finding-actions">
          {!here && (finding.target_id ?? finding.line) !== null && (
            <button type="button" class="hf-link" onClick={() => commands.show(finding.target_id, spotOfFinding(finding, target?.row ?? null))}>
              {target ? `Show ${target.row.label || rowTitle(target.row)}` : "Show"}
            </button>
          )}
          {finding.fixes?.map((fix) => (
            <button
              key={fix.label}
              type="button"
              class="hf-link"
              onClick={() => store.edit(fix.op, fix.target_id, fix.value)}
            >
              {fix.label}
            </button>
          ))}
          {finding.severity !== "info" && isCheck(finding) && (
            <button type="button" class="hf-link" ref={way} onClick={() => setKeeping(true)}>
              Keep, because …
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** The weightiest first; three at a time, the others on demand. */
export function FindingList({ findings, none }: { findings: Finding[]; none: string }) {
  const { ui, store } = useDesigner();
  const openRow = ui.values.openRow && store.currentId(ui.values.openRow);
  const calm = useCalm(findings.filter(({ code }) => code !== UNKNOWN), openRow);
  const sorted = (store.view ? oneEach(calm, store.view.program) : calm).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const shown = ui.values.allFindings ? sorted : sorted.slice(0, OPEN);
  const hidden = sorted.length - shown.length;
  return (
    <>
      <h2>
        Worth a look <span class="hf-count">({sorted.length})</span>
      </h2>
      {sorted.length === 0 && <p class="hf-empty">{none}</p>}
      <ul>
        {shown.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </ul>
      {(hidden > 0 || ui.values.allFindings) && sorted.length > OPEN && (
        <button
          type="button"
          class="hf-fold"
          aria-expanded={ui.values.allFindings}
          onClick={() => ui.set({ allFindings: !ui.values.allFindings })}
        >
          {hidden > 0 ? `${hidden} more` : "Show fewer"}
        </button>
      )}
    </>
  );
}

export function Findings({ findings }: { findings: Finding[] }) {
  return (
    <section class="hf-findings" aria-label="Worth a look" tabIndex={-1}>
      <FindingList findings={findings} none="Nothing to point out." />
    </section>
  );
}
