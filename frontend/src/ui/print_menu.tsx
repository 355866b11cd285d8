// Print, and the sheets and papers that there are.
import { useEffect, useRef } from "preact/hooks";
import type { SheetKind } from "../messages";
import { useDesigner } from "./context";
import { ChevronIcon, PrintIcon } from "./icons";

export const SHEETS: readonly { sheet: SheetKind; label: string; about: string }[] = [
  { sheet: "client", label: "Client’s sheet", about: "a day a page" },
  { sheet: "week", label: "Week on a page", about: "for the gym bag" },
  { sheet: "coach", label: "Coach’s sheet", about: "everything" },
  { sheet: "cards", label: "Cue cards", about: "an exercise a card" },
  { sheet: "board", label: "Board", about: "for groups, large" },
];
const PAPERS = [
  { paper: "a4", label: "A4" },
  { paper: "letter", label: "Letter" },
] as const;
const ITEMS = "[role=menuitem], [role=menuitemradio]";

function Menu() {
  const { ui, commands } = useDesigner();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>(ITEMS)?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const index = items.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) items[(index + step + items.length) % items.length]?.focus();
    else if (event.key === "Escape") {
      ui.set({ menu: null });
      commands.focus.want("#hf-print-menu");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="hf-menu" role="menu" aria-label="Print" ref={menu} onKeyDown={onKeyDown}>
      {SHEETS.map(({ sheet, label, about }) => (
        <button key={sheet} type="button" role="menuitem" onClick={() => void commands.print(sheet)}>
          {label} <span class="hf-menu-about">{about}</span>
        </button>
      ))}
      <div class="hf-papers" role="group" aria-label="Paper">
        {PAPERS.map(({ paper, label }) => (
          <button
            key={paper}
            type="button"
            role="menuitemradio"
            aria-checked={ui.values.paper === paper}
            onClick={() => ui.set({ paper })}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

export function PrintMenu() {
  const { ui, commands } = useDesigner();
  const { menu, printing } = ui.values;
  return (
    <div class="hf-print">
      <button
        type="button"
        id="hf-print"
        class="hf-filled"
        disabled={printing}
        title="Make the client’s sheet as a PDF"
        onClick={() => void commands.print()}
      >
        <PrintIcon /> {printing ? "Printing …" : "Print"}
      </button>
      <button
        type="button"
        id="hf-print-menu"
        class="hf-filled hf-print-more"
        aria-label="Other sheets, and paper"
        aria-haspopup="menu"
        aria-expanded={menu === "print"}
        onClick={() => ui.set({ menu: menu === "print" ? null : "print" })}
      >
        <ChevronIcon />
      </button>
      {menu === "print" && <Menu />}
    </div>
  );
}
