// Everything that leaves: sheets with a look at their pages, files of every form, a message for any messenger.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { FileKind, SheetKind } from "../../contracts/exports";
import { useDesigner } from "../context";
import { BackIcon, ChevronIcon, MessageIcon, PrintIcon } from "../icons";
import { useAnswer } from "../use_answer";
import { Dialog } from "./dialog";

export const SHEETS: readonly { sheet: SheetKind; label: string; about: string }[] = [
  { sheet: "client", label: "Client’s sheet", about: "a day a page" },
  { sheet: "week", label: "Week on a page", about: "for the gym bag" },
  { sheet: "coach", label: "Coach’s sheet", about: "everything, and what you kept" },
  { sheet: "cards", label: "Cue cards", about: "an exercise a card" },
  { sheet: "board", label: "Board", about: "for groups, large" },
];

export const FILES: readonly { form: FileKind; label: string; about: string }[] = [
  { form: "xlsx", label: "Excel workbook", about: "to log in, with a chart" },
  { form: "ics", label: "Calendar", about: "every session on its day" },
  { form: "html", label: "Page for a phone", about: "ticks and a timer, works offline" },
  { form: "md", label: "Markdown", about: "for notes and wikis" },
  { form: "txt", label: "Plain text", about: "tidied, reads back here" },
  { form: "csv", label: "Table (CSV)", about: "a row a line and week" },
  { form: "json", label: "JSON", about: "for other programs" },
];

const PAPERS = [
  { paper: "a4", label: "A4" },
  { paper: "letter", label: "Letter" },
] as const;

function Choice<V extends string>(props: {
  legend: string;
  name: string;
  options: readonly { value: V; label: string; about?: string }[];
  value: V;
  choose: (value: V) => void;
}) {
  const { legend, name, options, value, choose } = props;
  return (
    <fieldset class="hf-choice" data-name={name}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="hf-choice-option" data-chosen={option.value === value || undefined}>
          <input
            type="radio"
            name={`hf-${name}`}
            value={option.value}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
          {option.about && <small>{option.about}</small>}
        </label>
      ))}
    </fieldset>
  );
}

/** Addresses of the pictures, given back when they are no longer shown. */
function usePictures(buffers: DataView[] | undefined): string[] {
  const urls = useMemo(
    () => (buffers ?? []).map((bytes) => URL.createObjectURL(new Blob([bytes as BlobPart], { type: "image/png" }))),
    [buffers],
  );
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  return urls;
}

function Pager({ page, pages, more, go }: { page: number; pages: number; more: boolean; go: (page: number) => void }) {
  if (pages < 2) return null;
  return (
    <div class="hf-pager" role="group" aria-label="Pages">
      <button type="button" class="hf-quiet" aria-label="Page before" aria-disabled={page === 0} onClick={() => go(page - 1)}>
        <BackIcon />
      </button>
      <span aria-live="polite">
        {more ? `Page ${page + 1} (the first ${pages} can be looked at here)` : `Page ${page + 1} of ${pages}`}
      </span>
      <button type="button" class="hf-quiet hf-next" aria-label="Next page" aria-disabled={page >= pages - 1} onClick={() => go(page + 1)}>
        <ChevronIcon />
      </button>
    </div>
  );
}

function Preview() {
  const { ui, commands, store } = useDesigner();
  const { sheet, paper, language } = ui.values;
  const [page, setPage] = useState(0);
  const answer = useAnswer(`${sheet} ${paper} ${language} ${store.view?.rev}`, () =>
    commands.looking.asking.preview(sheet, paper, language),
  );
  const urls = usePictures(answer?.buffers);
  useEffect(() => setPage(0), [sheet, paper]);
  const label = SHEETS.find((one) => one.sheet === sheet)!.label;
  const at = Math.min(page, Math.max(0, urls.length - 1));
  const more = answer !== undefined && "more" in answer.reply && answer.reply.more;
  return (
    <div class="hf-print-preview" aria-busy={answer === undefined}>
      <div class="hf-page" tabIndex={0} role="region" aria-label="The page as it prints">
        {!answer && (
          <p class="hf-working" role="status">
            <span class="hf-spinner" aria-hidden="true" /> Setting the {label.toLowerCase()} …
          </p>
        )}
        {answer?.reply.problem && <p class="hf-empty">{answer.reply.problem}</p>}
        {urls[at] && <img src={urls[at]} alt={`${label}, page ${at + 1}`} />}
      </div>
      {urls.length > 0 && <Pager page={at} pages={urls.length} more={more} go={(to) => setPage(Math.max(0, Math.min(to, urls.length - 1)))} />}
    </div>
  );
}

function Files() {
  const { ui, commands } = useDesigner();
  return (
    <section class="hf-exports" aria-label="As a file">
      <h3>As a file</h3>
      <ul>
        {FILES.map(({ form, label, about }) => (
          <li key={form}>
            <button type="button" class="hf-export" aria-disabled={ui.values.printing} onClick={() => void commands.looking.export(form)}>
              <span>{label}</span>
              <small>{about}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Print() {
  const { ui, commands } = useDesigner();
  const { sheet, paper, language, printing, notice } = ui.values;
  const known = useAnswer("languages", () => commands.looking.asking.languages());
  const languages = known && "languages" in known ? known.languages : [{ code: language, name: "English" }];
  return (
    <Dialog
      title="Print and send"
      wide
      actions={
        <>
          <span class="hf-dialog-hint" role="status">
            {printing ? "Making the file …" : notice?.text}{" "}
            {!printing && notice?.link && (
              <a class="hf-link" href={notice.link.href} target="_blank" rel="noopener noreferrer">
                {notice.link.label}
              </a>
            )}
          </span>
          <button type="button" id="hf-copy-message" class="hf-plain hf-with-icon" onClick={() => void commands.looking.copyMessage()}>
            <MessageIcon /> Copy as message
          </button>
          <button type="button" id="hf-save-pdf" class="hf-filled" aria-disabled={printing} onClick={() => void commands.looking.print(sheet)}>
            <PrintIcon /> {printing ? "Printing …" : "Save as PDF"}
          </button>
        </>
      }
    >
      <div class="hf-print-dialog">
        <div class="hf-print-options">
          <Choice
            legend="Sheet"
            name="sheet"
            options={SHEETS.map((one) => ({ value: one.sheet, label: one.label, about: one.about }))}
            value={sheet}
            choose={(value) => ui.set({ sheet: value })}
          />
          <div class="hf-print-pair">
            <Choice
              legend="Paper"
              name="paper"
              options={PAPERS.map((one) => ({ value: one.paper, label: one.label }))}
              value={paper}
              choose={(value) => ui.set({ paper: value })}
            />
            <label class="hf-ask-row">
              <span>Language</span>
              <select id="hf-language" value={language} onChange={(event) => ui.set({ language: event.currentTarget.value })}>
                {languages.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Files />
        </div>
        <Preview />
      </div>
    </Dialog>
  );
}
