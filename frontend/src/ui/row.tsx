import { useState } from "preact/hooks";
import type { Finding, Row } from "../view";
import { rowTitle } from "../store/find";
import { differs, inWeek } from "../store/weeks";
import { useDesigner } from "./context";
import { ChoiceField, Field, type FieldProps, NameField } from "./field";
import { FindingCard } from "./findings";
import { AboutIcon, BinIcon, GripIcon, SwapIcon } from "./icons";
import { KINDS_OF_SETS } from "./kinds_of_sets";
import { memo } from "./memo";
import { OwnForm } from "./own_form";
import { asNotes, onOneLine } from "./words";
import { type Columns, WeekDoses } from "./week_columns";

const DETAILS = [
  { field: "technique", placeholder: "kind of sets", prefix: "" },
  { field: "tempo", placeholder: "tempo", prefix: "" },
  { field: "load", placeholder: "load", prefix: "" },
  { field: "effort", placeholder: "effort", prefix: "" },
  { field: "rest", placeholder: "rest", prefix: "rest" },
  { field: "note", placeholder: "note", prefix: "" },
] as const;

const LONG = { technique: "kind of sets", tempo: "tempo", load: "load", effort: "effort", rest: "rest", note: "note for the client" };

/** Folded: nobody wants to be talked to while typing. */
function RowFindings({ findings }: { findings: readonly Finding[] }) {
  const [shown, setShown] = useState(false);
  return (
    <div class="hf-row-findings">
      <button type="button" class="hf-link" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Worth a look{findings.length > 1 && ` (${findings.length})`}
      </button>
      {shown && (
        <ul>
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} here />
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  row: Row;
  open: boolean;
  /** Gives sets to the muscle that is pointed at. */
  lit: boolean;
  /** What there is to say about it. */
  findings: readonly Finding[];
  /** Its label is its block's number, which stands beside it. */
  alone: boolean;
  /** The week on the sheet, where it is a later one than that in which the row is written. */
  week: number | null;
  columns: Columns | null;
  picked: boolean;
}

/** What the library cannot make anything of; what merely warms up is not counted under any name. */
const isUnknown = ({ exercise, uncounted }: Row): boolean =>
  exercise === null && (uncounted === "not in the library" || uncounted === "could be several exercises");

function Unknown({ row }: { row: Row }) {
  const { commands, ui } = useDesigner();
  const ask = (dialog: "treat_like" | "own") => ui.set({ dialog, subject: row.id });
  return (
    <div class="hf-unknown">
      <span>
        {row.uncounted === "not in the library"
          ? "Not in the library: prints fine, not counted."
          : "Could be several exercises: prints fine, not counted."}
      </span>
      <button type="button" class="hf-link" onClick={() => ask("treat_like")}>
        treat like …
      </button>
      <button type="button" class="hf-link" onClick={() => ask("own")}>
        add
      </button>
      {row.nearest.slice(0, 3).map((name) => (
        <button key={name} type="button" class="hf-chip" onClick={() => commands.setField(row.id, "name", name)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** A row's weeks side by side, where they differ: a column a week, and only what changes is written. */
function Weeks({ row, week: shown }: { row: Row; week: number | null }) {
  const { commands } = useDesigner();
  const weeks = [{ week: undefined, dose: row.dose }, ...row.weekly];
  return (
    <span class="hf-weeks">
      {weeks.map(({ week, dose }) => (
        <Field
          key={week ?? 0}
          class={(week ?? null) === shown ? "hf-week-dose hf-week-now" : "hf-week-dose"}
          prefix={week === undefined ? "wk 1" : `wk ${week}`}
          label={`Sets × reps in week ${week ?? 1}, ${rowTitle(row)}`}
          value={dose}
          commit={(text) => commands.setField(row.id, "dose", text, week)}
          typed={() => commands.weeks.choose(row.id, week ?? 1)}
        />
      ))}
    </span>
  );
}

const KindField = (props: FieldProps) => <ChoiceField {...props} choices={KINDS_OF_SETS} />;

/** What a row says in the week that is shown; notes are for all weeks. */
function saidIn(row: Row, week: number | null, field: (typeof DETAILS)[number]["field"]): string {
  return field === "note" ? row.note : (inWeek(row, week)[field] ?? "");
}

const Detail = memo(({ row, week, detail }: Pick<RowProps, "row" | "week"> & { detail: (typeof DETAILS)[number] }) => {
  const { commands } = useDesigner();
  const { field, placeholder, prefix } = detail;
  const said = saidIn(row, week, field);
  const isNote = field === "note";
  const ofWeek = !isNote && (week !== null || differs(row, field));
  const told = isNote && week !== null ? " in every week" : ofWeek ? ` in week ${week ?? 1}` : "";
  const words = said !== "" && !said.startsWith("rest") ? [prefix] : [];
  const OneField = field === "technique" ? KindField : Field;
  return (
    <OneField
      class={field === "technique" ? "hf-detail hf-technique" : "hf-detail"}
      field={field}
      placeholder={isNote && week !== null ? "note, all weeks" : placeholder}
      prefix={[ofWeek && differs(row, field) ? `wk ${week ?? 1}` : "", ...words].filter(Boolean).join(" ")}
      label={`${LONG[field]}${told}, ${rowTitle(row)}`}
      value={onOneLine(said)}
      commit={(text) => commands.setField(row.id, field, asNotes(text, said), isNote ? undefined : (week ?? undefined))}
    />
  );
});

/** What stands at the right of a row's label: its name and its sets × reps. */
const Line = memo(({ row, week, columns }: Pick<RowProps, "row" | "week" | "columns">) => {
  const { commands } = useDesigner();
  return (
    <div class="hf-line">
      <NameField
        class="hf-name"
        field="name"
        label={row.label ? `Exercise ${row.label}` : "Exercise"}
        value={row.name}
        required="An exercise needs a name; to take it out, delete the exercise."
        commit={(text) => commands.setField(row.id, "name", text)}
      />
      {columns ? (
        <WeekDoses row={row} columns={columns} />
      ) : (
        <Field
          class="hf-dose"
          field="dose"
          placeholder="sets × reps"
          label={row.dose_words ? `Sets × reps: ${row.dose_words}` : `Sets × reps, ${rowTitle(row)}`}
          value={inWeek(row, week).dose}
          commit={(text) => commands.setField(row.id, "dose", text, week ?? undefined)}
        />
      )}
    </div>
  );
});

/** What is written of a row beside its name and its sets × reps. */
function Under({ row, week, columns }: Pick<RowProps, "row" | "week" | "columns">) {
  const written = DETAILS.filter(({ field }) => saidIn(row, week, field) !== "");
  const weekly = row.weekly.length > 0 && columns === null;
  if (written.length === 0 && !weekly && row.comment === "") return null;
  return (
    <div class="hf-under">
      {written.map((detail) => (
        <Detail key={detail.field} row={row} week={week} detail={detail} />
      ))}
      {weekly && <Weeks row={row} week={week} />}
      {row.comment && <span class="hf-comment" title="Your own note. It never prints.">{row.comment}</span>}
    </div>
  );
}

/** What can be done with the row as a whole. */
function Tools({ row }: Pick<RowProps, "row">) {
  const { commands } = useDesigner();
  return (
    <span class="hf-row-tools">
      {row.exercise && (
        <button
          type="button"
          class="hf-quiet hf-row-tool"
          aria-label={`About ${rowTitle(row)}`}
          title="About this exercise  Ctrl I"
          onClick={() => commands.looking.about(row.id)}
        >
          <AboutIcon />
        </button>
      )}
      <button
        type="button"
        class="hf-quiet hf-row-tool"
        aria-label={`Swap ${rowTitle(row)} for another`}
        title="Swap for another  Ctrl E"
        onClick={() => commands.looking.openSwap(row.id)}
      >
        <SwapIcon />
      </button>
      <button
        type="button"
        class="hf-quiet hf-row-tool"
        aria-label={`Delete ${rowTitle(row)}`}
        title="Delete"
        onClick={() => commands.deleteRow(row.id)}
      >
        <BinIcon />
      </button>
    </span>
  );
}

/** What could be written besides; it lies over the next row while this one is worked on, so that nothing moves. */
function More({ row, open, findings, week }: Pick<RowProps, "row" | "open" | "findings" | "week">) {
  return (
    <div class="hf-more">
      {DETAILS.filter(({ field }) => saidIn(row, week, field) === "").map((detail) => (
        <Detail key={detail.field} row={row} week={week} detail={detail} />
      ))}
      {open && findings.length > 0 && <RowFindings findings={findings} />}
      {open && <Tools row={row} />}
    </div>
  );
}

export const RowView = memo(({ row, open, lit, findings, alone, week, columns, picked }: RowProps) => {
  const { commands } = useDesigner();
  const flagged = findings.some(({ severity }) => severity !== "info");
  return (
    <li
      class="hf-row"
      data-row-id={row.id}
      data-open={open || undefined}
      data-lit={lit || undefined}
      data-alone={alone || undefined}
      data-picked={picked || undefined}
    >
      <button
        type="button"
        class="hf-grip"
        aria-label={`Move ${rowTitle(row)}`}
        aria-pressed={picked}
        title="Drag, or Alt + arrow keys. Ctrl or Shift + click picks several."
        onClick={(event) => {
          if (event.shiftKey) commands.picking.extendTo(row.id);
          else if (event.ctrlKey || event.metaKey) commands.picking.toggle(row.id);
          else commands.picking.clear();
        }}
      >
        <GripIcon />
      </button>
      <span class="hf-label">{row.label}</span>
      {flagged && <span class="hf-flag" title="Worth a look" aria-label="Worth a look" role="img" />}
      <OwnForm>
        <Line row={row} week={week} columns={columns} />
        <Under row={row} week={week} columns={columns} />
        {isUnknown(row) && <Unknown row={row} />}
        <More row={row} open={open} findings={findings} week={week} />
      </OwnForm>
    </li>
  );
});
