import { useDesigner } from "../ui/context";
import { ArriveIcon } from "./icons";

/** Shown while a file is held over the designer. */
export function DropVeil() {
  const { files } = useDesigner();
  if (!files.values.dragging) return null;
  return (
    <div class="hf-drop" aria-hidden="true">
      <div>
        <ArriveIcon size={28} />
        <strong>Drop to read as a program</strong>
        <span>Excel, Word, PDF with text, CSV, web page, Markdown or text. One file you look over before it is saved; several become a program each.</span>
      </div>
    </div>
  );
}
