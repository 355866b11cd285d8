// The opened folder as a page: its programs by client, what to begin a new one with, and the bin.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { View } from "../view";
import { useDesigner } from "../ui/context";
import { PlusIcon } from "../ui/icons";
import { titleOf } from "../ui/words";
import { Begin } from "./begin";
import { BinList } from "./bin_list";
import type { Tab } from "./files";
import { SearchIcon } from "./icons";
import { onHomeKey } from "./keys";
import { matching, sections } from "./listing";
import { ProgramRow } from "./program_row";
import { Waiting } from "./waiting";
import { ImportButton } from "./ways";

const SHOWN_AT_FIRST = 120;
const MORE = 200;

function Search() {
  const { files } = useDesigner();
  return (
    <label class="hf-home-search">
      <SearchIcon />
      <input
        type="search"
        id="hf-home-search"
        aria-label="Find a program"
        placeholder="Find by program, client or file"
        spellcheck={false}
        autocomplete="off"
        value={files.values.query}
        onInput={(event) => files.set({ query: event.currentTarget.value })}
      />
    </label>
  );
}

/** Long lists are drawn as far as anybody looks: more rows follow when the end comes near. */
function useRowsShown(count: number, query: string) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => setShown(SHOWN_AT_FIRST), [query]);
  useEffect(() => {
    if (!end.current || shown >= count) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setShown((n) => n + MORE));
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, count]);
  return { shown, end };
}

function Programs() {
  const { files } = useDesigner();
  const { listing, query } = files.values;
  const [menu, setMenu] = useState<string | null>(null);
  const found = useMemo(() => matching(listing?.programs ?? [], query), [listing, query]);
  const { shown, end } = useRowsShown(found.length, query);
  if (!listing) return <Waiting words="Looking through the folder …" />;
  if (listing.problem) return <p class="hf-empty">{listing.problem}</p>;
  if (listing.programs.length === 0) {
    return (
      <div class="hf-home-blank">
        <h2>No programs in this folder</h2>
        <p>Begin with a template, paste one you already wrote, or drop a spreadsheet or document here.</p>
        <Begin />
      </div>
    );
  }
  if (found.length === 0) {
    return (
      <p class="hf-empty">
        Nothing by that name.{" "}
        <button type="button" class="hf-link" onClick={() => files.set({ query: "" })}>
          Show all
        </button>
      </p>
    );
  }
  const parts = sections(found.slice(0, shown));
  const isPlain = parts.length === 1 && parts[0]!.programs.every(({ client }) => !client);
  return (
    <>
      {parts.map(({ heading, client, programs }) => (
        <section key={`${client === null} ${heading}`} class="hf-listing" aria-label={heading}>
          {!isPlain && (
            <h2>
              <bdi>{heading}</bdi> <span>{programs.length}</span>
              {client && (
                <button
                  type="button"
                  class="hf-link hf-home-client"
                  aria-label={`About ${client}: equipment, mastered, watch`}
                  onClick={() => files.commands.looking.openClient(client)}
                >
                  About
                </button>
              )}
            </h2>
          )}
          <ul>
            {programs.map((program) => (
              <ProgramRow
                key={program.name}
                program={program}
                muscles={listing.muscles}
                menu={menu === program.name}
                openMenu={(open) => setMenu(open ? program.name : null)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
      {listing.left_out > 0 && <p class="hf-empty">And {listing.left_out} older files, which are not listed.</p>}
    </>
  );
}

const TABS: { tab: Tab; label: string }[] = [
  { tab: "programs", label: "Programs" },
  { tab: "new", label: "New" },
  { tab: "bin", label: "Bin" },
];

function Tabs() {
  const { files } = useDesigner();
  const { tab, listing } = files.values;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = TABS.findIndex((one) => one.tab === tab);
    const next = TABS[(at + step + TABS.length) % TABS.length]!.tab;
    files.show(next);
    files.commands.focus.want(`#hf-tab-${next}`);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="hf-home-tabs" role="tablist" aria-label="Folder" onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          key={one.tab}
          type="button"
          role="tab"
          id={`hf-tab-${one.tab}`}
          class="hf-home-tab"
          aria-selected={tab === one.tab}
          aria-controls="hf-home-panel"
          tabIndex={tab === one.tab ? 0 : -1}
          onClick={() => files.show(one.tab)}
        >
          {one.label}
          {one.tab === "programs" && listing && <span> {listing.programs.length}</span>}
        </button>
      ))}
    </div>
  );
}

export function Home({ view }: { view: View }) {
  const { files } = useDesigner();
  const { tab, listing } = files.values;
  return (
    <div class="hf-home" role="region" aria-label="Programs in the folder" onKeyDown={(event) => onHomeKey(files, event)}>
      <div class="hf-home-in">
        <div class="hf-home-head">
          <h1>
            <bdi>{listing?.folder || "Programs"}</bdi>
          </h1>
          {files.hasProgram && (
            <button type="button" class="hf-link hf-home-back" onClick={() => files.leave()}>
              Back to <bdi>{view.program.title ?? titleOf(view.file.name)}</bdi>
            </button>
          )}
          <span class="hf-home-tools">
            <ImportButton />
            <button type="button" class="hf-filled" onClick={() => files.show("new")}>
              <PlusIcon /> New program
            </button>
          </span>
        </div>
        <div class="hf-home-bar">
          <Tabs />
          {tab === "programs" && listing?.programs.length !== 0 && <Search />}
        </div>
        <div class="hf-home-panel" id="hf-home-panel" role="tabpanel" aria-labelledby={`hf-tab-${tab}`}>
          {tab === "programs" && <Programs />}
          {tab === "new" && <Begin />}
          {tab === "bin" && <BinList />}
        </div>
      </div>
    </div>
  );
}
