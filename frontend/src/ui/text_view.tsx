import { useEffect, useRef } from "preact/hooks";
import { allRows } from "../store/find";
import { ProgramEditor } from "../text/editor";
import { Typing } from "../text/sync";
import type { View } from "../view";
import { useDesigner } from "./context";
import { FindingList } from "./findings";

function rowAt(view: View | null, line: number): string | null {
  const rows = view ? allRows(view.program) : [];
  return rows.find((row) => row.line <= line && line <= row.last_line)?.id ?? null;
}

function Editor({ view }: { view: View }) {
  const { store, ui, search } = useDesigner();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<ProgramEditor | null>(null);
  const typing = useRef<Typing | null>(null);
  const { goToLine, openRow } = ui.values;

  useEffect(() => {
    if (!parent.current || !store.view) return;
    const outlet = {
      send: (text: string, base_rev: number) => store.edit("set_text", null, { text }, { base_rev }),
      owes: (seq: number) => store.owes(seq),
    };
    const out = (typing.current = new Typing(outlet, store.view.rev));
    const made = (editor.current = new ProgramEditor({
      parent: parent.current,
      view: store.view,
      search,
      typed: (text) => out.type(text),
      left: () => out.flush(),
      moved: (line) => ui.set({ textRow: rowAt(store.view, line) }),
    }));
    return () => {
      out.flush();
      made.destroy();
      ui.set({ textRow: null });
    };
  }, [store, ui, search]);

  useEffect(() => {
    if (!editor.current || !typing.current?.meet(view.text, view.rev)) return;
    editor.current.take(view);
    if (ui.values.textRow !== null) ui.set({ textRow: rowAt(view, editor.current.line) });
  }, [view, ui]);

  useEffect(() => {
    if (goToLine === null) return;
    editor.current?.show(goToLine);
    editor.current?.focus();
    ui.set({ goToLine: null });
  }, [goToLine, ui]);

  // A row that is touched on the sheet beside lands on its line.
  useEffect(() => {
    const row = openRow && store.view ? allRows(store.view.program).find(({ id }) => id === openRow) : undefined;
    if (row && row.line > 0) editor.current?.show(row.line);
  }, [openRow, store]);

  return <div class="hf-editor" ref={parent} />;
}

export function TextView({ view, alone }: { view: View; alone: boolean }) {
  const here = view.findings.filter((finding) => finding.line !== null);
  return (
    <div class="hf-text-view" data-alone={alone || undefined}>
      <div class="hf-paper">
        <Editor view={view} />
      </div>
      {alone && (
        <section class="hf-text-findings" aria-label="Worth a look in the text">
          <FindingList findings={here} none="Every line was read." />
        </section>
      )}
    </div>
  );
}
