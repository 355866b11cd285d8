// A field that is typed into in place. While it has the focus it holds a draft: a late answer from Python must not put
// the old value back under the trainer's hands.
import { useCallback, useContext, useRef, useState } from "preact/hooks";
import { DesignerContext } from "./context";
import { useHalfTyped } from "./half_typed";
import { type Offers, useList, useOffers } from "./offers";

export interface FieldProps {
  value: string;
  label: string;
  commit: (text: string) => void;
  field?: string;
  placeholder?: string;
  class?: string;
  /** Before the text, inside the field: "rest". */
  prefix?: string;
  /** May not be emptied: what is said where it is. */
  required?: string;
  readOnly?: boolean;
  describedBy?: string;
  /** Told below it, small; it stands in the label too. */
  under?: string;
  /** So many characters are sure to be seen whole. */
  fits?: number;
}

/** A field for an exercise's name: the library's names are offered while one is typed. */
export function NameField(props: FieldProps) {
  const [typed, setTyped] = useState("");
  const offers = useOffers({ name: typed, detail: ({ muscles }) => muscles, take: ({ name }) => props.commit(name) });
  return <Field {...props} typed={setTyped} offers={offers} />;
}

/** A field whose words are mostly one of a few: they are offered at a click, at the arrow down and while one types. */
export function ChoiceField({ choices, ...props }: FieldProps & { choices: readonly { name: string; about: string }[] }) {
  const [typed, setTyped] = useState("");
  const found = useCallback(() => {
    const said = typed.trim().toLowerCase();
    const by = choices.filter(({ name }) => name.includes(said) && name !== said);
    return by.map(({ name, about }) => ({ id: name, name, about, sure: false }));
  }, [choices, typed]);
  const take = ({ name }: { name: string }) => props.commit(name);
  const offers = useList({ found, take, label: props.placeholder ?? "", detail: ({ about }) => about, opensByArrow: true });
  return <Field {...props} typed={setTyped} offers={offers} opens />;
}

interface Offering {
  typed?: (text: string) => void;
  offers?: Offers;
  /** A click opens what is offered. */
  opens?: boolean;
}

export function Field(props: FieldProps & Offering) {
  const { value, label, commit, field, placeholder = "", prefix, offers, fits = 24 } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const draftRef = useRef<string | null>(null);
  const shown = draft ?? value;
  const keepTyped = useHalfTyped();
  const ui = useContext(DesignerContext)?.ui;

  const hold = (next: string | null) => {
    draftRef.current = next;
    const text = next?.trim() ?? "";
    keepTyped(next === null || text === value || text === "" ? null : () => commit(text));
    setDraft(next);
  };
  const settle = () => {
    const typed = draftRef.current;
    if (typed === null) return;
    hold(null);
    offers?.close();
    const text = typed.trim();
    if (text === value) return;
    if (props.required !== undefined && text === "") return ui?.say({ text: props.required });
    commit(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || offers?.onKey(event)) return;
    if (event.key === "Enter" && offers?.chosen) hold(offers.chosen.name);
    if (event.key === "Enter") settle();
    if (event.key === "Escape" && draftRef.current !== null) {
      hold(null);
      event.stopPropagation();
      event.preventDefault();
    }
  };

  return (
    <span
      class={`hf-field ${props.class ?? ""}`}
      data-empty={shown === "" || undefined}
      data-under={props.under || undefined}
      data-long={shown.length > fits || undefined}
    >
      {prefix && <span class="hf-prefix" aria-hidden="true">{prefix}</span>}
      <span class="hf-sizer" data-text={shown || placeholder}>
        <input
          type="text"
          size={1}
          spellcheck={false}
          autocomplete="off"
          data-field={field}
          data-draft={draft !== null || undefined}
          aria-label={label}
          aria-describedby={props.describedBy}
          title={shown.length > fits ? shown : undefined}
          placeholder={placeholder}
          readOnly={props.readOnly}
          value={shown}
          {...offers?.attributes}
          onInput={(event) => {
            hold(event.currentTarget.value);
            props.typed?.(event.currentTarget.value);
            offers?.open();
          }}
          onClick={() => props.opens && offers?.open()}
          onBlur={() => {
            settle();
            if (props.opens) offers?.close();
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      {offers?.list}
    </span>
  );
}
