// Names from the library, offered below a field while a name is typed into it.
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { LibraryEntry } from "../view";
import { useDesigner } from "./context";

let lists = 0;
const MOST = 5;

export interface Offers {
  shown: boolean;
  /** Attributes that make the field a combobox. */
  attributes: Record<string, string | boolean | undefined>;
  list: preact.VNode;
  open: () => void;
  close: () => void;
  /** What Enter would take, if anything was chosen. */
  chosen: LibraryEntry | undefined;
  /** True where the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Upwards where there is no room below the field, and more above it. */
function opens(list: HTMLElement): void {
  const field = list.parentElement?.getBoundingClientRect();
  const room = list.closest(".hf-centre")?.getBoundingClientRect();
  if (!field || !room) return;
  const below = Math.min(room.bottom, window.innerHeight) - field.bottom;
  const above = field.top - Math.max(room.top, 0);
  list.toggleAttribute("data-up", below < list.offsetHeight + 8 && above > below);
}

export function useOffers(name: string, detail: (entry: LibraryEntry) => string, take: (entry: LibraryEntry) => void): Offers {
  const { search } = useDesigner();
  const id = useMemo(() => `hf-offers-${++lists}`, []);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const entries = useMemo(
    () => (isOpen && name.length >= 2 ? search().find(name, MOST).entries : []),
    [isOpen, name, search],
  );
  const shown = entries.length > 0;
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!shown || event.altKey || (step === 0 && event.key !== "Escape")) return false;
    if (step === 0) close();
    else setAt(((at + 1 + step + entries.length + 1) % (entries.length + 1)) - 1);
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const box = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (box.current && shown) opens(box.current);
  }, [shown, entries]);
  const list = (
    <ul ref={box} class="hf-offers" id={id} role="listbox" aria-label="From the library" hidden={!shown}>
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            take(entry);
            close();
          }}
        >
          <span>{entry.name}</span>
          <span class="hf-offer-dose">{detail(entry)}</span>
        </li>
      ))}
    </ul>
  );
  const attributes = {
    role: "combobox",
    "aria-expanded": shown,
    "aria-controls": id,
    "aria-autocomplete": "list",
    "aria-activedescendant": shown && at >= 0 ? `${id}-${at}` : undefined,
  };
  return {
    shown,
    attributes,
    list,
    open: () => {
      setOpen(true);
      setAt(-1);
    },
    close,
    chosen: shown ? entries[at] : undefined,
    onKey,
  };
}
