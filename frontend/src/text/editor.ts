// The text editor: CodeMirror on the same file, with what Python has read shown in it.
import { autocompletion, type CompletionContext, type CompletionResult, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, StateEffect, StateField, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { namePart, type Search } from "../store/search";
import type { Finding, View } from "../view";
import { decorate } from "./highlight";
import type { Spot } from "./spots";
import { difference, plainBreaks } from "./sync";

/** A change that came from Python: not to be sent back. */
const fromPython = Annotation.define<boolean>();
const setMarks = StateEffect.define<DecorationSet>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setMarks));
    return set ? set.value : value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const SEVERITY = { error: "error", warning: "warning", info: "info" } as const;

function diagnosticsOf(findings: Finding[], doc: Text): Diagnostic[] {
  return findings.flatMap((finding) => {
    if (finding.line === null || finding.line > doc.lines) return [];
    const first = doc.line(finding.line);
    const last = doc.line(Math.min(finding.end_line ?? finding.line, doc.lines));
    const from = Math.min(first.from + (finding.column ?? 0), first.to);
    const to = Math.max(from, Math.min(last.from + (finding.end_column ?? last.length), last.to));
    const message = finding.hint ? `${finding.message} ${finding.hint}` : finding.message;
    return [{ from, to, severity: SEVERITY[finding.severity], message }];
  });
}

function completeNames(search: () => Search) {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const typed = line.text.slice(0, context.pos - line.from);
    const { name, rest } = namePart(typed);
    if (name.length < 2 || rest !== "" || /^\s*(\/\/|#)/.test(typed)) return null;
    const options = search()
      .find(name, 8)
      .entries.map((entry) => ({ label: entry.name, detail: entry.prime.join(", ") }));
    return { from: line.from + typed.lastIndexOf(name), options, filter: false };
  };
}

/** Where the cursor stands: lines count from 1, columns from 0. */
export interface Cursor {
  line: number;
  column: number;
}

function cursorOf({ doc, selection }: EditorState): Cursor {
  const line = doc.lineAt(selection.main.head);
  return { line: line.number, column: selection.main.head - line.from };
}

export interface EditorOptions {
  parent: HTMLElement;
  view: View;
  search: () => Search;
  typed: (text: string) => void;
  left: () => void;
  /** The cursor came to another place. */
  moved: (to: Cursor) => void;
}

export class ProgramEditor {
  readonly editor: EditorView;

  constructor({ parent, view, search, typed, left, moved }: EditorOptions) {
    const heard = EditorView.updateListener.of((update) => {
      const own = update.transactions.every((transaction) => !transaction.annotation(fromPython));
      if (update.docChanged && own) typed(update.state.doc.toString());
      if (update.focusChanged && !update.view.hasFocus) left();
      if (update.selectionSet && own) moved(cursorOf(update.state));
    });
    const attributes = {
      id: "hf-text",
      "aria-label": "The program as text",
      "data-lm-suppress-shortcuts": "true",
      spellcheck: "false",
      tabindex: "0",
    };
    this.editor = new EditorView({
      parent,
      root: parent.getRootNode() as Document | ShadowRoot,
      state: EditorState.create({
        doc: plainBreaks(view.text),
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          highlightSelectionMatches(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of(attributes),
          autocompletion({ override: [completeNames(search)], icons: false }),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
          marks,
          heard,
        ],
      }),
    });
    this.mark(view);
  }

  /** Takes over what Python has; only what differs changes, so that the cursor stays where it was. */
  take(view: View): void {
    const changes = difference(this.editor.state.doc.toString(), plainBreaks(view.text));
    if (changes) this.editor.dispatch({ changes, annotations: fromPython.of(true) });
    this.mark(view);
  }

  /** Goes to the end of a row's words. They are not marked: what is typed next is added, and takes nothing away. */
  show({ line, column }: Spot): void {
    const { doc } = this.editor.state;
    const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
    this.editor.dispatch({
      selection: { anchor: column === null ? found.to : Math.min(found.from + column, found.to) },
      effects: EditorView.scrollIntoView(found.from, { y: "center" }),
      annotations: fromPython.of(true),
    });
  }

  get cursor(): Cursor {
    return cursorOf(this.editor.state);
  }

  focus(): void {
    this.editor.focus();
  }

  destroy(): void {
    this.editor.destroy();
  }

  private mark(view: View): void {
    const { doc } = this.editor.state;
    this.editor.dispatch({ effects: setMarks.of(decorate(view, doc)) });
    this.editor.dispatch(setDiagnostics(this.editor.state, diagnosticsOf(view.findings, doc)));
  }
}
