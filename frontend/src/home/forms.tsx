// What a program is called and whom it is for: asked when one is begun, copied or renamed.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ListedProgram } from "../messages";
import { useDesigner } from "../ui/context";
import { Dialog } from "../ui/dialogs/dialog";
import { titleOf } from "../ui/words";
import { called, clientsOf, extent, fileFor } from "./listing";

export interface Named {
  title: string;
  client: string;
  /** "" where Python is to find a free one. */
  name: string;
}

interface AskProps {
  label: string;
  value: string;
  set: (value: string) => void;
  placeholder?: string;
  list?: string[];
  hint?: string;
}

export function Ask({ label, value, set, placeholder = "", list, hint }: AskProps) {
  const id = `hf-ask-${label.toLowerCase().replace(/\W+/g, "-")}`;
  return (
    <div class="hf-naming-field">
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        maxLength={500}
        placeholder={placeholder}
        list={list && `${id}-list`}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {hint && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

interface FormProps {
  title: string;
  submit: string;
  wide?: boolean;
  children: ComponentChildren;
  preview?: ComponentChildren;
  act: () => Promise<string | null>;
  able?: boolean;
}

function Form({ title, submit, wide = false, children, preview, act, able = true }: FormProps) {
  const { ui } = useDesigner();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (busy || !able) return;
    setBusy(true);
    setProblem(await act());
    setBusy(false);
  };
  return (
    <Dialog
      title={title}
      wide={wide}
      actions={
        <>
          <span class="hf-dialog-hint hf-dialog-problem" role="alert">
            {problem}
          </span>
          <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
            Cancel
          </button>
          <button type="button" class="hf-filled" disabled={busy || !able} onClick={() => void go()}>
            {busy ? "A moment …" : submit}
          </button>
        </>
      }
    >
      <form
        class="hf-naming"
        data-preview={preview ? true : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <div class="hf-naming-fields">
          {children}
          <button type="submit" class="hf-sr" tabIndex={-1} aria-hidden="true" disabled={busy || !able} />
        </div>
        {preview}
      </form>
    </Dialog>
  );
}

const useClients = () => clientsOf(useDesigner().files.values.listing?.programs ?? []);

export function BeginDialog() {
  const { files } = useDesigner();
  const { start } = files.values;
  const [client, setClient] = useState("");
  const [title, setTitle] = useState(start.kind === "template" ? start.template.title : "");
  const [name, setName] = useState("");
  const [text, setText] = useState(start.kind === "text" ? start.text : "");
  const template = start.kind === "template" ? start.template : null;
  const heading = template ? `New from “${template.title}”` : start.kind === "text" ? "Paste a program you already wrote" : "New program";
  const act = () =>
    files.make({
      kind: "begin",
      ...(template && { template: template.id }),
      ...(start.kind === "text" && { text }),
      name,
      title: template && title.trim() === template.title ? "" : title,
      client,
    });
  const preview = template ? (
    <div class="hf-naming-preview">
      <p>{[template.about, extent(template.weeks, template.days)].filter(Boolean).join(" · ")}</p>
      <pre tabIndex={0} aria-label="What is in it">
        {template.text}
      </pre>
    </div>
  ) : start.kind === "text" ? (
    <textarea
      class="hf-paste"
      data-first
      aria-label="Your program"
      placeholder={"Day 1\n1a) Back Squat 4x10\n1b) Single Leg Sprinter RDL 4x5 each leg\n3 seconds down, 3 second pause, quick up"}
      spellcheck={false}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
    />
  ) : undefined;
  const able = start.kind !== "text" || text.trim() !== "";
  return (
    <Form title={heading} submit="Make it" wide={preview !== undefined} preview={preview} act={act} able={able}>
      <Ask label="Title" value={title} set={setTitle} placeholder={start.kind === "text" ? "as in the text" : "Legs, block 1"} />
      <Ask label="For" value={client} set={setClient} placeholder="client (optional)" list={useClients()} />
      <Ask label="File" value={name} set={setName} placeholder={fileFor(client, title)} />
    </Form>
  );
}

export function DuplicateDialog({ program }: { program: ListedProgram }) {
  const { files } = useDesigner();
  const [client, setClient] = useState("");
  const [title, setTitle] = useState(called(program));
  const [name, setName] = useState("");
  const other = client.trim() && program.client && client.trim().toLowerCase() !== program.client.toLowerCase();
  const act = () =>
    files.make({
      kind: "duplicate",
      source: program.name,
      name,
      // A title that stands in no line yet, only in the file's name, would be another one in the copy.
      title: title.trim() === program.title ? "" : title,
      client,
    });
  return (
    <Form title={`Duplicate “${called(program)}”`} submit="Duplicate" act={act}>
      <Ask
        label="For"
        value={client}
        set={setClient}
        placeholder={program.client ?? "client"}
        list={useClients()}
        hint={other ? `${program.client}’s 1RM, mastered exercises and start date stay out of the copy.` : "Leave empty for a plain copy."}
      />
      <Ask label="Title" value={title} set={setTitle} />
      <Ask label="File" value={name} set={setName} placeholder={fileFor(client, title)} />
    </Form>
  );
}

export function RenameDialog({ program }: { program: ListedProgram }) {
  const { files } = useDesigner();
  const file = (program.name.split("/").pop() ?? "").replace(/\.txt$/i, "");
  const [title, setTitle] = useState(program.title ?? "");
  const [said, setName] = useState<string | null>(null);
  // A name that nobody has chosen follows the title.
  const isMadeUp = /^new program( \(?\d+\)?)?$/i.test(file) && title.trim() !== "";
  const name = said ?? (isMadeUp ? fileFor(program.client ?? "", title).replace(/\.txt$/, "") : file);
  return (
    <Form
      title="Rename"
      submit="Rename"
      able={name.trim() !== ""}
      act={() => files.rename(program.name, name.trim() === file ? "" : name, title)}
    >
      <Ask label="Title" value={title} set={setTitle} placeholder={titleOf(program.name)} hint="Stands on the sheet and in lists." />
      <Ask label="File" value={name} set={setName} hint="What it is called in the folder." />
    </Form>
  );
}
