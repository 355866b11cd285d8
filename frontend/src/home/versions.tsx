// Earlier versions of the open program: what each changed, how it looked, and the way back.
import { useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../view";
import { useDesigner } from "../ui/context";
import { Dialog } from "../ui/dialogs/dialog";
import { titleOf } from "../ui/words";
import type { Version, VersionReply, VersionsReply } from "./messages";
import { SideBySide } from "./side_by_side";
import { Waiting } from "./waiting";

/** As "Saved 14:02" says it, whatever clock the browser's language is used to. */
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const date = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });

/** "14:02", "Yesterday 14:02", "Tue 3 Mar, 14:02". */
export function whenSaid(seconds: number, now: Date): string {
  const then = new Date(seconds * 1000);
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(then).setHours(0, 0, 0, 0)) / 86_400_000);
  const time = clock.format(then);
  if (days === 0) return time;
  return days === 1 ? `Yesterday ${time}` : `${date.format(then)}, ${time}`;
}

function Said({ changes, none }: { changes: string[] | null; none: string }) {
  if (changes === null) return <span>…</span>;
  if (changes.length === 0) return <span>{none}</span>;
  return <span>{changes.slice(0, 2).join(" ")}{changes.length > 2 ? ` And ${changes.length - 2} more.` : ""}</span>;
}

interface ListProps {
  reply: VersionsReply;
  chosen: string | null;
  choose: (version: Version) => void;
}

function List({ reply, chosen, choose }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const now = new Date();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const next = items[items.indexOf(event.target as HTMLElement) + step];
    next?.focus();
    next?.click();
    event.preventDefault();
  };
  return (
    <ul class="hf-versions" aria-label="Versions" ref={list} onKeyDown={onKeyDown}>
      <li class="hf-version-now">
        <strong>Now</strong>
        <Said changes={reply.now} none="As it was." />
      </li>
      {reply.versions.map((version) => (
        <li key={version.id}>
          <button type="button" aria-pressed={version.id === chosen} onClick={() => choose(version)}>
            <strong>Until {whenSaid(version.until, now)}</strong>
            <Said changes={version.changes} none="The oldest version that is kept." />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Asks until every change is in words. */
function useVersions(rev: number): VersionsReply | null {
  const { files } = useDesigner();
  const [reply, setReply] = useState<VersionsReply | null>(null);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      for (;;) {
        const found = await files.versions();
        if (!here || !found) return;
        setReply(found);
        if (found.complete) return;
      }
    };
    void ask();
    return () => void (here = false);
  }, [files, rev]);
  return reply;
}

/** The version that is looked at: the newest until another one is chosen. */
function useChosen(first: Version | undefined) {
  const { files } = useDesigner();
  const [chosen, setChosen] = useState<Version | null>(null);
  const [seen, setSeen] = useState<VersionReply | null>(null);
  const shown = chosen ?? first;
  const id = shown?.id;
  useEffect(() => {
    if (!id) return;
    let here = true;
    void files.version(id).then((found) => here && setSeen(found));
    return () => void (here = false);
  }, [files, id]);
  return { chosen: shown, setChosen, seen };
}

function Seen({ seen, when }: { seen: VersionReply; when: string }) {
  return (
    <>
      {seen.going_back.length > 0 && (
        <div class="hf-going-back">
          <h3>Going back means</h3>
          <ul>
            {seen.going_back.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <SideBySide left={seen.text} right={seen.newest} leftTitle={`Until ${when}`} rightTitle="Now" />
    </>
  );
}

const NONE =
  "There are no earlier versions yet. One is kept whenever you begin to work on a program, after each pause, and when somebody else changes the file.";

export function Versions({ view }: { view: View }) {
  const { ui, files } = useDesigner();
  const reply = useVersions(view.rev);
  const { chosen, setChosen, seen } = useChosen(reply?.versions[0]);
  const [problem, setProblem] = useState<string | null>(null);
  const goBack = () => void (chosen && files.goBack(chosen.id).then(setProblem));
  const actions = (
    <>
      <span class="hf-dialog-hint" role="status">
        {problem ?? seen?.problem ?? (chosen ? "Going back can be undone; nothing is thrown away." : "")}
      </span>
      <button type="button" class="hf-plain" onClick={() => ui.set({ dialog: null })}>
        Close
      </button>
      <button type="button" class="hf-filled" disabled={!seen || seen.problem !== null} onClick={goBack}>
        Go back to this version
      </button>
    </>
  );
  return (
    <Dialog title={`Earlier versions of ${view.program.title ?? titleOf(view.file.name)}`} wide actions={actions}>
      {!reply && <Waiting words="Looking …" />}
      {reply?.versions.length === 0 && <p class="hf-empty hf-versions-none">{NONE}</p>}
      {reply && chosen && (
        <div class="hf-history">
          <List reply={reply} chosen={chosen.id} choose={setChosen} />
          <div class="hf-history-seen" tabIndex={0} role="region" aria-label="The version beside what is there now">
            {seen && <Seen seen={seen} when={whenSaid(chosen.until, new Date())} />}
          </div>
        </div>
      )}
    </Dialog>
  );
}
