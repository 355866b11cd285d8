// A field that is typed into in place. While it has the focus it holds a draft: a late answer from Python must not put
// the old value back under the trainer's hands.
import { useRef, useState } from "preact/hooks";

export interface FieldProps {
  value: string;
  label: string;
  commit: (text: string) => void;
  field?: string;
  placeholder?: string;
  class?: string;
  /** Before the text, inside the field: "rest". */
  prefix?: string;
  /** May not be emptied. */
  required?: boolean;
  readOnly?: boolean;
  describedBy?: string;
}

export function Field(props: FieldProps) {
  const { value, label, commit, field, placeholder = "", prefix } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const draftRef = useRef<string | null>(null);
  const shown = draft ?? value;

  const hold = (next: string | null) => {
    draftRef.current = next;
    setDraft(next);
  };
  const settle = () => {
    const typed = draftRef.current;
    if (typed === null) return;
    hold(null);
    const text = typed.trim();
    if (text === value || (props.required && text === "")) return;
    commit(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") settle();
    if (event.key === "Escape" && draftRef.current !== null) {
      hold(null);
      event.stopPropagation();
      event.preventDefault();
    }
  };

  return (
    <span class={`hf-field ${props.class ?? ""}`} data-empty={shown === "" || undefined}>
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
          title={shown.length > 24 ? shown : undefined}
          placeholder={placeholder}
          readOnly={props.readOnly}
          value={shown}
          onInput={(event) => hold(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
      </span>
    </span>
  );
}
