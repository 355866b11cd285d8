import { useRef } from "preact/hooks";
import { rowsOf } from "../store/find";
import { isBeside } from "../store/refused";
import { weekCount, weekShown } from "../store/weeks";
import type { Block, Finding, Session, View } from "../view";
import { AddLine } from "./add_line";
import { useDesigner } from "./context";
import { useBlockList, useRowList } from "./drag";
import { Field } from "./field";
import { BinIcon, GripIcon, PlusIcon } from "./icons";
import { memo } from "./memo";
import { RowView } from "./row";
import { DayFacts } from "./session_why";
import { WeekBar } from "./week_bar";
import { type Columns, columnsOf, WeekHeads } from "./week_columns";

const NONE: readonly Finding[] = [];

interface Marks {
  openRow: string | null;
  lit: ReadonlySet<string> | null;
  findings: ReadonlyMap<string, readonly Finding[]>;
  picked: ReadonlySet<string>;
  /** The week on the sheet, where it is a later one than that in which the day is written. */
  week: number | null;
  /** The weeks side by side, where they differ in nothing but sets × reps. */
  columns: Columns | null;
}

/** Takes a row and makes it a block of its own at this place. */
function Gap({ sessionId, index }: { sessionId: string; index: number }) {
  const ref = useRowList(true);
  return <ul class="hf-gap" data-gap-of={sessionId} data-gap-index={index} ref={ref as never} aria-hidden="true" />;
}

function blockTitle(block: Block): string {
  if (block.label) return `block ${block.label}`;
  const first = block.rows[0];
  return block.heading.toLowerCase() || (first ? `block of ${first.name}` : (block.title ?? "empty block"));
}

/** A pair or tri-set without more to say: its shared number says it already. */
function isPlain(block: Block): boolean {
  return block.section === "work" && (block.kind === "superset" || block.kind === "straight") && !/\d|·/.test(block.heading);
}

const BlockView = memo(({ block, sessionId, index, endsTable, openRow, lit, findings, week, columns, picked }: Marks & BlockProps) => {
  const { store, commands } = useDesigner();
  const rows = useRowList();
  const heading = [block.title, isPlain(block) ? "" : block.heading].filter(Boolean).join(" · ");
  return (
    <div class="hf-block" data-block-id={block.id} data-section={block.section}>
      <Gap sessionId={sessionId} index={index} />
      <div class="hf-box" role="group" aria-label={blockTitle(block)}>
        <button
          type="button"
          class="hf-number"
          aria-label={`Move ${blockTitle(block)}`}
          title={`${block.heading ? `${block.heading}. ` : ""}Drag the whole block, or Alt + arrow keys. Ctrl + click picks it.`}
          onClick={(event) => {
            const last = block.rows.at(-1);
            if (!last) commands.picking.clear();
            else if (event.ctrlKey || event.metaKey) commands.picking.toggle(...commands.picking.wholeBlock(block.id));
            else if (event.shiftKey) commands.picking.extendTo(last.id);
            else commands.picking.clear();
          }}
        >
          {block.label || <span class="hf-number-dots" />}
        </button>
        <div class="hf-block-body">
          {heading && <div class="hf-heading">{heading}</div>}
          <ul
            class="hf-rows"
            data-rows-of={block.id}
            data-labelled={block.rows.some(({ label }) => label !== "") || undefined}
            data-empty="Nothing here yet. Drag an exercise in."
            ref={rows as never}
          >
            {block.rows.map((row) => (
              <RowView
                key={store.keyOf(row.id)}
                row={row}
                open={row.id === openRow}
                lit={lit?.has(row.id) ?? false}
                findings={findings.get(row.id) ?? NONE}
                week={week}
                columns={columns}
                picked={picked.has(row.id)}
                alone={row.label !== "" && row.label === block.label}
              />
            ))}
          </ul>
          {endsTable && (
            <button type="button" class="hf-link hf-table-way" onClick={() => commands.tableToLines(block.id)}>
              Turn this table into lines
            </button>
          )}
          <Said notes={block.notes} />
        </div>
      </div>
    </div>
  );
});

interface BlockProps {
  block: Block;
  /** A table ends with it: below it is the way to make lines of all of it. */
  endsTable: boolean;
  sessionId: string;
  index: number;
}

function DayHead({ session, picked, columns }: { session: Session; picked: boolean; columns: Columns | null }) {
  const { commands } = useDesigner();
  return (
    <div class="hf-day-head" data-picked={picked || undefined}>
      <button
        type="button"
        class="hf-day-grip"
        aria-label={`Move ${session.title}`}
        aria-pressed={picked}
        title="Alt + arrow keys move the day. Ctrl or Shift + click picks several."
        onClick={(event) => {
          if (event.shiftKey) commands.picking.extendTo(session.id);
          else if (event.ctrlKey || event.metaKey) commands.picking.toggle(session.id);
          else commands.picking.clear();
        }}
      >
        <GripIcon />
      </button>
      <Field
        class={session.titled ? "hf-day-title" : "hf-day-title hf-made-up"}
        label="Name of the day"
        value={session.title}
        required="A day needs a name; to take it out, delete the day."
        commit={(title) => commands.store.edit("rename_session", session.id, { title })}
      />
      <DayFacts session={session} />
      <button
        type="button"
        class="hf-quiet hf-day-bin"
        aria-label={`Delete ${session.title}`}
        title="Delete this day"
        onClick={() => commands.deleteDay(session.id)}
      >
        <BinIcon />
      </button>
      {columns && <WeekHeads columns={columns} />}
    </div>
  );
}

const DayView = memo(({ session, ways, ...marks }: Marks & { session: Session; ways: boolean }) => {
  const { store, ui } = useDesigner();
  const blocks = useBlockList();
  return (
    <section
      class="hf-day"
      data-session-id={session.id}
      aria-label={session.title}
      onFocusIn={() => ui.set({ lastSession: session.id })}
    >
      <DayHead session={session} picked={marks.picked.has(session.id)} columns={marks.columns} />
      <Said notes={session.notes} />
      <div class="hf-blocks" data-blocks-of={session.id} ref={blocks as never}>
        {session.blocks.map((block, index) => (
          <BlockView
            key={store.keyOf(block.id)}
            block={block}
            sessionId={session.id}
            index={index}
            endsTable={ways && block.table === true && session.blocks[index + 1]?.table !== true}
            {...marks}
          />
        ))}
      </div>
      <Gap sessionId={session.id} index={session.blocks.length} />
      {session.blocks.length === 0 && (
        <p class="hf-empty">Nothing here yet. Type an exercise below, or drag one in from the library.</p>
      )}
      <AddLine sessionId={session.id} />
    </section>
  );
});

/** What is said of the whole program, or of a whole week. */
function Said({ notes = [] }: { notes?: string[] | undefined }) {
  return (
    <>
      {notes.map((note) => (
        <p class="hf-note" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** Only the day that holds the open row hears of it; the others need not be drawn again. */
function openIn(session: Session, openRow: string | null): string | null {
  return openRow !== null && rowsOf(session).some(({ id }) => id === openRow) ? openRow : null;
}

/** The same object for as long as it says the same: rows are drawn again only when their columns change. */
function useColumns(view: View): Columns | null {
  const { ui } = useDesigner();
  const kept = useRef<Columns | null>(null);
  const fresh = columnsOf(view, ui.values.week, ui.values, kept.current);
  if (JSON.stringify(kept.current) !== JSON.stringify(fresh)) kept.current = fresh;
  return kept.current;
}

export function Sheet({ view, ...marks }: Omit<Marks, "week" | "columns"> & { view: View }) {
  const { commands, ui, store } = useDesigner();
  const week = weekShown(view, ui.values.week);
  const columns = useColumns(view);
  const beside = week.sessions.findLast(isBeside);
  return (
    <div class="hf-sheet">
      <WeekBar view={view} shown={week} tabs={columns === null || columns.weeks.length < weekCount(view)} />
      <Said notes={view.program.notes} />
      <Said notes={week.notes} />
      {week.sessions.length === 0 && week.number > 1 && view.program.sessions.length > 0 && (
        <p class="hf-note">
          No day is written for week {week.number}: it counts as week {week.number - 1} does.{" "}
          <button type="button" class="hf-link" onClick={() => commands.weeks.copy(week.number - 1)}>
            Write it out
          </button>
        </p>
      )}
      <div
        class="hf-days"
        data-columns={columns?.weeks.length}
        {...(columns && { style: { "--after-chosen": columns.weeks.length - 1 - columns.weeks.indexOf(columns.chosen) } })}
      >
        {week.sessions.map((session) => (
          <DayView
            key={store.keyOf(session.id)}
            session={session}
            {...marks}
            columns={columns}
            ways={!isBeside(session) || session === beside}
            openRow={openIn(session, marks.openRow)}
            week={week.number > (session.week ?? 1) ? week.number : null}
          />
        ))}
      </div>
      {view.program.sessions.length === 0 && (
        <div class="hf-blank">
          <h2>An empty program</h2>
          <p>Type an exercise the way you write it on a whiteboard, or paste a program you already wrote.</p>
          <AddLine sessionId={null} />
          <p>
            <button type="button" class="hf-link" onClick={() => ui.set({ dialog: "paste", pasted: "" })}>
              Paste a program
            </button>
          </p>
        </div>
      )}
      <button type="button" class="hf-ghost hf-add-day" onClick={() => commands.addDay()}>
        <PlusIcon /> Add a day
      </button>
      {weekCount(view) < 2 && view.program.sessions.length > 0 && (
        <button type="button" class="hf-ghost hf-add-day" id="hf-add-week" onClick={() => commands.weeks.add()}>
          <PlusIcon /> Add a week
        </button>
      )}
    </div>
  );
}
