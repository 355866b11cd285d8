// The rail below the muscles: balance in words, the clock of each day, and the body. Each folds away, and stays so.
import type { ComponentChildren } from "preact";
import type { BodyReply } from "../contracts/card";
import type { Session, WeekVolume } from "../view";
import { BodyMap, stepOf, stepWords, useBody } from "./body_map";
import { useDesigner } from "./context";
import { ChevronIcon } from "./icons";
import { memo } from "./memo";
import { ClockBar, MinutesWhy } from "./session_why";
import { Explained } from "./why";
import { half, minutes } from "./words";

/** A part of the rail under a heading that folds it away. */
export function Fold({ id, title, children }: { id: string; title: string; children: () => ComponentChildren }) {
  const { ui } = useDesigner();
  const open = !ui.values.folded[id];
  return (
    <section class="hf-rail-part" data-part={id}>
      <h2>
        <button type="button" class="hf-fold" aria-expanded={open} onClick={() => ui.fold(id)}>
          <ChevronIcon /> {title}
        </button>
      </h2>
      {open && children()}
    </section>
  );
}

export function Balance({ week }: { week: WeekVolume }) {
  const words = week.balance ?? [];
  if (words.length === 0) return null;
  return (
    <Fold id="balance" title="Balance">
      {() => (
        <ul class="hf-balance" aria-label="Balance">
          {words.map((said, at) => {
            const why = week.balance_why?.[at];
            if (!why) return <li class="hf-rail-note" key={said}>{said}</li>;
            return (
              <li key={said}>
                <Explained class="hf-rail-note" label={`${said}. ${why}`} why={() => <p>{why}</p>}>
                  {said}
                </Explained>
              </li>
            );
          })}
        </ul>
      )}
    </Fold>
  );
}

const span = (session: Session): string => minutes(session.minutes).replace("about ", "");

export function Clock({ sessions }: { sessions: Session[] }) {
  const timed = sessions.filter(({ minutes_parts }) => (minutes_parts ?? []).length > 0);
  if (timed.length === 0) return null;
  return (
    <Fold id="clock" title="Clock">
      {() => (
        <ul class="hf-clock">
          {timed.map((session) => (
            <li key={session.id}>
              <Explained
                class="hf-clock-line"
                why={() => <MinutesWhy session={session} />}
              >
                <span class="hf-clock-day">{session.title} </span>
                <ClockBar session={session} />
                <span class="hf-clock-minutes">
                  {span(session)}
                  <span class="hf-sr">. Where the minutes go</span>
                </span>
              </Explained>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

const Painted = memo(({ week, body, hotMuscle }: { week: WeekVolume; body: BodyReply; hotMuscle: string | null }) => {
  const { ui } = useDesigner();
  const sets = new Map(week.muscles.map((muscle) => [muscle.id, muscle.sets[1]]));
  const names = Object.fromEntries(week.muscles.map((muscle) => [muscle.id, muscle.name]));
  const hot = week.muscles.find(({ id }) => id === hotMuscle);
  const most = [...week.muscles].sort((a, b) => b.sets[1] - a.sets[1]).filter(({ sets: [, middle] }) => middle > 0);
  const label = `Sets a week on the body: ${most.slice(0, 8).map((m) => `${m.name} ${half(m.sets[1])}`).join(", ") || "none"}`;
  return (
    <>
      <BodyMap
        body={body}
        label={label}
        names={names}
        paint={(muscle) => String(stepOf(sets.get(muscle) ?? 0, body.steps))}
        hot={hotMuscle}
        point={(muscle) => ui.set({ hotMuscle: muscle })}
      />
      <p class="hf-body-said" aria-hidden="true">
        {hot ? `${hot.name}: ${half(hot.sets[1])} sets` : "Sets a week"}
      </p>
      <ol class="hf-scale" aria-label="Colours: sets a week">
        {["none", ...stepWords(body.steps)].map((words, step) => (
          <li key={words}>
            <span class="hf-swatch" data-paint={String(step)} />
            {words}
          </li>
        ))}
      </ol>
    </>
  );
});

function Body({ week }: { week: WeekVolume }) {
  const { ui } = useDesigner();
  const body = useBody();
  return body ? <Painted week={week} body={body} hotMuscle={ui.values.hotMuscle} /> : null;
}

export function BodyPart({ week }: { week: WeekVolume }) {
  return (
    <Fold id="body" title="Body">
      {() => <Body week={week} />}
    </Fold>
  );
}
