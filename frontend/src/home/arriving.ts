// A file from elsewhere on its way in: sent in parts, read apart, then shown for review.
import { mint } from "../store/mint";
import { UNREACHED, type Asked, type Files } from "./files";
import type { ArrivalReply } from "./messages";
import { partsOf, refusal } from "./parts";

const LOOK_AGAIN_MS = 250;

/** One of several files that came at once. */
export interface Came {
  file: string;
  state: "waiting" | "reading" | "kept" | "refused";
  /** What was read of it, or why it was not. */
  words: string;
  /** The program that it has become. */
  program: string | null;
}

export class Arriving {
  constructor(private readonly files: Files) {}

  /** One file is looked over before it is saved; of several each becomes a program, or is told why not. */
  async bringAll(files: File[]): Promise<void> {
    if (files.length === 1) return this.bring(files[0]!);
    const id = mint("arrivals");
    this.files.set({ arrivalId: id, several: files.map(({ name }) => ({ file: name, state: "waiting", words: "", program: null })) });
    this.files.commands.ui.set({ dialog: "arrivals", menu: null });
    for (const [index, file] of files.entries()) {
      if (!this.isWanted(id)) break; // closed meanwhile: the others are left where they are
      this.note(index, { state: "reading" });
      this.note(index, await this.keepOne(file));
    }
    if (this.files.values.page === "home") await this.files.list();
  }

  private note(index: number, change: Partial<Came>): void {
    this.files.set({ several: this.files.values.several.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  }

  private async keepOne(file: File): Promise<Partial<Came>> {
    const refused = (words: string): Partial<Came> => ({ state: "refused", words });
    const problem = refusal(file);
    if (problem !== null) return refused(problem);
    const arrival = mint("arrival");
    const reply = await this.read(arrival, file, () => true).catch(() => null);
    if (reply === null) return refused("It could not be read from your disk. Is it open in another program?");
    if (reply.state !== "read") return refused(reply.problem ?? UNREACHED);
    const title = reply.title ?? "";
    const rest = { name: "", title, client: reply.client ?? "", stem: title, tidy: false, aside: true };
    const kept = await this.files.file({ kind: "keep_arrival", arrival, ...rest });
    return kept.problem === null ? { state: "kept", words: reply.summary, program: kept.name } : refused(kept.problem);
  }

  /** Takes a file in; what cannot be taken is said. */
  async bring(file: File): Promise<void> {
    const refused = refusal(file);
    if (refused !== null) return this.files.commands.ui.say({ text: refused, sticky: true });
    const arrival = mint("arrival");
    this.files.set({ arrival: { ...NOTHING, file: file.name }, arrivalId: arrival, arrived: 0 });
    this.files.commands.ui.set({ dialog: "arrival", menu: null });
    try {
      const reply = await this.read(arrival, file, () => this.isWanted(arrival));
      if (reply !== null) this.files.set({ arrival: reply });
    } catch {
      this.refuse(file.name, `“${file.name}” could not be read from your disk. Is it open in another program?`);
    }
  }

  /** What a file is understood as; null where that is no longer wanted. */
  private async read(arrival: string, file: File, isWanted: () => boolean): Promise<ArrivalReply | null> {
    const parts = partsOf(await file.arrayBuffer());
    let reply: ArrivalReply | null = null;
    for (const { part, last, bytes } of parts) {
      reply = await this.arrival({ kind: "arrival", arrival, file: file.name, part, last }, [bytes]);
      if (!isWanted()) return null;
      if (reply === null) return { ...NOTHING, file: file.name, state: "refused", problem: UNREACHED };
      if (reply.state === "refused") break;
      this.files.set({ arrived: (part + 1) / parts.length });
    }
    while (reply?.state === "reading" || reply?.state === "arriving") {
      if (this.files.values.arrivalId === arrival) this.files.set({ arrival: reply });
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      reply = await this.arrival({ kind: "arrival", arrival });
      if (!isWanted()) return null;
    }
    return reply ?? { ...NOTHING, file: file.name, state: "refused", problem: UNREACHED };
  }

  private isWanted(arrival: string): boolean {
    const { dialog } = this.files.commands.ui.values;
    return this.files.values.arrivalId === arrival && (dialog === "arrival" || dialog === "arrivals");
  }

  private refuse(file: string, problem: string): void {
    this.files.set({ arrival: { ...NOTHING, file, state: "refused", problem } });
  }

  private async arrival(asked: Asked, buffers: ArrayBuffer[] = []): Promise<ArrivalReply | null> {
    const reply = await this.files.ask(asked, buffers);
    return reply?.kind === "arrival" ? reply : null;
  }
}

const NOTHING: ArrivalReply = {
  kind: "arrival",
  request: "",
  state: "arriving",
  file: "",
  summary: "",
  lines: [],
  text: "",
  tidied: null,
  title: null,
  client: null,
  problem: null,
};
