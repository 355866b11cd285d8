// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Store } from "../src/store/store";
import { Commands } from "../src/ui/commands";
import { DesignerContext } from "../src/ui/context";
import { FocusKeeper } from "../src/ui/focus";
import { Files } from "../src/home/files";
import { byClient } from "../src/home/listing";
import { Programs } from "../src/ui/programs";
import { UiState } from "../src/ui/ui_state";
import { ago, titleOf } from "../src/ui/words";
import type { ListedProgram, Reply, Request } from "../src/messages";
import { FakeModel, FakeStorage, view } from "./fixtures";

const listed = (name: string, over: Partial<ListedProgram> = {}): ListedProgram => ({
  name,
  title: null,
  client: null,
  changed: 1,
  open: false,
  weeks: null,
  days: null,
  sets: null,
  looked_at: true,
  ...over,
});

let model: FakeModel;
let store: Store;
let ui: UiState;
let root: HTMLElement;

const draw = () => {
  const focus = new FocusKeeper(() => root);
  const commands = new Commands(store, ui, focus);
  const designer = { store, ui, focus, commands, files: new Files(commands), search: () => null as never };
  const again = () =>
    render(
      <DesignerContext.Provider value={designer}>
        <Programs view={store.view!} />
      </DesignerContext.Provider>,
      root,
    );
  ui.subscribe(again);
  now(again);
};
const find = <E extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
const asked = <K extends Request["kind"]>(kind: K) =>
  model.sent.find((request): request is Extract<Request, { kind: K }> => request.kind === kind)!;
const now = (change: () => void): void => void act(change);
/** Lets promises come true and draws what follows from them. */
const later = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    await new Promise((resolve) => setTimeout(resolve));
  });
const answer = (reply: Reply) => later(() => model.reply(reply));
const press = (key: string) =>
  now(() => void document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
const openPanel = async (programs: ListedProgram[]) => {
  now(() => find("#hf-programs").click());
  await answer({ kind: "programs", request: asked("programs").request, folder: "my folder", programs, complete: true, left_out: 0, muscles: [], problem: null });
};
const type = (name: string) =>
  now(() => {
    const input = find<HTMLInputElement>(".hf-program-new input");
    input.value = name;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(() => {
  model = new FakeModel(view());
  store = new Store(model, { storage: new FakeStorage() });
  ui = new UiState(null);
  root = document.body.appendChild(document.createElement("div"));
  draw();
});
afterEach(() => {
  render(null, root);
  root.remove();
  store.dispose();
});

describe("the list of programs", () => {
  it("opens from the title, marks the open program, and shows names as the words they are", async () => {
    expect(find("#hf-programs").getAttribute("aria-haspopup")).toBe("dialog");
    await openPanel([listed("anna.txt", { open: true }), listed("<b>x.txt", { title: "<img src=x>" })]);
    expect(find("h2").textContent).toBe("Programs in my folder");
    const titles = [...root.querySelectorAll(".hf-program-title")].map((title) => title.textContent);
    expect(titles).toEqual(["Anna", "<img src=x>"]);
    expect(find("[aria-current]").textContent).toContain("Anna");
    expect(find("img")).toBeNull();
  });
  it("goes by arrows, opens by a click, and Escape gives the focus back", async () => {
    await openPanel([listed("anna.txt", { open: true }), listed("ben.txt")]);
    expect(document.activeElement).toBe(find(".hf-program-new input"));
    press("ArrowDown");
    press("ArrowDown");
    expect(document.activeElement!.textContent).toContain("Ben");
    now(() => (document.activeElement as HTMLElement).click());
    expect(asked("open").name).toBe("ben.txt");
    press("Escape");
    await later(() => {});
    expect(find(".hf-programs")).toBeNull();
    expect(document.activeElement).toBe(find("#hf-programs"));
  });
  it("takes an arrow that comes before the list does", async () => {
    now(() => find("#hf-programs").click());
    press("ArrowDown");
    const programs = [listed("anna.txt")];
    await answer({ kind: "programs", request: asked("programs").request, folder: "my folder", programs, complete: true, left_out: 0, muscles: [], problem: null });
    expect(document.activeElement).toBe(find(".hf-program"));
  });
  it("says why a new program cannot be called so, and keeps what was typed", async () => {
    await openPanel([]);
    type("anna ");
    now(() => void find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    const { request, name } = asked("new");
    expect(name).toBe("anna");
    await answer({ kind: "switched", request, problem: "There is already a program." });
    expect(find("[role=alert]").textContent).toBe("There is already a program.");
    expect(find<HTMLInputElement>(".hf-program-new input").value).toBe("anna ");
  });
  it("says so where Python cannot be reached", async () => {
    model.dead = true;
    now(() => find("#hf-programs").click());
    await later(() => {});
    expect(find(".hf-empty").textContent).toContain("cannot be reached");
  });
});

describe("words of the list", () => {
  it("groups by client, the newest first", () => {
    const groups = byClient([
      listed("1", { client: "Anna" }),
      listed("2"),
      listed("3", { client: "anna " }),
      listed("4", { client: "Ben" }),
    ]);
    expect(groups.map(({ client, programs }) => [client, programs.map(({ name }) => name)])).toEqual([
      ["Anna", ["1", "3"]],
      [null, ["2"]],
      ["Ben", ["4"]],
    ]);
  });
  it.each([
    [0, "just now"],
    [-5, "just now"],
    [60, "1 minute ago"],
    [2 * 3600, "2 hours ago"],
    [2 * 86400 + 5, "2 days ago"],
    [15 * 86400, "2 weeks ago"],
    [70 * 86400, "2 months ago"],
    [800 * 86400, "2 years ago"],
  ])("says how long ago %d seconds are", (past, words) => expect(ago(1e9 - past, 1e9)).toBe(words));
  it("reads a title off a file's name", () => expect(titleOf("ben/week_1-b.txt")).toBe("Week 1 b"));
});
