// The lines across the page, below the top bar: what the trainer should know now, and what can be done about it.
import { isRow, said } from "../store/units";
import { spotToCheck } from "../text/spots";
import type { FileState, View } from "../view";
import { useDesigner } from "./context";
import { CloseIcon } from "./icons";
import { useTopLayer } from "./top_layer";

/** What stands in place of the sheet says it already. */
const isToldInPlace = ({ other_encoding, unopened }: FileState): boolean => Boolean(other_encoding ?? unopened);

export function Strips({ view }: { view: View }) {
  const { ui, store, commands, files } = useDesigner();
  const { file, lines } = view;
  const choose = (which: "mine" | "theirs" | "both") => commands.chooseVersion(which);
  const deleted = file.outside_change?.deleted ?? false;
  return (
    <div class="hf-strips">
      {store.connection === "waiting" && !file.problem && (
        <div class="hf-strip hf-strip-warn" role="status">
          Reconnecting, your last edit is kept. You can go on working. If this stays, reload the page; in a notebook, run
          this cell again.
        </div>
      )}
      {file.problem && !isToldInPlace(file) && !deleted && (
        <div class="hf-strip hf-strip-warn" role="alert" data-strip="problem">
          {file.problem}
        </div>
      )}
      {deleted && (
        <div class="hf-strip hf-strip-warn" role="alert" data-strip="deleted">
          <span>This file was deleted or moved. Your text is kept here.</span>
          <button type="button" class="hf-chip" onClick={() => commands.saveAgain()}>
            Save it again
          </button>
        </div>
      )}
      {file.outside_change && !deleted && (
        <div class="hf-strip hf-strip-warn" role="alert" data-strip="outside">
          <span>This file was changed outside the designer. You are looking at the new version.</span>
          <button type="button" class="hf-link" onClick={() => ui.set({ dialog: "compare" })}>
            Compare
          </button>
          <button type="button" class="hf-link" onClick={() => choose("mine")}>
            Go back to mine
          </button>
          <button type="button" class="hf-link" onClick={() => choose("both")}>
            Keep both
          </button>
          <button type="button" class="hf-chip" onClick={() => choose("theirs")}>
            OK
          </button>
        </div>
      )}
      {file.sample && !ui.values.sampleDismissed && (
        <div class="hf-strip" data-strip="sample">
          <span class="hf-ways">
            <span>This is a sample.</span>
            <button type="button" class="hf-link" onClick={() => ui.set({ dialog: "paste", pasted: "" })}>
              <strong>Paste a program you already wrote</strong>
            </button>
            <span aria-hidden="true">·</span>
            <button type="button" class="hf-link" onClick={() => files.goHome("new")}>
              New
            </button>
            <span aria-hidden="true">·</span>
            <button type="button" class="hf-link" onClick={() => files.goHome()}>
              Open my folder
            </button>
          </span>
          <button
            type="button"
            class="hf-quiet hf-strip-close"
            aria-label="Dismiss"
            onClick={() => {
              ui.set({ sampleDismissed: true });
              commands.focus.want("#hf-open-library");
            }}
          >
            <CloseIcon />
          </button>
        </div>
      )}
      {ui.values.readStrip && (
        <div class="hf-strip" role="status" data-strip="read">
          <span>
            Read {lines.read} of {lines.total} lines.{lines.to_check > 0 ? ` ${lines.to_check} to check.` : ""}
          </span>
          {lines.to_check > 0 && (
            <button type="button" class="hf-link" onClick={() => commands.show(null, spotToCheck(view))}>
              Show
            </button>
          )}
          <button
            type="button"
            class="hf-quiet hf-strip-close"
            aria-label="Dismiss"
            onClick={() => ui.set({ readStrip: false })}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}

/** What just happened, said once, politely, with the way back; the print dialog says its own at its foot. */
export function NoticeBar() {
  const { ui, store } = useDesigner();
  const notice = ui.values.dialog === "print" ? null : ui.values.notice;
  const bar = useTopLayer<HTMLDivElement>();
  const stale = notice?.about !== undefined && notice.about !== store.newest;
  return (
    <div class="hf-notices" role="status" aria-live="polite" ref={bar}>
      {notice && (
        <div class="hf-toast">
          <span>{notice.text}</span>
          {notice.action && !stale && (
            <button type="button" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          {notice.link && (
            <a href={notice.link.href} target="_blank" rel="noopener noreferrer">
              {notice.link.label}
            </a>
          )}
          <button type="button" class="hf-toast-close" aria-label="Dismiss" onClick={() => ui.set({ notice: null })}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}

/** What can be done with what was picked. */
export function PickedBar() {
  const { commands, store } = useDesigner();
  const { picking } = commands;
  const bar = useTopLayer<HTMLDivElement>();
  const { ids } = picking;
  const [first] = ids;
  const rows = first !== undefined && isRow(store.view!.program, first);
  return (
    <div class="hf-notices" ref={bar}>
      <div class="hf-toast" role="toolbar" aria-label="What is picked">
        <span>{said(store.view!.program, ids)} picked</span>
        {rows && (
          <button type="button" title="Ctrl G" onClick={() => picking.group()}>
            Make one block
          </button>
        )}
        {rows && (
          <button type="button" title="Ctrl Shift G" onClick={() => picking.split()}>
            Split up
          </button>
        )}
        <button type="button" title="Ctrl C" onClick={() => document.execCommand("copy")}>
          Copy
        </button>
        <button type="button" title="Ctrl X" onClick={() => document.execCommand("cut")}>
          Cut
        </button>
        <button type="button" title="Ctrl D" onClick={() => picking.duplicate()}>
          Duplicate
        </button>
        <button type="button" title="Delete" onClick={() => picking.remove()}>
          Delete
        </button>
        <button type="button" class="hf-toast-close" aria-label="Pick none" onClick={() => picking.clear()}>
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
