// What stands in a field and was not entered yet is kept in the browser, so that a page that dies loses none of it.
import { useContext, useEffect, useRef } from "preact/hooks";
import { DesignerContext } from "./context";

const AFTER_MS = 300;

/** For a field: `typed` with what entering its text would do; null once it was entered or given up. */
export function useHalfTyped(half: "edit" | "type" = "edit"): (entering: (() => void) | null) => void {
  const store = useContext(DesignerContext)?.store;
  const field = useRef<{ timer?: ReturnType<typeof setTimeout> }>({}).current;
  useEffect(
    () => () => {
      clearTimeout(field.timer);
      store?.keepTyped(field, null);
    },
    [store, field],
  );
  return (entering) => {
    clearTimeout(field.timer);
    if (entering) field.timer = setTimeout(() => store?.keepTyped(field, entering, half), AFTER_MS);
    else store?.keepTyped(field, null);
  };
}
