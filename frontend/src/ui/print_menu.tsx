// Print, at one click as last time; beside it everything else that leaves.
import { useDesigner } from "./context";
import { SHEETS } from "./dialogs/print";
import { ChevronIcon, PrintIcon } from "./icons";

export function PrintMenu() {
  const { ui, commands } = useDesigner();
  const { dialog, printing, sheet } = ui.values;
  const label = SHEETS.find((one) => one.sheet === sheet)?.label ?? "Client’s sheet";
  return (
    <div class="hf-print">
      <button
        type="button"
        id="hf-print"
        class="hf-filled"
        aria-disabled={printing}
        title={`${label} as a PDF  Ctrl P`}
        onClick={() => void commands.looking.print(sheet)}
      >
        <PrintIcon /> {printing ? "Printing …" : "Print"}
      </button>
      <button
        type="button"
        id="hf-print-menu"
        class="hf-filled hf-print-more"
        aria-label="Look at the pages, other sheets, files, message"
        title="Other sheets, files, message"
        aria-haspopup="dialog"
        aria-expanded={dialog === "print"}
        onClick={() => commands.looking.openPrint()}
      >
        <ChevronIcon />
      </button>
    </div>
  );
}
