// Everything the designer can do, by typing a few letters of it.
import { useMemo, useState } from "preact/hooks";
import { allRows, rowTitle } from "../../store/find";
import { beginnings, fileActions } from "../../home/entry";
import { called } from "../../home/listing";
import { weekCount, weekShown } from "../../store/weeks";
import { spotOf } from "../../text/spots";
import { useDesigner, type Designer } from "../context";
import { FILES, SHEETS } from "./print";

interface Action {
  id: string;
  text: string;
  keys?: string;
  run: () => void;
}

/** On the folder's page nothing is done to a program that is not in sight. */
function actionsAtHome({ ui, files }: Designer): Action[] {
  const programs = files.values.listing?.programs ?? [];
  return [
    ...programs.map((program) => ({ id: program.name, text: `Open ${called(program)}`, run: () => void files.open(program) })),
    ...beginnings(files),
    ...(files.hasProgram ? [{ id: "back", text: "Back to the program", keys: "Ctrl O", run: () => files.leave() }] : []),
    { id: "keys", text: "Keyboard", keys: "?", run: () => ui.set({ dialog: "shortcuts" }) },
  ];
}

function actionsOf(designer: Designer): Action[] {
  const { ui, commands, store, files } = designer;
  if (files.values.page === "home") return actionsAtHome(designer);
  const { values } = ui;
  const rows = store.view ? allRows(store.view.program) : [];
  const week = store.view ? weekShown(store.view, values.week).number : 1;
  const weeks = store.view ? weekCount(store.view) : 1;
  const tables = (store.view?.program.sessions ?? []).flatMap((session) => {
    const table = session.blocks.find((block) => block.table);
    return table ? [{ id: table.id, of: session.title || "this day" }] : [];
  });
  return [
    ...SHEETS.map(({ sheet, label }) => ({
      id: `print-${sheet}`,
      text: `Print: ${label.toLowerCase()}`,
      ...(sheet === "client" && { keys: "Ctrl P" }),
      run: () => void commands.looking.print(sheet),
    })),
    { id: "print-more", text: "Print and send: look at the pages", run: () => commands.looking.openPrint() },
    { id: "message", text: "Copy as message", run: () => void commands.looking.copyMessage() },
    ...FILES.map(({ form, label }) => ({ id: form, text: `Save as ${label}`, run: () => void commands.looking.export(form) })),
    {
      id: "client",
      text: store.view?.program.client ? `About ${store.view.program.client}: equipment, mastered, watch` : "Client: who is this for?",
      run: () => commands.looking.openClient(),
    },
    { id: "undo", text: "Undo", keys: "Ctrl Z", run: () => commands.undo() },
    { id: "redo", text: "Redo", keys: "Ctrl Shift Z", run: () => commands.redo() },
    { id: "programs", text: "Open another program", run: () => commands.listPrograms() },
    { id: "new", text: "New program", run: () => void commands.say(commands.newProgram()) },
    ...fileActions(files),
    { id: "library", text: "Open the library", keys: "/", run: () => commands.openLibrary() },
    {
      id: "mode",
      text: values.mode === "sheet" ? "Show the text" : "Show the sheet",
      run: () => commands.showAs(values.mode === "sheet" ? "text" : "sheet"),
    },
    { id: "findings", text: "Worth a look", run: () => commands.goToRail(".hf-findings") },
    { id: "numbers", text: "Numbers of this week", run: () => commands.goToRail(".hf-rail") },
    { id: "rail", text: values.rail ? "Hide this week" : "Show this week", run: () => ui.set({ rail: !values.rail }) },
    { id: "day", text: "Add a day", run: () => commands.addDay() },
    { id: "week", text: "Add a week", run: () => commands.weeks.add() },
    { id: "copy-week", text: `Copy week ${week} forward`, run: () => commands.weeks.copy(week) },
    ...(weeks > 1 ? [{ id: "delete-week", text: `Delete week ${week}`, run: () => commands.weeks.remove(week) }] : []),
    ...tables.map(({ id, of }) => ({ id: `lines-${id}`, text: `Turn the table of ${of} into lines`, run: () => commands.tableToLines(id) })),
    { id: "paste", text: "Paste a program you already wrote", run: () => ui.set({ dialog: "paste", pasted: "" }) },
    { id: "keys", text: "Keyboard", keys: "?", run: () => ui.set({ dialog: "shortcuts" }) },
    ...rows.flatMap((row) => [
      { id: `swap-${row.id}`, text: `Swap ${rowTitle(row)} for another`, run: () => commands.looking.openSwap(row.id) },
      ...(row.exercise
        ? [{ id: `about-${row.id}`, text: `About ${rowTitle(row)}`, run: () => commands.looking.about(row.id) }]
        : []),
    ]),
    ...rows.map((row) => ({ id: row.id, text: `Go to ${rowTitle(row)}`, run: () => commands.show(row.id, spotOf(row)) })),
  ];
}

const found = (text: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

/** What begins with the words before what only has them somewhere. */
function ranked(actions: Action[], query: string): Action[] {
  const words = query.toLowerCase().trim();
  const rank = ({ text }: Action) => (text.toLowerCase().startsWith(words) ? 0 : ` ${text.toLowerCase()}`.includes(` ${words}`) ? 1 : 2);
  return actions.filter(({ text }) => found(text, query)).sort((a, b) => rank(a) - rank(b));
}

export function Palette({ done }: { done: () => void }) {
  const designer = useDesigner();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const actions = useMemo(() => actionsOf(designer), [designer]);
  const adding = useMemo(() => {
    const entries = query.length < 2 || designer.files.values.page === "home" ? [] : designer.search().find(query, 5).entries;
    return entries.map((entry) => ({
      id: `add-${entry.id}`,
      text: `Add ${entry.name}`,
      run: () => designer.commands.addFromLibrary(entry),
    }));
  }, [designer, query]);
  const shown: Action[] = [...ranked(actions, query), ...adding].slice(0, 10);
  const run = (action: Action | undefined) => {
    if (!action) return;
    done();
    action.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + shown.length) % Math.max(shown.length, 1));
    else if (event.key === "Enter") run(shown[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="hf-palette">
      <input
        type="text"
        role="combobox"
        aria-label="What to do"
        aria-expanded="true"
        aria-controls="hf-palette-list"
        aria-activedescendant={shown[at] ? `hf-palette-${at}` : undefined}
        placeholder="What to do?"
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="hf-palette-list" role="listbox" aria-label="What to do">
        {shown.map((action, index) => (
          <li
            key={action.id}
            id={`hf-palette-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(action)}
          >
            <span>{action.text}</span>
            {action.keys && <span class="hf-offer-dose">{action.keys}</span>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="hf-empty">Nothing by that name.</p>}
    </div>
  );
}
