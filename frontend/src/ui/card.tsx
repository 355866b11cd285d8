// The card of an exercise in the library's drawer: picture, cues, what it trains and why, the ladder, what comes first.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Card, Rung, Trained } from "../contracts/card";
import { BodyMap, useBody } from "./body_map";
import { useDesigner } from "./context";
import { BackIcon, CloseIcon, PlusIcon } from "./icons";
import { useAnswer } from "./use_answer";

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="hf-card-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Picture({ figure }: { figure: NonNullable<Card["figure"]> }) {
  return (
    <div class="hf-figure">
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`} alt={figure.alt} draggable={false} />
    </div>
  );
}

const PAINT = { Works: "works", Helps: "helps", Steadies: "steadies" } as const;
const HALVES: Record<string, string> = { "1": "1", "0.5": "½", "0.25": "¼" };

function Muscles({ card }: { card: Card }) {
  const body = useBody();
  const tiers = (["Works", "Helps", "Steadies"] as const)
    .map((tier) => ({ tier, muscles: card.muscles.filter((muscle) => muscle.tier === tier) }))
    .filter(({ muscles }) => muscles.length > 0);
  const said = tiers.map(({ tier, muscles }) => `${tier}: ${muscles.map(({ name }) => name).join(", ")}`).join(". ");
  const paint = (id: string) => {
    const trained = card.muscles.find((muscle) => muscle.id === id);
    return trained ? PAINT[trained.tier] : "0";
  };
  if (tiers.length === 0) return null;
  return (
    <Part title="What one set counts for">
      <div class="hf-card-muscles">
        {body && <BodyMap body={body} label={said} paint={paint} />}
        <ul>
          {tiers.map(({ tier, muscles }) => (
            <li key={tier}>
              <span class="hf-tier">
                <span class="hf-swatch" data-paint={PAINT[tier]} />
                {tier}
                <span class="hf-tier-counts">{muscles[0]!.counts}</span>
              </span>
              {muscles.map((muscle: Trained) => (
                <span key={muscle.id} class="hf-trained">
                  {muscle.name} <span class="hf-share">{HALVES[String(muscle.share)] ?? muscle.share}</span>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
      {card.why && <p class="hf-card-why">{card.why}</p>}
    </Part>
  );
}

function Rungs({ rungs, show }: { rungs: Rung[]; show: (id: string) => void }) {
  return (
    <ul class="hf-rungs">
      {rungs.map(({ exercise, name }) => (
        <li key={name}>
          {exercise ? (
            <button type="button" class="hf-link" onClick={() => show(exercise)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}

function Lines({ title, lines, numbered = false }: { title: string; lines: string[]; numbered?: boolean }) {
  if (lines.length === 0) return null;
  const items = lines.map((line) => <li key={line}>{line}</li>);
  return <Part title={title}>{numbered ? <ol>{items}</ol> : <ul class="hf-points">{items}</ul>}</Part>;
}

function Ladder({ card, show }: { card: Card; show: (id: string) => void }) {
  if (card.easier.length + card.harder.length === 0) return null;
  return (
    <Part title="Ladder">
      <dl class="hf-ladder">
        {card.harder.length > 0 && (
          <>
            <dt>Harder</dt>
            <dd>
              <Rungs rungs={card.harder} show={show} />
            </dd>
          </>
        )}
        <dt aria-hidden="true">Here</dt>
        <dd aria-hidden="true" class="hf-here">
          {card.name}
        </dd>
        {card.easier.length > 0 && (
          <>
            <dt>Easier</dt>
            <dd>
              <Rungs rungs={card.easier} show={show} />
            </dd>
          </>
        )}
      </dl>
    </Part>
  );
}

function First({ card, show }: { card: Card; show: (id: string) => void }) {
  if (card.first.length === 0 && !card.mastery) return null;
  return (
    <Part title={card.first.length > 0 ? "Master first" : "Mastered when"}>
      {card.first.length > 0 && (
        <ul class="hf-gates">
          {card.first.map((gate) => (
            <li key={gate.exercise}>
              <button type="button" class="hf-link" onClick={() => show(gate.exercise)}>
                {gate.name}
              </button>
              {!gate.hard && <span class="hf-tier-counts"> recommended</span>}
              <p>{gate.test}</p>
            </li>
          ))}
        </ul>
      )}
      {card.mastery && (
        <p>
          {card.first.length > 0 && <strong>Mastered when: </strong>}
          {card.mastery}
        </p>
      )}
    </Part>
  );
}

function Facts({ card, cannot }: { card: Card; cannot: string | undefined }) {
  const needs = card.needs.join(", ") || "No equipment";
  return (
    <>
      <h2 id="hf-card-name" tabIndex={-1}>
        {card.name}
      </h2>
      {card.also.length > 0 && <p class="hf-card-also">also {card.also.slice(0, 4).join(", ")}</p>}
      <p class="hf-card-kind">
        {card.kind}
        {card.own && <span class="hf-tag">your own</span>}
      </p>
      <p class="hf-card-kind">
        {needs}
        {card.or_with.length > 0 && `, or ${card.or_with.join(" or ").toLowerCase()}`}
      </p>
      {cannot && <p class="hf-card-cannot">Not yet for this client: {cannot}.</p>}
    </>
  );
}

export function CardView({ id, close }: { id: string; close: () => void }) {
  const { commands, store } = useDesigner();
  const { looking } = commands;
  const entry = store.library.find((one) => one.id === id);
  const reply = useAnswer(`${id} ${store.library.length}`, () => looking.asking.card(id));
  const card = reply && "card" in reply ? reply.card : null;
  const problem = reply?.problem;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo?.(0, 0);
  }, [id]);
  const show = (exercise: string) => looking.showCard(exercise);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.repeat) event.preventDefault(); // still held from the list
    if (event.key !== "Escape" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    event.stopPropagation();
    looking.back();
  };
  return (
    <div class="hf-card" role="group" aria-label={entry?.name ?? "Exercise"} onKeyDown={onKeyDown}>
      <div class="hf-card-bar">
        <button type="button" id="hf-card-back" class="hf-quiet hf-worded" title="Back  Esc" onClick={() => looking.back()}>
          <BackIcon /> {looking.canGoBack ? "Back" : "Library"}
        </button>
        <button type="button" class="hf-quiet" aria-label="Close the library" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <div class="hf-card-scroll" tabIndex={0} role="region" aria-label={`About ${entry?.name ?? "the exercise"}`} ref={scroller}>
        {!card && <p class="hf-empty">{problem ?? "Looking it up …"}</p>}
        {card && (
          <>
            <Facts card={card} cannot={looking.cannot[card.id]} />
            {card.figure && <Picture figure={card.figure} />}
            <Lines title="Cues" lines={card.cues} />
            <Muscles card={card} />
            <Ladder card={card} show={show} />
            <First card={card} show={show} />
            <Lines title="How" lines={card.steps} numbered />
            <Lines title="Common faults" lines={card.faults} />
            {card.watch && (
              <Part title="Watch">
                <p>{card.watch}</p>
              </Part>
            )}
            {/^https?:\/\//.test(card.link) && (
              <p>
                <a href={card.link} target="_blank" rel="noopener noreferrer">
                  Your link
                </a>
              </p>
            )}
          </>
        )}
      </div>
      {entry && (
        <div class="hf-card-foot">
          <button type="button" class="hf-plain" onClick={() => commands.addFromLibrary(entry)}>
            <PlusIcon /> Add to {looking.dayName()}
          </button>
        </div>
      )}
    </div>
  );
}
