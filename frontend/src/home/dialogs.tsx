// The dialogs about files, where one of them is open.
import type { View } from "../view";
import { useDesigner } from "../ui/context";
import { Arrival } from "./arrival";
import { BeginDialog, DuplicateDialog, RenameDialog } from "./forms";
import { Several } from "./several";
import { Versions } from "./versions";

export function FileDialogs({ view }: { view: View }) {
  const { ui, files } = useDesigner();
  const { about, arrival } = files.values;
  switch (ui.values.dialog) {
    case "begin":
      return <BeginDialog />;
    case "duplicate":
      return about && <DuplicateDialog program={about} />;
    case "rename":
      return about && <RenameDialog program={about} />;
    case "versions":
      return <Versions view={view} />;
    case "arrival":
      return arrival && <Arrival arrival={arrival} />;
    case "arrivals":
      return <Several />;
    default:
      return null;
  }
}
