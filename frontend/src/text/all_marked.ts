// Is the whole text of the editor about to be written over?
import { EditorView } from "@codemirror/view";

/** Nothing of the text that an element of the editor shows would be left by what is typed or pasted now. */
export function isAllMarked(element: Element): boolean {
  const editor = element.closest<HTMLElement>(".cm-editor");
  const state = editor && EditorView.findFromDOM(editor)?.state;
  if (!state) return false;
  const { from, to } = state.selection.main;
  return state.sliceDoc(0, from).trim() === "" && state.sliceDoc(to).trim() === "";
}
