// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Designer, DesignerContext } from "../src/ui/context";
import { Field } from "../src/ui/field";
import { OwnForm } from "../src/ui/own_form";

let root: HTMLElement;
const commit = vi.fn<(text: string) => void>();
const input = () => root.querySelector("input")!;
const now = (change: () => void): void => void act(change);
const say = vi.fn<(notice: { text: string }) => void>();
const designer = { ui: { say } } as unknown as Designer;
const show = (value: string, required?: string) =>
  now(() =>
    render(
      <DesignerContext.Provider value={designer}>
        <Field value={value} label="Sets × reps" commit={commit} required={required} />
      </DesignerContext.Provider>,
      root,
    ),
  );
const type = (text: string) =>
  now(() => {
    input().value = text;
    input().dispatchEvent(new Event("input", { bubbles: true }));
  });
const press = (key: string) => now(() => void input().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
const leave = () => now(() => void input().dispatchEvent(new FocusEvent("blur")));

beforeEach(() => {
  commit.mockReset();
  say.mockReset();
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe("a field", () => {
  it("keeps what is being typed when a late answer draws it again", () => {
    show("4×10");
    type("5x");
    show("4×8");
    expect(input().value).toBe("5x");
  });
  it("hands over what was typed on Enter, once", () => {
    show("4×10");
    type("5x5 ");
    press("Enter");
    leave();
    expect(commit.mock.calls).toEqual([["5x5"]]);
  });
  it("hands over what was typed when it is left", () => {
    show("4×10");
    type("5x5");
    leave();
    expect(commit.mock.calls).toEqual([["5x5"]]);
  });
  it("puts back what stood there on Escape", () => {
    show("4×10");
    type("5x5");
    press("Escape");
    leave();
    expect(input().value).toBe("4×10");
    expect(commit).not.toHaveBeenCalled();
  });
  it("says nothing where nothing changed, and why what must not be empty is not emptied", () => {
    show("Squat", "An exercise needs a name.");
    type("Squat ");
    leave();
    expect(say).not.toHaveBeenCalled();
    type("  ");
    leave();
    expect(commit).not.toHaveBeenCalled();
    expect(say.mock.calls).toEqual([[{ text: "An exercise needs a name." }]]);
    expect(input().value).toBe("Squat");
  });
  it("shows markup as the text it is", () => {
    show("<img src=x onerror=alert(1)>");
    expect(root.querySelector("img")).toBeNull();
    expect(input().value).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("fields that are a form of their own", () => {
  it("are looked through alone when one of them gets the focus, and are never sent", () => {
    now(() => render(<OwnForm><Field value="4×10" label="Sets × reps" commit={commit} /></OwnForm>, root));
    const { form } = input();
    expect(form && [...form.elements]).toEqual([input()]);
    expect(form?.getAttribute("role")).toBe("none");
    const sent = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    form?.dispatchEvent(sent);
    expect(sent.defaultPrevented).toBe(true);
  });
});
