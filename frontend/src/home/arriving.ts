// A file from elsewhere on its way in: sent in parts, read apart, then shown for review.
import { mint } from "../store/mint";
import { UNREACHED, type Asked, type Files } from "./files";
import type { ArrivalReply } from "./messages";
import { partsOf, refusal } from "./parts";

const LOOK_AGAIN_MS = 250;

export class Arriving {
  constructor(private readonly files: Files) {}

  /** Takes a file in; what cannot be taken is said. */
  async bring(file: File): Promise<void> {
    const refused = refusal(file);
    if (refused !== null) return this.files.commands.ui.say({ text: refused, sticky: true });
    const arrival = mint("arrival");
    this.files.set({ arrival: { ...NOTHING, file: file.name }, arrivalId: arrival, arrived: 0 });
    this.files.commands.ui.set({ dialog: "arrival", menu: null });
    try {
      await this.sendParts(arrival, file);
    } catch {
      this.refuse(file.name, `“${file.name}” could not be read from your disk. Is it open in another program?`);
    }
  }

  private async sendParts(arrival: string, file: File): Promise<void> {
    const parts = partsOf(await file.arrayBuffer());
    let reply: ArrivalReply | null = null;
    for (const { part, last, bytes } of parts) {
      reply = await this.arrival({ kind: "arrival", arrival, file: file.name, part, last }, [bytes]);
      if (!this.isWanted(arrival)) return;
      if (reply === null) return this.refuse(file.name, UNREACHED);
      if (reply.state === "refused") break;
      this.files.set({ arrived: (part + 1) / parts.length });
    }
    while (reply?.state === "reading" || reply?.state === "arriving") {
      this.files.set({ arrival: reply });
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      reply = await this.arrival({ kind: "arrival", arrival });
      if (!this.isWanted(arrival)) return;
    }
    if (reply === null) return this.refuse(file.name, UNREACHED);
    this.files.set({ arrival: reply });
  }

  private isWanted(arrival: string): boolean {
    return this.files.values.arrivalId === arrival && this.files.commands.ui.values.dialog === "arrival";
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
