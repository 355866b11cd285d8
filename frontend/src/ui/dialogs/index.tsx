// The dialog that is open, if any.
import type { View } from "../../view";
import { FileDialogs } from "../../home/dialogs";
import { useDesigner } from "../context";
import { Compare } from "./compare";
import { Dialog } from "./dialog";
import { Palette } from "./palette";
import { Paste } from "./paste";
import { Shortcuts } from "./shortcuts";

function CommandPalette() {
  const { ui } = useDesigner();
  return (
    <Dialog title="What to do" bare>
      <Palette done={() => ui.set({ dialog: null })} />
    </Dialog>
  );
}

export function Dialogs({ view }: { view: View }) {
  const { ui } = useDesigner();
  switch (ui.values.dialog) {
    case "shortcuts":
      return <Shortcuts />;
    case "palette":
      return <CommandPalette />;
    case "paste":
      return <Paste />;
    case "compare":
      return <Compare view={view} />;
    default:
      return <FileDialogs view={view} />;
  }
}
