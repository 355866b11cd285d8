// How one gets to the home page, and what the command palette offers of files.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "../view";
import type { Designer } from "../ui/context";
import type { Files } from "./files";
import { chooseFiles } from "./ways";

/** The page begins where it was left, on the program that was open, else with the folder where there are several programs. */
export function useFirstPage({ files }: Designer, view: View | null, isOwnPage: boolean): void {
  const begun = useRef(false);
  const several = view !== null && view.file.several === true && !view.file.sample;
  const name = view?.file.name;
  useLayoutEffect(() => {
    if (!isOwnPage || name === undefined) return;
    if (begun.current) return files.keepInMind(name);
    begun.current = true;
    files.begin(several);
    files.backTo(name);
  }, [files, name, several, isOwnPage]);
}

/** Ctrl O goes to the folder and back. */
export function onFileKey(files: Files, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "o") return false;
  event.preventDefault();
  event.stopPropagation();
  if (files.values.page === "home") files.leave();
  else files.goHome();
  return true;
}

/** Ways to a new program, for the command palette on the folder's page. */
export function beginnings(files: Files): { id: string; text: string; run: () => void }[] {
  return [
    { id: "new", text: "New program", run: () => files.newFrom({ kind: "empty" }) },
    { id: "templates", text: "New program from a template", run: () => files.show("new") },
    { id: "paste", text: "Paste a program you already wrote", run: () => files.newFrom({ kind: "text", text: "" }) },
    { id: "import", text: "Import a file", run: () => chooseFiles((chosen) => void files.arriving.bringAll(chosen)) },
    { id: "bin", text: "Open the bin", run: () => files.show("bin") },
  ];
}

/** For the command palette. */
export function fileActions(files: Files): { id: string; text: string; keys?: string; run: () => void }[] {
  const onOpen = (run: (about: NonNullable<ReturnType<Files["openOne"]>>) => void) => () => {
    const about = files.openOne();
    if (about) run(about);
  };
  return [
    { id: "home", text: "All programs in the folder", keys: "Ctrl O", run: () => files.goHome() },
    { id: "templates", text: "New program from a template", run: () => files.goHome("new") },
    { id: "import", text: "Import a file", run: () => chooseFiles((chosen) => void files.arriving.bringAll(chosen)) },
    { id: "versions", text: "Earlier versions of this program", run: () => void files.showVersions() },
    { id: "duplicate", text: "Duplicate this program for a client", run: onOpen((about) => files.dialog("duplicate", about)) },
    { id: "rename", text: "Rename this program", run: onOpen((about) => files.dialog("rename", about)) },
    { id: "to-bin", text: "Move this program to the bin", run: onOpen((about) => void files.putInBin(about)) },
    { id: "bin", text: "Open the bin", run: () => files.goHome("bin") },
  ];
}
