import { useMemo } from "preact/hooks";
import { lineDiff } from "../../store/line_diff";
import type { View } from "../../view";
import { useDesigner } from "../context";
import { Dialog } from "./dialog";

export function Compare({ view }: { view: View }) {
  const { commands } = useDesigner();
  const change = view.file.outside_change;
  const lines = useMemo(() => (change ? lineDiff(change.mine, change.theirs) : []), [change]);
  const choose = (which: "mine" | "theirs" | "both") => commands.chooseVersion(which);
  if (!change) return null;
  return (
    <Dialog
      title="Both versions"
      wide
      actions={
        <>
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
      <table class="hf-compare">
        <thead>
          <tr>
            <th scope="col">Mine</th>
            <th scope="col">New, found {change.at}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index} data-same={line.same || undefined}>
              <td data-gone={(!line.same && line.left !== null) || undefined}>{line.left}</td>
              <td data-new={(!line.same && line.right !== null) || undefined}>{line.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
