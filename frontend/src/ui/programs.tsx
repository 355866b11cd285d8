// The program's title, and below it the folder's programs: change to another, or begin a new one.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListedProgram, ProgramsReply } from "../messages";
import type { View } from "../view";
import { useDesigner } from "./context";
import { Field } from "./field";
import { byClient } from "../home/listing";
import { CheckIcon, ChevronIcon, PlusIcon } from "./icons";
import { ago, titleOf } from "./words";

function detail({ name, title, changed }: ListedProgram): string {
  const when = changed === null ? "not in a file yet" : `changed ${ago(changed, Date.now() / 1000)}`;
  const place = name.includes("/") || (title && changed !== null);
  return place ? `${name} · ${when}` : when;
}

function Item({ program, open }: { program: ListedProgram; open: (program: ListedProgram) => void }) {
  return (
    <li>
      <button
        type="button"
        class="hf-program"
        aria-current={program.open || undefined}
        title={program.changed === null ? undefined : program.name}
        onClick={() => open(program)}
      >
        <span class="hf-program-mark">{program.open && <CheckIcon />}</span>
        <span class="hf-program-title">{program.title ?? titleOf(program.name)}</span>
        <span class="hf-program-detail">{detail(program)}</span>
      </button>
    </li>
  );
}

function Listed({ reply, open }: { reply: ProgramsReply | null; open: (program: ListedProgram) => void }) {
  if (!reply) return <p class="hf-empty">Looking …</p>;
  if (reply.problem) return <p class="hf-empty">{reply.problem}</p>;
  if (reply.programs.length === 0) return <p class="hf-empty">There are no programs here yet.</p>;
  const groups = byClient(reply.programs);
  return (
    <>
      {groups.map((group) => (
        <section key={group.client ?? ""} aria-label={group.client ?? "Programs"}>
          {(groups.length > 1 || group.client) && <h3>{group.client ?? "No client"}</h3>}
          <ul>
            {group.programs.map((program) => (
              <Item key={program.name} program={program} open={open} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NewProgram({ create }: { create: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class="hf-program-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) create(name.trim());
      }}
    >
      <PlusIcon />
      <input
        type="text"
        aria-label="Name of a new program"
        placeholder="New program…"
        spellcheck={false}
        autocomplete="off"
        maxLength={120}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      {name.trim() && (
        <button type="submit" class="hf-chip">
          Create
        </button>
      )}
    </form>
  );
}

/** Arrows go through the field and the programs below it. */
function step(panel: HTMLElement, target: Element, down: boolean): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(".hf-program-new input, .hf-program, .hf-program-all")];
  const here = stops.indexOf(target.closest<HTMLElement>(".hf-program, .hf-program-all") ?? (target as HTMLElement));
  stops[Math.max(0, Math.min(here + (down ? 1 : -1), stops.length - 1))]?.focus();
}

function Panel({ view, close }: { view: View; close: (back: boolean) => void }) {
  const { store, commands, files } = useDesigner();
  const panel = useRef<HTMLDivElement>(null);
  const [reply, setReply] = useState<ProgramsReply | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** An arrow that came before the list did. */
  const early = useRef(false);
  // Before the panel is painted: a key pressed on sight of it finds the field.
  useLayoutEffect(() => panel.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      for (let complete = false; here && !complete; ) {
        const found = await store.requests.programs();
        if (here) setReply(found);
        ({ complete } = found);
      }
    };
    void ask();
    return () => void (here = false);
  }, [store]);
  useEffect(() => {
    if (reply && early.current) panel.current?.querySelector<HTMLElement>(".hf-program")?.focus();
    early.current = false;
  }, [reply]);
  useEffect(() => {
    const away = (event: Event) => {
      const path = event.composedPath();
      if (panel.current?.parentElement && !path.includes(panel.current.parentElement)) close(false);
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, [close]);
  const open = async (program: ListedProgram) => {
    if (program.open) return close(true);
    setProblem(await commands.openProgram(program.name));
  };
  const create = async (name: string) => setProblem(await commands.newProgram(name));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const target = event.target as Element;
    if (event.key === "Escape") close(true);
    else if (event.key === "Enter" && target.closest(".hf-program-name")) (target as HTMLElement).blur();
    else if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return event.stopPropagation();
    else if (reply) step(panel.current!, target, event.key === "ArrowDown");
    else early.current = event.key === "ArrowDown";
    event.preventDefault();
    event.stopPropagation();
  };
  const heading = reply?.folder ? `Programs in ${reply.folder}` : "Programs";
  return (
    <div class="hf-programs" role="dialog" aria-label={heading} ref={panel} onKeyDown={onKeyDown}>
      <h2>{heading}</h2>
      <NewProgram create={(name) => void create(name)} />
      {problem && (
        <p class="hf-program-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="hf-program-list">
        <Listed reply={reply} open={(program) => void open(program)} />
      </div>
      <button type="button" class="hf-program-all" onClick={() => files.goHome()}>
        <span>All programs, templates, bin</span>
        <kbd>Ctrl O</kbd>
      </button>
      <div class="hf-program-name">
        <span aria-hidden="true">Title</span>
        <Field
          label="Title of the program"
          placeholder={titleOf(view.file.name)}
          value={view.program.title ?? ""}
          commit={(text) => commands.setHeader("Title", text)}
        />
      </div>
    </div>
  );
}

/** The title of the open program, which opens the list of the others. */
export function Programs({ view }: { view: View }) {
  const { ui, focus } = useDesigner();
  const open = ui.values.menu === "programs";
  const [close] = useState(() => (back: boolean) => {
    ui.set({ menu: null });
    if (back) focus.want("#hf-programs");
  });
  const title = view.program.title ?? titleOf(view.file.name);
  return (
    <div class="hf-title">
      <button
        type="button"
        id="hf-programs"
        class="hf-quiet"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${title}, open another program`}
        title="Open another program"
        onClick={() => (open ? close(true) : ui.set({ menu: "programs" }))}
      >
        <span class="hf-title-text">{title}</span>
        <ChevronIcon />
      </button>
      {open && <Panel view={view} close={close} />}
    </div>
  );
}
