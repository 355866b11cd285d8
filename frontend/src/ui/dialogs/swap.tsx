// Another exercise in a row's place: what there is, and what each would change, before anything is done.
import { useEffect, useState } from "preact/hooks";
import type { Candidate, SwapPreview } from "../../contracts/swap";
import { findRow } from "../../store/find";
import { useDesigner } from "../context";
import { ExercisePicker } from "../exercise_picker";
import { useAnswer } from "../use_answer";
import { half } from "../words";
import { Dialog } from "./dialog";

const WAYS = [
  { way: "easier", title: "Easier" },
  { way: "harder", title: "Harder" },
  { way: "alike", title: "Same muscles" },
] as const;

interface Choice {
  id: string;
  name: string;
}

function Change({ change }: { change: SwapPreview["changes"][number] }) {
  const delta = change.after - change.before;
  return (
    <tr>
      <th scope="row">{change.name}</th>
      <td>
        {half(change.before)} → {half(change.after)}
      </td>
      <td class="hf-delta-cell" data-up={delta > 0 || undefined}>
        {delta > 0 ? "+" : "−"}
        {half(Math.abs(delta))}
      </td>
    </tr>
  );
}

function Notes({ lines, kind }: { lines: string[]; kind: string }) {
  if (lines.length === 0) return null;
  return (
    <ul class="hf-swap-notes" data-kind={kind}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Preview({ preview }: { preview: SwapPreview | { problem: string } | undefined }) {
  if (!preview) return <p class="hf-empty">Counting …</p>;
  if (!("changes" in preview) || preview.problem !== null) return <p class="hf-ask-problem">{preview.problem}</p>;
  return (
    <>
      {preview.changes.length === 0 ? (
        <p class="hf-dialog-lead">Every muscle keeps its weekly sets.</p>
      ) : (
        <table class="hf-swap-changes">
          <caption>Sets a week</caption>
          <tbody>
            {preview.changes.slice(0, 8).map((change) => (
              <Change key={change.muscle} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <Notes lines={preview.notes} kind="note" />
      <Notes lines={preview.worse} kind="worse" />
      <Notes lines={preview.better.map((line) => `Settled: ${line}`)} kind="better" />
    </>
  );
}

interface OptionProps {
  candidate: Candidate;
  chosen: boolean;
  choose: () => void;
  take: () => void;
}

function Option({ candidate, chosen, choose, take }: OptionProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !chosen) return;
    event.preventDefault();
    take();
  };
  return (
    <li>
      <button
        type="button"
        class="hf-candidate"
        aria-pressed={chosen}
        onClick={choose}
        onFocus={choose}
        onDblClick={take}
        onKeyDown={onKeyDown}
      >
        <span class="hf-entry-name">{candidate.name}</span>
        <span class="hf-entry-about">{candidate.cannot ? `Not yet: ${candidate.cannot}` : candidate.about}</span>
      </button>
    </li>
  );
}

interface ChoicesProps {
  candidates: Candidate[];
  /** Why there are none. */
  problem: string | null | undefined;
  chosen: string | undefined;
  choose: (choice: Choice) => void;
  /** Puts it in the row's place; what it changes was seen before. */
  take: (choice: Choice) => void;
}

/** Up and down the list; the one with the focus is the one that is looked at. */
function step(event: KeyboardEvent): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".hf-candidate")];
  const at = all.indexOf(event.target as HTMLElement);
  if (by === 0 || at < 0) return;
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}

function Choices({ candidates, problem, chosen, choose, take }: ChoicesProps) {
  const { commands } = useDesigner();
  const { cannot } = commands.looking;
  const [searching, setSearching] = useState(false);
  const search = () => {
    setSearching(true);
    commands.focus.want("#hf-swap-search");
  };
  const look = (entry: Choice) => (chosen === entry.id ? take(entry) : choose(entry));
  return (
    // Until there is something to choose the focus rests on the list itself.
    <div class="hf-swap-choices" role="group" aria-label="Others" data-first tabIndex={-1} onKeyDown={step}>
      {searching || problem ? (
        <ExercisePicker
          id="hf-swap-search"
          label="Search the library"
          shown={6}
          look={choose}
          take={look}
          note={(entry) => cannot[entry.id] && `Not yet: ${cannot[entry.id]}`}
        />
      ) : (
        <button type="button" class="hf-link" onClick={search}>
          Search the whole library …
        </button>
      )}
      {problem === undefined && <p class="hf-empty">Looking for others …</p>}
      {problem && <p class="hf-dialog-lead">{problem}</p>}
      {WAYS.map(({ way, title }) => {
        const these = candidates.filter((one) => one.way === way);
        if (these.length === 0) return null;
        return (
          <section key={way} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {these.map((one) => (
                <Option
                  key={one.exercise}
                  candidate={one}
                  chosen={chosen === one.exercise}
                  choose={() => choose({ id: one.exercise, name: one.name })}
                  take={() => take({ id: one.exercise, name: one.name })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The week that is shown, as the calendar counts it. */
function useWeek(): number {
  const { store, ui } = useDesigner();
  const weeks = store.view?.volume.weeks ?? [];
  return weeks[Math.min(ui.values.week, weeks.length - 1)]?.week ?? 1;
}

function Actions({ dose, current, swap }: { dose: string; current: Choice | undefined; swap: () => void }) {
  const { ui } = useDesigner();
  return (
    <>
      <span class="hf-dialog-hint">{dose || "What is written"} stays as it is. Enter takes the one that is marked.</span>
      <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
        Cancel
      </button>
      <button type="button" id="hf-swap-do" class="hf-filled" disabled={!current} onClick={swap}>
        {current ? `Use ${current.name}` : "Swap"}
      </button>
    </>
  );
}

export function Swap() {
  const { store, ui, commands } = useDesigner();
  const { looking } = commands;
  const rowId = ui.values.subject ?? "";
  const row = store.view ? findRow(store.view.program, store.currentId(rowId))?.row : undefined;
  const [chosen, setChosen] = useState<Choice | null>(null);
  const week = useWeek();
  const reply = useAnswer(rowId, () => looking.asking.swaps(rowId));
  const candidates = reply && "candidates" in reply ? reply.candidates : [];
  const first = candidates.find(({ cannot }) => !cannot) ?? candidates[0];
  const current = chosen ?? (first && { id: first.exercise, name: first.name });
  const preview = useAnswer(current ? `${rowId} ${current.id}` : null, () =>
    looking.asking.swapPreview(rowId, current!.id, week),
  );
  const suggested = first?.exercise;
  useEffect(() => {
    if (suggested) commands.focus.want(".hf-candidate[aria-pressed=true]");
  }, [commands, suggested]);
  if (!row) return null;
  const swap = (choice = current) => choice && looking.swap(rowId, choice.name);
  return (
    <Dialog
      title={`Instead of ${row.name}`}
      wide
      actions={<Actions dose={row.dose} current={current} swap={() => swap()} />}
    >
      <div class="hf-swap">
        <Choices candidates={candidates} problem={reply?.problem} chosen={current?.id} choose={setChosen} take={swap} />
        <div class="hf-swap-preview" aria-live="polite">
          {current ? (
            <>
              <h3>{current.name}</h3>
              <Preview preview={preview} />
            </>
          ) : (
            <p class="hf-empty">Choose one to see what would change.</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
