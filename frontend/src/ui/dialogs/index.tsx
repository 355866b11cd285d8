// The dialog that is open, if any.
import type { View } from "../../view";
import { FileDialogs } from "../../home/dialogs";
import { useDesigner } from "../context";
import { Client } from "./client";
import { Compare } from "./compare";
import { Dialog } from "./dialog";
import { Palette } from "./palette";
import { OwnExercise } from "./own_exercise";
import { Paste } from "./paste";
import { Print } from "./print";
import { Shortcuts } from "./shortcuts";
import { Swap } from "./swap";
import { TreatLike } from "./treat_like";

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
    case "swap":
      return <Swap key={ui.values.subject} />;
    case "treat_like":
      return <TreatLike />;
    case "own":
      return <OwnExercise />;
    case "client":
      return <Client key={ui.values.subject} />;
    case "print":
      return <Print />;
    default:
      return <FileDialogs view={view} />;
  }
}
