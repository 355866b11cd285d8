import { useEffect, useRef } from "preact/hooks";
import { findRow } from "../store/find";
import { ProgramEditor } from "../text/editor";
import { rowAt, spotOf } from "../text/spots";
import { Typing } from "../text/sync";
import type { View } from "../view";
import { useDesigner } from "./context";
import { FindingList } from "./findings";

function Editor({ view }: { view: View }) {
  const { store, ui, search } = useDesigner();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<ProgramEditor | null>(null);
  const typing = useRef<Typing | null>(null);
  const { goTo, openRow } = ui.values;

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
      moved: (to) => ui.set({ textRow: rowAt(store.view, to)?.id ?? null }),
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
    if (ui.values.textRow !== null) ui.set({ textRow: rowAt(view, editor.current.cursor)?.id ?? null });
  }, [view, ui]);

  // A row that is touched on the sheet beside lands on its line, and in its own cell of it.
  useEffect(() => {
    const place = openRow && store.view ? findRow(store.view.program, openRow) : null;
    const spot = place && spotOf(place.row);
    if (spot) editor.current?.show(spot);
  }, [openRow, store]);

  // After the row at hand, so that what was asked for is what is shown.
  useEffect(() => {
    if (goTo === null) return;
    editor.current?.show(goTo);
    editor.current?.focus();
    ui.set({ goTo: null });
  }, [goTo, ui]);

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
