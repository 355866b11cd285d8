import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { LibraryEntry } from "../view";
import { CardView } from "./card";
import { useDesigner } from "./context";
import { useLibraryList } from "./drag";
import { aboutEntry } from "./exercise_picker";
import { CloseIcon, SearchIcon } from "./icons";

const SHOWN = 60;
/** While somebody types, only what fits on a screen is drawn, and the rest once they stop. */
const SHOWN_AT_ONCE = 20;
const STOPPED_MS = 150;

/** How many results are drawn. */
function useRoom(query: string): number {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), STOPPED_MS);
    return () => clearTimeout(timer);
  }, [query]);
  return settled === query ? SHOWN : SHOWN_AT_ONCE;
}

interface EntryProps {
  entry: LibraryEntry;
  chosen: boolean;
  /** Why the client cannot do it yet. */
  cannot: string | undefined;
  add: () => void;
  show: () => void;
}

function Entry({ entry, chosen, cannot, add, show }: EntryProps) {
  return (
    <li
      class="hf-entry"
      id={`hf-entry-${entry.id}`}
      data-entry-id={entry.id}
      data-cannot={cannot !== undefined || undefined}
      role="option"
      aria-selected={chosen}
      title={entry.cue}
      onClick={show}
    >
      <span class="hf-entry-name">{entry.name}</span>
      <span class="hf-entry-about">{cannot ? `Not yet: ${cannot}` : aboutEntry(entry)}</span>
      <span
        class="hf-entry-add"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          add();
        }}
      >
        Add
      </span>
    </li>
  );
}

/** What the client can do only, or all of it. */
function Doable() {
  const { ui, commands, store } = useDesigner();
  if (!commands.looking.knowsClient) return null;
  const name = store.view?.program.client || "this client";
  return (
    <label class="hf-doable">
      <input
        type="checkbox"
        checked={ui.values.onlyDoable}
        onChange={(event) => ui.set({ onlyDoable: event.currentTarget.checked })}
      />
      Only what {name} can do
    </label>
  );
}

/** Enter adds once it is let go; held down, it shows the card instead. */
function useHeldEnter(add: () => void, show: () => void) {
  const held = useRef<"no" | "down" | "shown">("no");
  return {
    down(event: KeyboardEvent): void {
      if (!event.repeat) held.current = "down";
      else if (held.current === "down") {
        held.current = "shown";
        show();
      }
    },
    up(): void {
      if (held.current === "down") add();
      held.current = "no";
    },
  };
}

export function LibraryDrawer() {
  const { ui, commands } = useDesigner();
  const { card } = ui.values;
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const close = () => {
    commands.looking.closeCard();
    ui.showLibrary(false);
    commands.focus.want("#hf-open-library");
  };
  return (
    <aside class="hf-library" aria-label="Exercise library">
      {card === null ? (
        <Shelves query={query} setQuery={setQuery} at={at} setAt={setAt} close={close} />
      ) : (
        <CardView id={card} close={close} />
      )}
    </aside>
  );
}

interface ShelvesProps {
  query: string;
  setQuery: (query: string) => void;
  at: number;
  setAt: (at: number) => void;
  close: () => void;
}

function Shelves({ query, setQuery, at, setAt, close }: ShelvesProps) {
  const { store, ui, commands, search } = useDesigner();
  const { looking } = commands;
  const only = ui.values.onlyDoable && looking.knowsClient ? looking.cannot : null;
  const shelf = search();
  const { entries, total } = useMemo(() => shelf.find(query, SHOWN, only), [query, shelf, only]);
  const drawn = entries.slice(0, useRoom(query));
  const list = useLibraryList((id) => store.library.find((entry) => entry.id === id));
  const sessions = store.view ? commands.daysShown : [];
  const day = store.view ? commands.dayAtHand : undefined;
  const current = entries[at];

  const show = (entry: LibraryEntry) => looking.showCard(entry.id);
  const enter = useHeldEnter(
    () => current && commands.addFromLibrary(current),
    () => current && show(current),
  );
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: "nearest" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the list comes back into sight
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(entries.length - 1, at + step));
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && current && !event.isComposing) {
      event.preventDefault();
      enter.down(event);
    } else if (event.key === "ArrowRight" && current && isAtEnd(event.target as HTMLInputElement)) {
      event.preventDefault();
      show(current);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (query) setQuery("");
      else close();
    }
  };

  return (
    <>
      <div class="hf-library-head">
        <h2>Library</h2>
        <button type="button" class="hf-quiet" aria-label="Close the library" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <label class="hf-search">
        <SearchIcon />
        <input
          type="text"
          id="hf-library-search"
          role="combobox"
          aria-label="Search exercises"
          aria-expanded="true"
          aria-controls="hf-library-list"
          aria-activedescendant={current ? `hf-entry-${current.id}` : undefined}
          placeholder="Name, muscle, equipment"
          spellcheck={false}
          autocomplete="off"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => event.key === "Enter" && enter.up()}
        />
      </label>
      {entries.length === 0 ? (
        <p class="hf-library-hint" role="status">
          Not in the library. Type it at a day’s foot all the same: it prints fine.
        </p>
      ) : (
        <p class="hf-library-hint">
          Enter adds to{" "}
          {sessions.length > 1 && day ? (
            <select
              aria-label="Day to add to"
              value={day.id}
              onChange={(event) => {
                ui.set({ lastSession: event.currentTarget.value });
                commands.focus.want("#hf-library-search");
              }}
            >
              {sessions.map((session) => (
                <option key={session.id} value={session.id}>
                  {session.title}
                </option>
              ))}
            </select>
          ) : (
            (day?.title ?? "the program")
          )}
          , → shows it. Or drag it into a block.
        </p>
      )}
      <Doable />
      <ul class="hf-entries" id="hf-library-list" role="listbox" aria-label="Exercises" ref={list as never}>
        {drawn.map((entry, index) => (
          <Entry
            key={entry.id}
            entry={entry}
            chosen={index === at}
            cannot={looking.cannot[entry.id]}
            add={() => commands.addFromLibrary(entry)}
            show={() => {
              setAt(index);
              show(entry);
            }}
          />
        ))}
      </ul>
      {total > entries.length && <p class="hf-library-hint">{total - entries.length} more: keep typing.</p>}
    </>
  );
}

const isAtEnd = (input: HTMLInputElement): boolean =>
  input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
