import { useMemo, useState } from "preact/hooks";
import type { LibraryEntry } from "../view";
import { useDesigner } from "./context";
import { useLibraryList } from "./drag";
import { CloseIcon, SearchIcon } from "./icons";

const SHOWN = 60;

function Entry({ entry, chosen, add }: { entry: LibraryEntry; chosen: boolean; add: () => void }) {
  const about = [entry.prime.join(", "), entry.equipment.join(", ")].filter(Boolean).join(" · ");
  return (
    <li
      class="hf-entry"
      id={`hf-entry-${entry.id}`}
      data-entry-id={entry.id}
      role="option"
      aria-selected={chosen}
      title={entry.cue}
      onDblClick={add}
    >
      <span class="hf-entry-name">{entry.name}</span>
      <span class="hf-entry-about">{about}</span>
      <span class="hf-entry-add" aria-hidden="true" onClick={add}>
        Add
      </span>
    </li>
  );
}

export function LibraryDrawer() {
  const { store, ui, commands, search } = useDesigner();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { entries, total } = useMemo(() => search().find(query, SHOWN), [query, search]);
  const list = useLibraryList((id) => store.library.find((entry) => entry.id === id));
  const sessions = store.view?.program.sessions ?? [];
  const day = sessions.find(({ id }) => id === ui.values.lastSession) ?? sessions[0];
  const current = entries[at];

  const close = () => {
    ui.showLibrary(false);
    commands.focus.want("#hf-open-library");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(entries.length - 1, at + step));
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      commands.addFromLibrary(current);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (query) setQuery("");
      else close();
    }
  };

  return (
    <aside class="hf-library" aria-label="Exercise library">
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
          placeholder="Search name, muscle, equipment"
          spellcheck={false}
          autocomplete="off"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
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
          . Or drag it into a block.
        </p>
      )}
      <ul class="hf-entries" id="hf-library-list" role="listbox" aria-label="Exercises" ref={list as never}>
        {entries.map((entry, index) => (
          <Entry key={entry.id} entry={entry} chosen={index === at} add={() => commands.addFromLibrary(entry)} />
        ))}
      </ul>
      {total > entries.length && <p class="hf-library-hint">{total - entries.length} more: keep typing.</p>}
    </aside>
  );
}
