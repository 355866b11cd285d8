// The designer as an anywidget: `render` draws one view of the model into the element that the notebook gives it.
import { render as draw } from "preact";
import { Files } from "./home/files";
import type { Model } from "./model";
import { Search } from "./store/search";
import { Store } from "./store/store";
import { browserStorage } from "./store/unanswered";
import { App } from "./ui/app";
import { Commands } from "./ui/commands";
import { FocusKeeper } from "./ui/focus";
import { UiState } from "./ui/ui_state";

function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const root: { current: HTMLElement | null } = { current: null };
  const store = new Store(model);
  const ui = new UiState(browserStorage());
  const focus = new FocusKeeper(() => root.current);
  const commands = new Commands(store, ui, focus);
  const files = new Files(commands);
  let searched = store.library;
  let index = new Search(searched);
  const search = () => {
    if (searched !== store.library) index = new Search((searched = store.library));
    return index;
  };
  draw(<App designer={{ store, ui, focus, commands, files, search }} root={root} />, el);
  return () => {
    store.dispose();
    draw(null, el);
  };
}

export default { render };
