// Names offered below a field while one is typed into it.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Offer, offersFor } from "../store/completion";
import { useDesigner } from "./context";

let lists = 0;

export interface Offers<Entry extends Listed = Listed> {
  shown: boolean;
  /** Attributes that make the field a combobox. */
  attributes: Record<string, string | boolean | undefined>;
  list: preact.VNode;
  open: () => void;
  close: () => void;
  /** What Enter would take, if anything was chosen. */
  chosen: Entry | undefined;
  /** True where the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** What a list shows of each of its entries. */
type Listed = Pick<Offer, "id" | "name" | "sure">;

interface List<Entry extends Listed> {
  /** Its entries, asked for while it is open. */
  found: () => readonly Entry[];
  /** What stands at the right of a name. */
  detail: (offer: Entry) => string;
  take: (offer: Entry) => void;
  /** What the list is of. */
  label: string;
  /** What is hardly anything else is chosen before an arrow is pressed. */
  eager?: boolean;
  /** The arrow down opens it, too. */
  opensByArrow?: boolean;
}

interface Asked extends Pick<List<Offer>, "detail" | "take" | "eager"> {
  name: string;
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

/** The library's exercises by what is typed; with `eager` those of this program come first. */
export function useOffers({ name, eager = false, ...asked }: Asked): Offers<Offer> {
  const { search, store } = useDesigner();
  const program = eager ? store.view?.program : undefined;
  const found = useCallback(() => offersFor(name, search(), program), [name, search, program]);
  return useList({ ...asked, eager, label: "Exercises by that name", found });
}

export function useList<Entry extends Listed>({ found, detail, take, label, eager = false, opensByArrow = false }: List<Entry>): Offers<Entry> {
  const id = useMemo(() => `hf-offers-${++lists}`, []);
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<number | null>(null);
  const offers = useMemo(() => (isOpen ? found() : []), [isOpen, found]);
  const shown = offers.length > 0;
  const at = picked ?? (eager && offers[0]?.sure ? 0 : -1);
  const close = () => {
    setOpen(false);
    setPicked(null);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!shown && opensByArrow && step === 1 && !event.altKey) {
      setOpen(true);
      setPicked(0);
      event.preventDefault();
      event.stopPropagation();
      return true;
    }
    if (!shown || event.altKey || (step === 0 && event.key !== "Escape")) return false;
    if (step === 0) close();
    else setPicked(((at + 1 + step + offers.length + 1) % (offers.length + 1)) - 1);
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const box = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (box.current && shown) opens(box.current);
  }, [shown, offers]);
  const list = (
    <ul ref={box} class="hf-offers" id={id} role="listbox" aria-label={label} hidden={!shown}>
      {offers.map((offer, index) => (
        <li
          key={offer.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            take(offer);
            close();
          }}
        >
          <span>{offer.name}</span>
          <span class="hf-offer-dose">{detail(offer)}</span>
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
      setPicked(null);
    },
    close,
    chosen: shown ? offers[at] : undefined,
    onKey,
  };
}
