import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Files } from "../home/files";
import type { Search } from "../store/search";
import type { Store } from "../store/store";
import type { Commands } from "./commands";
import type { FocusKeeper } from "./focus";
import type { UiState } from "./ui_state";

export interface Designer {
  store: Store;
  ui: UiState;
  focus: FocusKeeper;
  commands: Commands;
  files: Files;
  search: () => Search;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error("The designer's parts are drawn inside a designer.");
  return designer;
}
