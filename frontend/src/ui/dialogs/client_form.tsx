// The fields of the client's form; what they say is kept by the dialog around them.
import { useRef, useState } from "preact/hooks";
import type { ClientReply, Facts, Mastered } from "../../contracts/client";
import { useDesigner } from "../context";
import { ExercisePicker } from "../exercise_picker";
import { BinIcon } from "../icons";
import { useAnswer } from "../use_answer";
import { EquipmentTicks } from "./equipment_ticks";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

interface PartProps {
  facts: Facts;
  change: (part: Partial<Facts>) => void;
}

function Days({ facts, change }: PartProps) {
  const isOn = (day: string) => facts.days.some((one) => one.toLowerCase().startsWith(day.toLowerCase()));
  const toggle = (day: string) =>
    change({
      days: isOn(day)
        ? facts.days.filter((one) => !one.toLowerCase().startsWith(day.toLowerCase()))
        : [...facts.days, day].sort((a, b) => DAYS.indexOf(a.slice(0, 3)) - DAYS.indexOf(b.slice(0, 3))),
    });
  return (
    <div class="hf-toggles">
      {DAYS.map((day) => (
        <button key={day} type="button" class="hf-toggle" aria-pressed={isOn(day)} onClick={() => toggle(day)}>
          {day}
        </button>
      ))}
    </div>
  );
}

function Equipment({ facts, change }: PartProps) {
  const { commands } = useDesigner();
  const choices = useAnswer("choices", () => commands.looking.asking.choices());
  const ticked = facts.equipment ?? [];
  const toggle = (id: string) =>
    change({ equipment: ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id] });
  return (
    <>
      <div class="hf-toggles">
        <button
          type="button"
          class="hf-toggle"
          aria-pressed={facts.equipment === null}
          onClick={() => change({ equipment: null, other: [] })}
        >
          not known
        </button>
        <button
          type="button"
          class="hf-toggle"
          aria-pressed={facts.equipment !== null && ticked.length === 0}
          onClick={() => change({ equipment: [] })}
        >
          nothing
        </button>
        <EquipmentTicks choices={choices?.equipment ?? []} ticked={ticked} toggle={toggle} />
      </div>
      {facts.other.length > 0 && <p class="hf-ask-note">Also written: {facts.other.join(", ")}</p>}
    </>
  );
}

interface TickProps {
  mastered: Mastered | undefined;
  name: string;
  about: string;
  tick: (on: boolean) => void;
  date: (since: string) => void;
}

function Tick({ mastered, name, about, tick, date }: TickProps) {
  return (
    <li class="hf-mastered">
      <label>
        <input type="checkbox" checked={mastered !== undefined} onChange={(event) => tick(event.currentTarget.checked)} />
        <span>
          {name}
          {about && <small>{about}</small>}
        </span>
      </label>
      {mastered && (
        <input
          type="date"
          aria-label={`${name}: mastered since`}
          value={mastered.since ?? ""}
          onChange={(event) => date(event.currentTarget.value)}
        />
      )}
    </li>
  );
}

function MasteredList({ facts, change, reply }: PartProps & { reply: ClientReply }) {
  const [adding, setAdding] = useState(false);
  const { mastered } = facts;
  const without = (name: string) => mastered.filter((one) => one.name !== name);
  const add = (exercise: string | null, name: string) =>
    change({ mastered: [...mastered, { exercise, name, since: reply.today }] });
  const dated = (name: string, since: string) =>
    change({ mastered: mastered.map((one) => (one.name === name ? { ...one, since: since || null } : one)) });
  const others = mastered.filter((one) => !reply.gates.some(({ exercise }) => exercise === one.exercise));
  return (
    <>
      <ul class="hf-ticks">
        {reply.gates.map((gate) => {
          const held = mastered.find(({ exercise }) => exercise === gate.exercise);
          const opens = gate.opens.length > 2 ? `${gate.opens.length} exercises` : gate.opens.join(" and ");
          return (
            <Tick
              key={gate.exercise}
              mastered={held}
              name={gate.name}
              about={`${gate.test} Comes before ${opens}.`}
              tick={(on) => (on ? add(gate.exercise, gate.name) : change({ mastered: without(held!.name) }))}
              date={(since) => dated(held!.name, since)}
            />
          );
        })}
        {others.map((one) => (
          <Tick
            key={one.name}
            mastered={one}
            name={one.name}
            about=""
            tick={() => change({ mastered: without(one.name) })}
            date={(since) => dated(one.name, since)}
          />
        ))}
      </ul>
      {adding ? (
        <ExercisePicker
          id="hf-master-more"
          label="Which exercise?"
          shown={5}
          take={(entry) => {
            setAdding(false);
            if (!mastered.some(({ exercise }) => exercise === entry.id)) add(entry.id, entry.name);
          }}
        />
      ) : (
        <button type="button" class="hf-link" onClick={() => setAdding(true)}>
          Another exercise …
        </button>
      )}
    </>
  );
}

function Lifts({ facts, change }: PartProps) {
  const more = useRef<HTMLButtonElement>(null);
  const added = useRef(false);
  const set = (index: number, part: Partial<Facts["lifts"][number]>) =>
    change({ lifts: facts.lifts.map((lift, at) => (at === index ? { ...lift, ...part } : lift)) });
  return (
    <>
      <ul class="hf-lifts">
        {facts.lifts.map((lift, index) => (
          <li key={index}>
            <input
              type="text"
              aria-label="Exercise"
              placeholder="Back Squat"
              value={lift.name}
              ref={(element) => {
                if (!element || !added.current || index < facts.lifts.length - 1) return;
                added.current = false;
                element.focus();
              }}
              onInput={(event) => set(index, { name: event.currentTarget.value })}
            />
            <input
              type="text"
              aria-label={`Most lifted once, ${lift.name}`}
              placeholder="120 kg"
              value={lift.load}
              onInput={(event) => set(index, { load: event.currentTarget.value })}
            />
            <button
              type="button"
              class="hf-quiet"
              aria-label={`Take out ${lift.name || "this lift"}`}
              onClick={() => {
                more.current?.focus();
                change({ lifts: facts.lifts.filter((_, at) => at !== index) });
              }}
            >
              <BinIcon />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="hf-link"
        ref={more}
        onClick={() => {
          added.current = true;
          change({ lifts: [...facts.lifts, { name: "", load: "" }] });
        }}
      >
        Another lift
      </button>
    </>
  );
}

/** The form itself: goal, days, equipment, what is mastered, best lifts, what to watch. */
export function ClientForm({ reply, facts, change }: PartProps & { reply: ClientReply }) {
  return (
    <>
      <div class="hf-ask-pair">
        <label class="hf-ask-row">
          <span>Goal</span>
          <input
            type="text"
            id="hf-client-goal"
            placeholder="run faster, hypertrophy, general …"
            value={facts.goal}
            onInput={(event) => change({ goal: event.currentTarget.value })}
          />
        </label>
        <label class="hf-ask-row hf-short">
          <span>Minutes a session</span>
          <input
            type="text"
            inputMode="numeric"
            id="hf-client-minutes"
            placeholder="45"
            value={facts.minutes}
            onInput={(event) => change({ minutes: event.currentTarget.value })}
          />
        </label>
      </div>
      <fieldset class="hf-ask-row">
        <legend>Days</legend>
        <Days facts={facts} change={change} />
      </fieldset>
      <fieldset class="hf-ask-row">
        <legend>Equipment</legend>
        <Equipment facts={facts} change={change} />
      </fieldset>
      <fieldset class="hf-ask-row">
        <legend>Mastered</legend>
        <MasteredList facts={facts} change={change} reply={reply} />
      </fieldset>
      <fieldset class="hf-ask-row">
        <legend>
          Best lifts <small>one repetition; loads in percent are worked out from these</small>
        </legend>
        <Lifts facts={facts} change={change} />
      </fieldset>
      <label class="hf-ask-row">
        <span>
          Watch <small>for your eyes only, it never prints</small>
        </span>
        <input
          type="text"
          id="hf-client-watch"
          placeholder="left knee"
          value={facts.watch}
          onInput={(event) => change({ watch: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
