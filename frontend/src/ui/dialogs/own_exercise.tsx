// An exercise of the trainer's own: a small form that writes my_exercises.toml.
import { useState } from "preact/hooks";
import type { Choice, OwnForm } from "../../contracts/own";
import { findRow } from "../../store/find";
import type { Row } from "../../view";
import { useDesigner } from "../context";
import { at } from "../focus";
import { useAnswer } from "../use_answer";
import { Dialog } from "./dialog";
import { EquipmentTicks } from "./equipment_ticks";

const MEASURES = [
  { id: "reps", name: "in reps" },
  { id: "seconds", name: "held for seconds" },
  { id: "distance", name: "in metres" },
] as const;

function groupsOf(choices: Choice[]): [string, Choice[]][] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return [...groups];
}

/** None, ½ or 1: a click takes the next. */
function Share({ muscle, share, set }: { muscle: Choice; share: number; set: (share: number) => void }) {
  const said = share === 1 ? "works, counts in full" : share === 0.5 ? "helps, counts half" : "not trained";
  return (
    <button
      type="button"
      class="hf-toggle"
      data-share={share || undefined}
      aria-label={`${muscle.name}: ${said}`}
      onClick={() => set(share === 0 ? 1 : share === 1 ? 0.5 : 0)}
    >
      {muscle.name}
      {share > 0 && <span class="hf-share">{share === 1 ? "1" : "½"}</span>}
    </button>
  );
}

function startOf(row: Row | undefined): OwnForm {
  const dose = row?.dose ?? "";
  return {
    name: row?.name ?? "",
    pattern: "",
    equipment: [],
    shares: {},
    measure: /sec|min/i.test(dose) ? "seconds" : /\d\s*m\b|km|yd/i.test(dose) ? "distance" : "reps",
    one_sided: /each|per (leg|arm|side)/i.test(dose),
  };
}

function Measures({ form, change }: { form: OwnForm; change: (part: Partial<OwnForm>) => void }) {
  return (
    <fieldset class="hf-ask-row">
      <legend>A set is counted</legend>
      <div class="hf-toggles">
        {MEASURES.map(({ id, name }) => (
          <button key={id} type="button" class="hf-toggle" aria-pressed={form.measure === id} onClick={() => change({ measure: id })}>
            {name}
          </button>
        ))}
        <button
          type="button"
          class="hf-toggle"
          aria-pressed={form.one_sided}
          onClick={() => change({ one_sided: !form.one_sided })}
        >
          one side at a time
        </button>
      </div>
    </fieldset>
  );
}

export function OwnExercise() {
  const { store, ui, commands } = useDesigner();
  const rowId = ui.values.subject;
  const row = rowId && store.view ? findRow(store.view.program, store.currentId(rowId))?.row : undefined;
  const [before] = useState(() => startOf(row));
  const [form, setForm] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = useAnswer("choices", () => commands.looking.asking.choices());
  const change = (part: Partial<OwnForm>) => setForm((now) => ({ ...now, ...part }));
  const setShare = (id: string, share: number) => {
    const shares = { ...form.shares };
    if (share === 0) delete shares[id];
    else shares[id] = share;
    change({ shares });
  };
  const toggle = (id: string) =>
    change({ equipment: form.equipment.includes(id) ? form.equipment.filter((one) => one !== id) : [...form.equipment, id] });
  const save = async () => {
    setBusy(true);
    const reply = await commands.looking.asking.addExercise(form);
    setBusy(false);
    if (reply.problem !== null) return setProblem(reply.problem);
    ui.set({ dialog: null });
    if (rowId && row) commands.focus.want(at.grip(rowId));
    ui.say({ text: `${form.name} is in your library, and counts from now on.`, ...commands.looking.takenBack() });
  };
  return (
    <Dialog
      title="An exercise of your own"
      wide
      unsaved={JSON.stringify(form) !== JSON.stringify(before)}
      actions={
        <>
          <span class="hf-dialog-hint">Goes into my_exercises.toml beside your programs.</span>
          <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
            Cancel
          </button>
          <button type="submit" form="hf-own" class="hf-filled" disabled={busy}>
            {busy ? "Adding …" : "Add to my library"}
          </button>
        </>
      }
    >
      <form
        id="hf-own"
        class="hf-ask"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem && (
          <p class="hf-ask-problem" role="alert">
            {problem}
          </p>
        )}
        <label class="hf-ask-row">
          <span>Name</span>
          <input type="text" id="hf-own-name" value={form.name} onInput={(event) => change({ name: event.currentTarget.value })} />
        </label>
        <label class="hf-ask-row">
          <span>Kind of movement</span>
          <select id="hf-own-pattern" value={form.pattern} onChange={(event) => change({ pattern: event.currentTarget.value })}>
            <option value="">Choose …</option>
            {groupsOf(choices?.patterns ?? []).map(([group, patterns]) => (
              <optgroup key={group} label={group}>
                {patterns.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Measures form={form} change={change} />
        <fieldset class="hf-ask-row">
          <legend>
            Muscles <small>click once: works (1), twice: helps (½)</small>
          </legend>
          <div class="hf-toggles">
            {(choices?.muscles ?? []).map((muscle) => (
              <Share key={muscle.id} muscle={muscle} share={form.shares[muscle.id] ?? 0} set={(share) => setShare(muscle.id, share)} />
            ))}
          </div>
        </fieldset>
        <fieldset class="hf-ask-row">
          <legend>
            Needs <small>nothing ticked: no equipment</small>
          </legend>
          <div class="hf-toggles">
            <EquipmentTicks choices={choices?.equipment ?? []} ticked={form.equipment} toggle={toggle} />
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}
