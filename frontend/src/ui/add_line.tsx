// The field at a day's foot: "Type an exercise: squat 4x10". Enter adds; names are completed on the way.
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Offer } from "../store/completion";
import { mint } from "../store/mint";
import { namePart } from "../store/search";
import { useDesigner } from "./context";
import { useHalfTyped } from "./half_typed";
import { PlusIcon } from "./icons";
import { useOffers } from "./offers";

/** What could not be read is typed here again, unless something else is being typed already. */
function useRefused(sessionId: string | null): void {
  const { commands, store, ui } = useDesigner();
  const { feet } = commands;
  useEffect(() => {
    const restore = () => {
      const { refused } = ui.values;
      if (!refused) return;
      const session = refused.target_id && store.currentId(refused.target_id);
      if (session !== sessionId && !(session === null && sessionId === store.view?.program.sessions[0]?.id)) return;
      ui.set({ refused: null });
      if (feet.draft(sessionId) === "") feet.type(sessionId, (refused.value as { text: string }).text);
    };
    restore();
    return ui.subscribe(restore);
  }, [feet, store, ui, sessionId]);
}

export function AddLine({ sessionId }: { sessionId: string | null }) {
  const { commands, store } = useDesigner();
  const { feet } = commands;
  const input = useRef<HTMLInputElement>(null);
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  useEffect(() => feet.subscribe(() => redraw()), [feet]);
  useRefused(sessionId);
  const text = feet.draft(sessionId);
  const keepTyped = useHalfTyped("type");
  useEffect(() => {
    const line = () => void store.edit("add_line", sessionId, { text, temp_id: mint("row") });
    keepTyped(text.trim() ? line : null);
  }, [text]); // eslint-disable-line react-hooks/exhaustive-deps -- what is typed, nothing else
  const { lead, name, rest } = namePart(text);

  const add = (line: string, offer?: Offer) => {
    commands.addLine(sessionId, line, offer && { name: offer.name, dose: rest });
    feet.type(sessionId, "");
  };
  /** Without sets × reps yet, the usual ones are there to be typed over. */
  const take = (offer: Offer) => {
    if (rest !== "") return add(`${lead}${offer.name} ${rest}`, offer);
    const begun = `${lead}${offer.name} `;
    feet.type(sessionId, begun + offer.dose);
    const field = input.current;
    if (!field) return;
    field.value = begun + offer.dose;
    field.focus();
    field.setSelectionRange(begun.length, field.value.length);
  };
  const offers = useOffers({ name, detail: (offer) => rest || offer.dose, take, eager: rest === "" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || offers.onKey(event)) return;
    if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      event.stopPropagation();
      if (offers.chosen) take(offers.chosen);
      else add(text);
      offers.close();
    } else if (event.key === "Escape" && text) {
      event.stopPropagation();
      feet.type(sessionId, "");
    }
  };

  return (
    <div class="hf-add">
      <PlusIcon />
      <input
        ref={input}
        type="text"
        {...offers.attributes}
        aria-label="Type an exercise"
        placeholder="Type an exercise: squat 4x10"
        spellcheck={false}
        autocomplete="off"
        data-draft={text !== "" || undefined}
        value={text}
        onInput={(event) => {
          feet.type(sessionId, event.currentTarget.value);
          offers.open();
        }}
        onFocus={() => feet.draft(sessionId) !== "" && offers.open()}
        onBlur={offers.close}
        onKeyDown={onKeyDown}
      />
      {offers.list}
    </div>
  );
}
