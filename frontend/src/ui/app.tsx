import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { Finding, View } from "../view";
import { DropVeil } from "../home/drop_veil";
import { useDropping } from "../home/dropping";
import { onFileKey, useFirstPage } from "../home/entry";
import { Home } from "../home/home";
import { css } from "../styles";
import { useClipboard } from "./clipping";
import { type Designer, DesignerContext } from "./context";
import { Dialogs } from "./dialogs";
import { onKeyDown } from "./keys";
import { LibraryDrawer } from "./library";
import { OtherEncoding } from "./other_encoding";
import { Rail } from "./rail";
import { Sheet } from "./sheet";
import { NoticeBar, PickedBar, Strips } from "./strips";
import { TextView } from "./text_view";
import { watchTheme } from "./theme";
import { TopBar } from "./topbar";
import { isNarrow, type UiValues } from "./ui_state";
import { Unopened } from "./unopened";

function useRedraw({ store, ui, files }: Designer): void {
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  useEffect(() => {
    const stops = [store, ui, files].map((source) => source.subscribe(() => redraw()));
    redraw();
    return () => stops.forEach((stop) => stop());
  }, [store, ui, files]);
}

function sizeOf(width: number): UiValues["size"] {
  if (width < 700) return "tiny";
  if (width < 880) return "slim";
  if (width < 1060) return "narrow";
  if (width < 1240) return "snug";
  return width < 1560 ? "medium" : "wide";
}

function usePageSize({ ui }: Designer, root: { current: HTMLElement | null }): void {
  useEffect(() => {
    if (!root.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 1280;
      if (width > 0) ui.fit(sizeOf(width));
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [ui, root]);
}

/** Once what is new by now is on the screen. */
const afterPaint = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));

/**
 * Opens a row's details when it gets the focus. What was just typed in the row before is painted first; and by mouse
 * the button must be up, so that nothing jumps away under it.
 */
function useOpenRow({ ui }: Designer, root: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let pressed = false;
    let next: string | null | undefined;
    const settle = () => {
      if (!pressed && next !== undefined) ui.set({ openRow: next });
      if (!pressed) next = undefined;
    };
    const onFocus = (event: FocusEvent) => {
      next = (event.target as Element).closest<HTMLElement>("[data-row-id]")?.dataset.rowId ?? null;
      afterPaint(settle);
    };
    const down = () => void (pressed = true);
    const up = () => {
      pressed = false;
      setTimeout(settle);
    };
    element.addEventListener("focusin", onFocus);
    element.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
    window.addEventListener("pointercancel", up, true);
    return () => {
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
      window.removeEventListener("pointercancel", up, true);
    };
  }, [ui, root]);
}

/** On our own page nothing else is there to be meant; in a notebook a key is ours only inside the designer. */
const isOwnPage = (): boolean => document.body.hasAttribute("data-designer-page");

/** Keys pressed on our own page before anything was clicked. */
function usePageKeys({ commands, files }: Designer, root: { current: HTMLElement | null }): void {
  useEffect(() => {
    if (!isOwnPage()) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target === document.body && root.current && !onFileKey(files, event)) onKeyDown(commands, event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [commands, files, root]);
}

function useMarks({ ui, store }: Designer, view: View | null) {
  const { hotMuscle, textRow, week } = ui.values;
  const openRow = ui.values.openRow && store.currentId(ui.values.openRow);
  const lit = useMemo(() => {
    if (textRow) return new Set([textRow]);
    if (!hotMuscle || !view) return null;
    const weeks = view.volume.weeks;
    const muscles = weeks[Math.min(week, weeks.length - 1)]?.muscles ?? [];
    return new Set(muscles.find(({ id }) => id === hotMuscle)?.why.map((line) => line.row_id));
  }, [hotMuscle, textRow, view, week]);
  const all = view?.findings;
  const findings = useMemo(() => {
    const byTarget = new Map<string, Finding[]>();
    for (const finding of all ?? []) {
      if (finding.target_id && finding.code !== "unknown-exercise") byTarget.set(finding.target_id, [...(byTarget.get(finding.target_id) ?? []), finding]);
    }
    return byTarget;
  }, [all]);
  return { lit, findings, openRow, picked: ui.values.picked };
}

/** What Python had to say about edits of this page; what it could not do is not lost but can be typed again. */
function useNotices({ store, ui, commands }: Designer, view: View | null): void {
  const said = useRef(0);
  useEffect(() => {
    for (const notice of view?.notices ?? []) {
      if (notice.session !== store.session || notice.seq <= said.current) continue;
      said.current = notice.seq;
      const edit = store.sentAs(notice.seq);
      const way = commands.again(edit, notice.line);
      const isRefused = way.action !== undefined || edit?.op === "add_line";
      if (edit?.op === "add_line") ui.set({ refused: edit });
      ui.say({ text: notice.message, ...way, sticky: isRefused, ...(isRefused && { refused: notice.seq }) });
    }
    const { notice } = ui.values;
    const answered = view?.answered[store.session] ?? 0;
    if (notice?.refused !== undefined && answered > notice.refused) ui.set({ notice: null });
  }, [view?.notices, view?.answered, store, ui, commands]);
}

/** What was half typed at a day's foot when the page died is typed again. */
function useFoundTyped({ store, ui }: Designer): void {
  useEffect(() => {
    if (ui.values.refused || store.foundTyped.length === 0) return;
    ui.set({ refused: store.foundTyped.shift()! });
  });
}

/** Another program is another page: nothing that was open or picked on the last one is carried over. */
function useTurnedPage({ ui }: Designer, view: View | null): void {
  const key = view?.file.key;
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current !== undefined && shown.current !== key) ui.turnPage();
    shown.current = key;
  }, [key, ui]);
}

/** What stands beside what: the text beside the sheet only where there is room for both. */
function layoutOf({ drawer, mode, rail, size }: UiValues) {
  const wide = size === "wide";
  const text = mode === "text";
  const showRail = rail && !(isNarrow(size) && drawer) && (!text || wide);
  const roomy = size === "wide" || (size === "medium" && !(drawer && showRail));
  return { sheet: !text || wide, text, both: text && wide, rail: showRail, drawer, tight: !roomy };
}

function Body({ designer, view }: { designer: Designer; view: View }) {
  const { ui, store } = designer;
  const layout = layoutOf(ui.values);
  const marks = useMarks(designer, view);
  const { other_encoding: unread, unopened } = view.file;
  const isOpen = !unread && !unopened;
  const on = (flag: boolean) => flag || undefined;
  return (
    <>
      <TopBar view={view} connection={store.connection} />
      <Strips view={view} />
      <div
        class="hf-main"
        data-rail={on(layout.rail && isOpen)}
        data-drawer={on(layout.drawer)}
        data-tight={on(layout.tight)}
      >
        {layout.drawer && <LibraryDrawer />}
        <div class="hf-centre" data-both={on(layout.both)} role="region" aria-label={layout.sheet ? "Sheet" : "Text"}>
          {unread && <OtherEncoding file={view.file} offer={unread} />}
          {unopened && <Unopened file={view.file} />}
          {isOpen && layout.sheet && <Sheet view={view} {...marks} />}
          {isOpen && layout.text && <TextView view={view} alone={!layout.both} />}
        </div>
        {layout.rail && isOpen && <Rail view={view} />}
      </div>
      {ui.values.picked.size > 1 ? <PickedBar /> : <NoticeBar />}
      <Dialogs view={view} />
    </>
  );
}

function HomePage({ view }: { view: View }) {
  return (
    <>
      <Home view={view} />
      <NoticeBar />
      <Dialogs view={view} />
    </>
  );
}

export function App({ designer, root }: { designer: Designer; root: { current: HTMLElement | null } }) {
  const { store, ui, focus, commands, files } = designer;
  useRedraw(designer);
  usePageSize(designer, root);
  useOpenRow(designer, root);
  useClipboard(designer, isOwnPage);
  usePageKeys(designer, root);
  useDropping(designer, root);
  useFirstPage(designer, store.view, isOwnPage());
  useNotices(designer, store.view);
  useFoundTyped(designer);
  useTurnedPage(designer, store.view);
  useEffect(() => void commands.looking.meetClient());
  useEffect(() => watchTheme((dark) => ui.set({ dark })), [ui]);
  useLayoutEffect(() => focus.settle());
  const { view } = store;
  return (
    <DesignerContext.Provider value={designer}>
      <style>{css}</style>
      <div
        class="hf-root"
        data-rev={view?.rev}
        data-theme={ui.values.dark ? "dark" : "light"}
        data-size={isNarrow(ui.values.size) ? "narrow" : ui.values.size}
        data-slim={ui.values.size === "slim" || ui.values.size === "tiny" || undefined}
        data-page={isOwnPage() || undefined}
        tabIndex={-1}
        ref={(element) => void (root.current = element)}
        onFocusIn={focus.onFocusIn}
        onFocusOut={focus.onFocusOut}
        onKeyDown={(event) => !onFileKey(files, event) && onKeyDown(commands, event)}
      >
        {!view && <p class="hf-loading">Opening the program …</p>}
        {view && files.values.page === "program" && <Body key={view.file.key} designer={designer} view={view} />}
        {view && files.values.page === "home" && <HomePage view={view} />}
        <DropVeil />
      </div>
    </DesignerContext.Provider>
  );
}
