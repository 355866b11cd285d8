// A file that came in: what it said beside what it was understood as, and saved once the trainer has looked.
import { useState } from "preact/hooks";
import { useDesigner } from "../ui/context";
import { Dialog } from "../ui/dialogs/dialog";
import { Ask } from "./forms";
import { clientsOf, fileFor } from "./listing";
import type { ArrivalReply, Reviewed, Understood } from "./messages";

const andNotes = (check: number, notes: number): string =>
  [check && `${check} to check`, notes && `${notes} ${notes === 1 ? "note" : "notes"}`].filter(Boolean).join(", ");
const isDoubtful = (line: Reviewed): boolean => line.to_check !== null || line.read_as === "note";

/** "row 4" of "anna.csv, row 4": the file's name stands above already. */
const placeIn = (origin: string, file: string): string => (origin.startsWith(`${file}, `) ? origin.slice(file.length + 2) : origin);

/** A row of a table without the bars that it is written with. */
function inWords(text: string): string {
  if (!text.startsWith("|")) return text;
  const cells = text.split("|").map((cell) => cell.trim());
  return cells.filter(Boolean).join("   ");
}

function Exercise({ of: { label, name, dose, exercise } }: { of: Understood }) {
  return (
    <>
      {label && <span class="hf-review-label">{label}</span>}
      <bdi class="hf-review-name">{name}</bdi> <strong>{dose}</strong>
      {exercise === null && <span class="hf-review-about">Not in the library: prints fine, not counted.</span>}
    </>
  );
}

function InWords({ line }: { line: Reviewed }) {
  if (line.read_as === "exercise") {
    return (
      <>
        {[line, ...line.more].map((one, index) => (
          <div key={index}>
            <Exercise of={one} />
          </div>
        ))}
      </>
    );
  }
  if (line.read_as === "heading") return <strong>{inWords(line.text).replace(/^#+\s*/, "")}</strong>;
  if (line.read_as === "header") return <span class="hf-review-about">Said of the whole program</span>;
  if (line.read_as === "note") return <span class="hf-review-about">Kept as a note</span>;
  if (line.read_as === "table heading") return <span class="hf-review-about">Headings of the table</span>;
  return <span class="hf-review-about">Belongs to the lines around it</span>;
}

function Review({ arrival, only }: { arrival: ArrivalReply; only: boolean }) {
  const lines = only ? arrival.lines.filter(isDoubtful) : arrival.lines;
  return (
    <table class="hf-review">
      <thead>
        <tr>
          <th scope="col">In {arrival.file}</th>
          <th scope="col">Understood as</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} data-check={line.to_check !== null || undefined} data-kind={line.read_as}>
            <td dir="auto">
              <span class="hf-review-origin">{placeIn(line.origin, arrival.file)}</span>
              {inWords(line.text)}
            </td>
            <td dir="auto">
              <InWords line={line} />
              {line.to_check && <span class="hf-review-check">{line.to_check}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OnItsWay({ arrival, arrived }: { arrival: ArrivalReply; arrived: number }) {
  const { ui, files } = useDesigner();
  const refused = arrival.state === "refused";
  const words = arrived < 1 ? "Taking it in …" : "Reading it …";
  return (
    <Dialog
      title={arrival.file}
      actions={
        <button type="button" data-first class={refused ? "hf-filled" : "hf-plain"} onClick={() => ui.set({ dialog: null })}>
          {refused ? "OK" : "Cancel"}
        </button>
      }
    >
      {refused ? (
        <div class="hf-arrival-problem">
          <p role="alert">{arrival.problem}</p>
          <p class="hf-review-about">
            What helps most often: save it again as Excel, Word or a PDF with text, or copy its text and{" "}
            <button type="button" class="hf-link" onClick={() => files.newFrom({ kind: "text", text: "" })}>
              paste it here
            </button>
            .
          </p>
        </div>
      ) : (
        <div role="status" class="hf-arrival-way">
          <p>{words}</p>
          <progress aria-label={words} max={1} {...(arrived < 1 && { value: arrived })} />
        </div>
      )}
    </Dialog>
  );
}

function Reading({ arrival, id }: { arrival: ArrivalReply; id: string }) {
  const { ui, files } = useDesigner();
  const check = arrival.lines.filter((line) => line.to_check !== null).length;
  const doubtful = arrival.lines.filter(isDoubtful).length;
  const [only, setOnly] = useState(false);
  const [tidy, setTidy] = useState(false);
  const [title, setTitle] = useState(arrival.title ?? "");
  const [client, setClient] = useState(arrival.client ?? "");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async () => {
    const stem = arrival.title ?? "";
    setProblem(await files.make({ kind: "keep_arrival", arrival: id, name, title, client, stem, tidy }));
  };
  return (
    <Dialog
      title={arrival.summary}
      wide
      actions={
        <>
          <span class="hf-dialog-hint hf-dialog-problem" role="alert">
            {problem}
          </span>
          <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
            Cancel
          </button>
          <button type="button" class="hf-filled" onClick={() => void keep()}>
            Save as program
          </button>
        </>
      }
    >
      <div class="hf-arrival-names">
        <Ask label="Title" value={title} set={setTitle} />
        <Ask label="For" value={client} set={setClient} placeholder="client (optional)" list={clientsOf(files.values.listing?.programs ?? [])} />
        <Ask label="File" value={name} set={setName} placeholder={fileFor(client, title)} />
      </div>
      <div class="hf-arrival-bar">
        {doubtful > 0 ? (
          <div class="hf-switch" role="group" aria-label="Lines">
            <button type="button" aria-pressed={!only} onClick={() => setOnly(false)}>
              All {arrival.lines.length} lines
            </button>
            <button type="button" aria-pressed={only} onClick={() => setOnly(true)}>
              {andNotes(check, doubtful - check)}
            </button>
          </div>
        ) : (
          <span class="hf-review-about">Every line was understood.</span>
        )}
        {arrival.tidied !== null && (
          <label class="hf-shorthand">
            <input type="checkbox" checked={tidy} onChange={(event) => setTidy(event.currentTarget.checked)} /> Write it in plain shorthand
          </label>
        )}
      </div>
      {tidy && arrival.tidied !== null ? (
        <pre class="hf-arrival-text" tabIndex={0} aria-label="In plain shorthand">
          {arrival.tidied}
        </pre>
      ) : (
        <Review arrival={arrival} only={only} />
      )}
    </Dialog>
  );
}

export function Arrival({ arrival }: { arrival: ArrivalReply }) {
  const { files } = useDesigner();
  const { arrived, arrivalId } = files.values;
  if (arrival.state === "read") return <Reading arrival={arrival} id={arrivalId} />;
  return <OnItsWay arrival={arrival} arrived={arrived} />;
}
