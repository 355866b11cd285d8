import { SideBySide } from "../../home/side_by_side";
import type { View } from "../../view";
import { useDesigner } from "../context";
import { Dialog } from "./dialog";

export function Compare({ view }: { view: View }) {
  const { commands } = useDesigner();
  const change = view.file.outside_change;
  const choose = (which: "mine" | "theirs" | "both") => commands.chooseVersion(which);
  if (!change) return null;
  return (
    <Dialog
      title="Both versions"
      wide
      actions={
        <>
          <span class="hf-dialog-hint">Whatever you choose, the other one stays among the earlier versions.</span>
          <button type="button" class="hf-plain" onClick={() => choose("mine")}>
            Go back to mine
          </button>
          <button type="button" class="hf-plain" onClick={() => choose("both")}>
            Keep both
          </button>
          <button type="button" class="hf-filled" onClick={() => choose("theirs")}>
            Use the new version
          </button>
        </>
      }
    >
      <SideBySide left={change.mine} right={change.theirs} leftTitle="Mine" rightTitle={`New, found ${change.at}`} />
    </Dialog>
  );
}
