// One program of the folder, and what can be done with it.
import { useEffect, useRef } from "preact/hooks";
import type { ListedProgram } from "../messages";
import { useDesigner } from "../ui/context";
import { ago, half } from "../ui/words";
import type { Files } from "./files";
import { MoreIcon } from "./icons";
import { called, extent, most } from "./listing";
import { VolumePicture } from "./volume_picture";

const changedAt = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });

interface MenuItem {
  id: string;
  text: string;
  keys?: string;
  run: () => void;
}

export function actionsFor(files: Files, program: ListedProgram): MenuItem[] {
  const isFile = program.changed !== null;
  return [
    { id: "open", text: "Open", keys: "Enter", run: () => void files.open(program) },
    { id: "duplicate", text: "Duplicate for a client…", run: () => files.dialog("duplicate", program) },
    ...(isFile
      ? [
          { id: "rename", text: "Rename…", keys: "F2", run: () => files.dialog("rename", program) },
          { id: "versions", text: "Earlier versions", run: () => void files.showVersions(program) },
          { id: "bin", text: "Move to the bin", keys: "Delete", run: () => void files.putInBin(program) },
        ]
      : []),
  ];
}

function Menu({ program, close }: { program: ListedProgram; close: (back: boolean) => void }) {
  const { files } = useDesigner();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const away = (event: Event) => {
      if (menu.current && !event.composedPath().includes(menu.current)) close(false);
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, [close]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) items[(items.indexOf(event.target as HTMLElement) + step + items.length) % items.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else return;
    event.preventDefault();
  };
  return (
    <div class="hf-menu hf-listed-menu" role="menu" aria-label={`What to do with ${called(program)}`} ref={menu} onKeyDown={onKeyDown}>
      {actionsFor(files, program).map(({ id, text, keys, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          onClick={() => {
            close(true);
            run();
          }}
        >
          <span>{text}</span>
          {keys && <span class="hf-menu-about">{keys}</span>}
        </button>
      ))}
    </div>
  );
}

interface RowProps {
  program: ListedProgram;
  muscles: string[];
  menu: boolean;
  openMenu: (open: boolean) => void;
}

export function ProgramRow({ program, muscles, menu, openMenu }: RowProps) {
  const { files, focus } = useDesigner();
  const name = called(program);
  const spot = `hf-listed-${program.name}`;
  const when = program.changed === null ? "not in a file yet" : ago(program.changed, Date.now() / 1000);
  const top = most(muscles, program.sets ?? [], 3).map(([muscle, n]) => `${muscle} ${half(n)}`);
  const close = (back: boolean) => {
    openMenu(false);
    if (back) focus.want(`#${CSS.escape(spot)}`);
  };
  return (
    <li class="hf-listed" data-current={program.open || undefined} data-menu={menu || undefined}>
      <button
        type="button"
        id={spot}
        class="hf-listed-open"
        data-name={program.name}
        aria-current={program.open || undefined}
        onClick={() => void files.open(program)}
      >
        <span class="hf-listed-title">
          <bdi>{name}</bdi>
          {program.open && <span class="hf-listed-now">open</span>}
        </span>
        <span class="hf-listed-name">
          <bdi>{program.changed === null ? "" : program.name}</bdi>
        </span>
      </button>
      <span class="hf-listed-extent">{program.looked_at ? extent(program.weeks, program.days) : "…"}</span>
      <VolumePicture muscles={muscles} sets={program.sets} />
      <span class="hf-listed-top">{top.join(" · ")}</span>
      <span class="hf-listed-when" title={program.changed === null ? undefined : changedAt.format(program.changed * 1000)}>
        {when}
      </span>
      <span class="hf-listed-more">
        <button
          type="button"
          class="hf-quiet"
          aria-label={`What to do with ${name}`}
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={() => openMenu(!menu)}
        >
          <MoreIcon />
        </button>
        {menu && <Menu program={program} close={close} />}
      </span>
    </li>
  );
}
