// The field at a day's foot: "Type an exercise: squat 4x10". Enter adds; what the library knows is offered on the way.
import { useEffect, useState } from "preact/hooks";
import { namePart } from "../store/search";
import type { LibraryEntry } from "../view";
import { shorthand } from "./commands";
import { useDesigner } from "./context";
import { PlusIcon } from "./icons";
import { useOffers } from "./offers";

export function AddLine({ sessionId }: { sessionId: string | null }) {
  const { commands, store, ui } = useDesigner();
  const [text, setText] = useState("");
  const { name, rest } = namePart(text);

  // What could not be read is typed here again, unless something else is being typed already.
  useEffect(() => {
    const restore = () => {
      const { refused } = ui.values;
      if (!refused) return;
      const session = refused.target_id && store.currentId(refused.target_id);
      if (session !== sessionId && !(session === null && sessionId === store.view?.program.sessions[0]?.id)) return;
      ui.set({ refused: null });
      setText((typed) => typed || (refused.value as { text: string }).text);
    };
    restore();
    return ui.subscribe(restore);
  }, [store, ui, sessionId]);

  const add = (entry?: LibraryEntry) => {
    const line = entry ? (rest ? `${entry.name} ${rest}` : shorthand(entry)) : text;
    commands.addLine(sessionId, line, entry);
    setText("");
  };
  const offers = useOffers(name, (entry) => rest || entry.default_dose, add);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || offers.onKey(event)) return;
    if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      event.stopPropagation();
      add(offers.chosen);
      offers.close();
    } else if (event.key === "Escape" && text) {
      event.stopPropagation();
      setText("");
    }
  };

  return (
    <div class="hf-add">
      <PlusIcon />
      <input
        type="text"
        {...offers.attributes}
        aria-label="Type an exercise"
        placeholder="Type an exercise: squat 4x10"
        spellcheck={false}
        autocomplete="off"
        data-draft={text !== "" || undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          offers.open();
        }}
        onBlur={offers.close}
        onKeyDown={onKeyDown}
      />
      {offers.list}
    </div>
  );
}
