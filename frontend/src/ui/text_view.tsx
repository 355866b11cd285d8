import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Finding, View } from "../view";
import { useDesigner } from "./context";
import { FindingCard } from "./findings";

const PAUSE_MS = 150;

/** Where the cursor stands after the text around it changed from `before` to `after`. */
export function carriedCursor(before: string, after: string, cursor: number): number {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  if (cursor <= head) return cursor;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (cursor >= before.length - tail) return cursor + after.length - before.length;
  return Math.min(cursor, after.length - tail);
}

/** The text as typed; sent after a pause, and never replaced while newer typing is on its way. */
function useDraft(text: string) {
  const { store } = useDesigner();
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef<number>(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<string | null>(null);
  const send = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current === null) return;
    sent.current = store.edit("set_text", null, { text: latest.current });
    latest.current = null;
  }, [store]);
  const type = (typed: string) => {
    setDraft(typed);
    latest.current = typed;
    clearTimeout(timer.current);
    timer.current = setTimeout(send, PAUSE_MS);
  };
  const settled = latest.current === null && !store.owes(sent.current);
  useEffect(() => {
    if (draft !== null && settled) setDraft(null);
  }, [draft, settled, text]);
  useEffect(() => send, [send]);
  return { shown: draft !== null && !settled ? draft : text, type, send };
}

function Numbers({ count, marked }: { count: number; marked: Map<number, string> }) {
  return (
    <div class="hf-line-numbers" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} data-severity={marked.get(index + 1)}>
          {index + 1}
        </div>
      ))}
    </div>
  );
}

function Editor({ view }: { view: View }) {
  const { ui } = useDesigner();
  const area = useRef<HTMLTextAreaElement>(null);
  const { shown, type, send } = useDraft(view.text);
  const before = useRef(shown);
  const lines = shown.split(/\r\n|\n|\r/);
  const marked = new Map(view.findings.flatMap((f) => (f.line === null ? [] : [[f.line, f.severity] as const])));

  useLayoutEffect(() => {
    const element = area.current;
    if (element && element.value !== shown) {
      const cursor = carriedCursor(before.current, shown, element.selectionStart);
      element.value = shown;
      element.setSelectionRange(cursor, cursor);
    }
    before.current = shown;
  }, [shown]);
  const { goToLine } = ui.values;
  useEffect(() => {
    const element = area.current;
    if (!element || goToLine === null) return;
    const start = element.value.split("\n").slice(0, goToLine - 1).join("\n").length + (goToLine > 1 ? 1 : 0);
    const end = element.value.indexOf("\n", start);
    element.focus();
    element.setSelectionRange(start, end < 0 ? element.value.length : end);
    ui.set({ goToLine: null });
  }, [goToLine, ui]);

  return (
    <div class="hf-editor">
      <Numbers count={lines.length} marked={marked} />
      <textarea
        id="hf-text"
        ref={area}
        class="hf-text"
        aria-label="The program as text"
        spellcheck={false}
        rows={Math.max(lines.length, 12)}
        wrap="off"
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={send}
      />
    </div>
  );
}

export function TextView({ view }: { view: View }) {
  const here: Finding[] = view.findings.filter((finding) => finding.line !== null);
  return (
    <div class="hf-text-view">
      <div class="hf-paper">
        <Editor view={view} />
      </div>
      <section class="hf-text-findings" aria-label="Worth a look in the text">
        <h2>
          Worth a look <span class="hf-count">({here.length})</span>
        </h2>
        {here.length === 0 && <p class="hf-empty">Every line was read.</p>}
        <ul>
          {here.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </ul>
      </section>
    </div>
  );
}
