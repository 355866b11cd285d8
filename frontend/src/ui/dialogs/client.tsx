// What is true of a client: a small form over clients/anna.txt. Only what was changed is written.
import { useEffect, useState } from "preact/hooks";
import type { ClientReply, Facts } from "../../contracts/client";
import { changesOf } from "../../store/client_changes";
import { useDesigner } from "../context";
import { useAnswer } from "../use_answer";
import { ClientForm } from "./client_form";
import { Dialog } from "./dialog";

/** Whose program is this? */
function NameFirst({ others }: { others: string[] }) {
  const { ui, commands } = useDesigner();
  const [name, setName] = useState("");
  const take = (said: string) => {
    commands.setHeader("Client", said);
    ui.set({ subject: said });
  };
  return (
    <form
      class="hf-ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) take(name.trim());
      }}
    >
      <label class="hf-ask-row">
        <span>Who is this program for?</span>
        <span class="hf-ask-line">
          <input type="text" id="hf-client-name" placeholder="Anna" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          <button type="submit" class="hf-filled" disabled={!name.trim()}>
            Go on
          </button>
        </span>
      </label>
      {others.length > 0 && (
        <div class="hf-toggles">
          {others.map((other) => (
            <button key={other} type="button" class="hf-toggle" onClick={() => take(other)}>
              {other}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}

/** The fields that differ from what the form started with, as they were typed. */
function typedOf(before: Facts, typed: Facts): Partial<Facts> {
  const fields = Object.keys(changesOf(before, typed)) as (keyof Facts)[];
  const own = Object.fromEntries(fields.map((field) => [field, typed[field]])) as Partial<Facts>;
  return "equipment" in own ? { ...own, other: typed.other } : own;
}

function useClient(name: string) {
  const { commands } = useDesigner();
  const asked = useAnswer(name, () => commands.looking.asking.client(name));
  const [reply, setReply] = useState<ClientReply | null>(null);
  const [facts, setFacts] = useState<Facts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What the trainer typed stays, over what the file says now. */
  const refused = (answer: ClientReply | { problem: string | null }) => {
    setProblem(answer.problem);
    if (!("facts" in answer) || !reply || !facts) return;
    setReply(answer);
    setFacts({ ...answer.facts, ...typedOf(reply.facts, facts) });
  };
  useEffect(() => {
    setProblem(asked?.problem ?? null);
    if (!asked || !("facts" in asked)) return;
    setReply(asked);
    setFacts(asked.facts);
  }, [asked]);
  return { reply, facts, problem, refused, change: (part: Partial<Facts>) => setFacts((now) => now && { ...now, ...part }) };
}

function Others({ others }: { others: string[] }) {
  const { ui } = useDesigner();
  return (
    <p class="hf-ask-note">
      Others:{" "}
      {others.map((other) => (
        <button key={other} type="button" class="hf-link" onClick={() => ui.set({ subject: other })}>
          {other}
        </button>
      ))}
    </p>
  );
}

function Actions({ file, busy }: { file: string | null; busy: boolean }) {
  const { ui } = useDesigner();
  return (
    <>
      <span class="hf-dialog-hint">{file ?? "Kept in the clients folder beside your programs."}</span>
      <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
        Cancel
      </button>
      <button type="submit" form="hf-client-form" class="hf-filled" aria-disabled={busy}>
        {busy ? "Saving …" : "Save"}
      </button>
    </>
  );
}

function Problem({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <p class="hf-ask-problem" role="alert">
      {words}
    </p>
  );
}

/** The form, once it is known whom it is about. */
function Known({ name }: { name: string }) {
  const { ui, commands } = useDesigner();
  const { reply, facts, problem, refused, change } = useClient(name);
  const [busy, setBusy] = useState(false);
  const changed = reply && facts ? changesOf(reply.facts, facts) : {};
  const dirty = Object.keys(changed).length > 0;
  const save = async () => {
    if (busy) return;
    if (!reply || !dirty) return ui.set({ dialog: null });
    setBusy(true);
    const answer = await commands.looking.asking.saveClient(name, reply.base, changed);
    setBusy(false);
    if (answer.problem !== null) return refused(answer);
    ui.set({ dialog: null });
    ui.say({ text: `Saved what is true of ${name}${"file" in answer && answer.file ? `, in ${answer.file}` : ""}.` });
  };
  return (
    <Dialog title={`About ${name}`} wide unsaved={dirty} {...(reply && { actions: <Actions file={reply.file} busy={busy} /> })}>
      <Problem words={problem} />
      {!reply && !problem && <p class="hf-empty">Looking …</p>}
      {reply && facts && (
        <form
          id="hf-client-form"
          class="hf-ask"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {reply.others.length > 0 && !dirty && <Others others={reply.others} />}
          <ClientForm reply={reply} facts={facts} change={change} />
        </form>
      )}
    </Dialog>
  );
}

/** A program that is for nobody yet. */
function Unnamed() {
  const { commands } = useDesigner();
  const reply = useAnswer("", () => commands.looking.asking.client(""));
  return (
    <Dialog title="Client">
      <Problem words={reply?.problem ?? null} />
      <NameFirst others={reply && "others" in reply ? reply.others : []} />
    </Dialog>
  );
}

export function Client() {
  const { store, ui } = useDesigner();
  const name = ui.values.subject ?? store.view?.program.client ?? "";
  return name === "" ? <Unnamed /> : <Known key={name} name={name} />;
}
