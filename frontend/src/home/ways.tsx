// Ways to a new program.
import { useDesigner } from "../ui/context";
import { ArriveIcon } from "./icons";

/** The system's own dialog. */
export function chooseFiles(bring: (files: File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.docx,.pdf,.html,.htm,.md,.markdown,.txt,.json";
  input.multiple = true;
  input.addEventListener("change", () => input.files?.length && bring([...input.files]));
  input.click();
}

export function ImportButton({ quiet = false }: { quiet?: boolean }) {
  const { files } = useDesigner();
  return (
    <button type="button" class={quiet ? "hf-way" : "hf-plain hf-home-import"} onClick={() => chooseFiles((chosen) => void files.arriving.bringAll(chosen))}>
      <ArriveIcon /> {quiet ? <Words title="Import a file" about="Excel, Word, PDF, CSV … or drop it here" /> : "Import a file…"}
    </button>
  );
}

export function Words({ title, about }: { title: string; about: string }) {
  return (
    <span>
      <strong>{title}</strong>
      <span>{about}</span>
    </span>
  );
}
