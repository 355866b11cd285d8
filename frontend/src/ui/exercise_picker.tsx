// A search over the library with a list below it: arrows choose, Enter takes.
import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { LibraryEntry } from "../view";
import { useDesigner } from "./context";
import { SearchIcon } from "./icons";

interface PickerProps {
  id: string;
  label: string;
  /** What is searched for at first. */
  start?: string;
  shown?: number;
  take: (entry: LibraryEntry) => void;
  /** The entry that the keyboard is at. */
  look?: (entry: LibraryEntry) => void;
  note?: (entry: LibraryEntry) => ComponentChildren;
}

export const aboutEntry = (entry: LibraryEntry): string =>
  [entry.prime.join(", "), entry.equipment.join(", ")].filter(Boolean).join(" · ");

export function ExercisePicker({ id, label, start = "", shown = 8, take, look, note }: PickerProps) {
  const { search } = useDesigner();
  const [query, setQuery] = useState(start);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shelf = search();
  const { entries } = useMemo(() => shelf.find(query, shown), [query, shelf, shown]);
  const go = (next: number) => {
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    if (entries[next]) look?.(entries[next]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) go(Math.max(0, Math.min(entries.length - 1, at + step)));
    else if (event.key === "Enter" && entries[at] && !event.isComposing) take(entries[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="hf-picker">
      <label class="hf-search">
        <SearchIcon />
        <input
          type="text"
          id={id}
          role="combobox"
          aria-label={label}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          placeholder={label}
          spellcheck={false}
          autocomplete="off"
          value={query}
          // What was looked for at first gives way to what is typed.
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul class="hf-entries" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            class="hf-entry"
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => (look ? go(index) : take(entry))}
            onDblClick={() => take(entry)}
          >
            <span class="hf-entry-name">{entry.name}</span>
            <span class="hf-entry-about">{note?.(entry) ?? aboutEntry(entry)}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p class="hf-empty">Nothing by that name in the library.</p>}
    </div>
  );
}
