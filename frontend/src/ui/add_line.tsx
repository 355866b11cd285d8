// The field at a day's foot: "Type an exercise: squat 4x10". Enter adds; what the library knows is offered on the way.
import { useMemo, useState } from "preact/hooks";
import { namePart } from "../store/search";
import type { LibraryEntry } from "../view";
import { shorthand } from "./commands";
import { useDesigner } from "./context";
import { PlusIcon } from "./icons";

let fields = 0;

export function AddLine({ sessionId }: { sessionId: string | null }) {
  const { commands, search } = useDesigner();
  const listId = useMemo(() => `hf-offers-${++fields}`, []);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const { name, rest } = namePart(text);
  const offers = useMemo(() => (name.length < 2 ? [] : search().find(name, 5).entries), [name, search]);
  const shown = open && offers.length > 0;

  const add = (entry?: LibraryEntry) => {
    const line = entry ? (rest ? `${entry.name} ${rest}` : shorthand(entry)) : text;
    commands.addLine(sessionId, line, entry);
    setText("");
    setChosen(-1);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && shown) {
      event.preventDefault();
      event.stopPropagation();
      setChosen((chosen + 1 + step + offers.length + 1) % (offers.length + 1) - 1);
    } else if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      event.stopPropagation();
      add(shown ? offers[chosen] : undefined);
    } else if (event.key === "Escape" && (shown || text)) {
      event.stopPropagation();
      if (shown) setOpen(false);
      else setText("");
    }
  };

  return (
    <div class="hf-add">
      <PlusIcon />
      <input
        type="text"
        role="combobox"
        aria-label="Type an exercise"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        placeholder="Type an exercise: squat 4x10"
        spellcheck={false}
        autocomplete="off"
        data-draft={text !== "" || undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setChosen(-1);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul class="hf-offers" id={listId} role="listbox" aria-label="From the library" hidden={!shown}>
        {offers.map((entry, index) => (
          <li
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(entry)}
          >
            <span>{entry.name}</span>
            <span class="hf-offer-dose">{rest || entry.default_dose}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
