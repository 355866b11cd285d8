import type { ComponentChildren } from "preact";

/**
 * Fields that are a form of their own, which is never sent. At every focus Chromium's autofill goes through all fields of
 * the form, or through all of the page that are in none: with a hundred of them that took as long as all the rest. Many
 * forms take time as well when a page is made, so that a row has one, and not each of its fields. For those who hear the
 * page it is no form.
 */
export function OwnForm({ children }: { children: ComponentChildren }) {
  return (
    <form role="none" class="hf-own-form" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
