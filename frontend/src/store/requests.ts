// Questions to Python and their answers, each matched by the number of its request.
import type { ProgramsReply, Reply, Request, SwitchReply } from "../messages";
import { mint } from "./mint";

type Question = Request & { request: string };

export interface Answer {
  reply: Reply;
  buffers: DataView[];
}

const NOT_LISTED = "The folder cannot be reached just now. Try again when the designer is connected.";

export class Requests {
  private readonly waiting = new Map<string, (answer: Answer) => void>();

  constructor(private readonly send: (content: Request, buffers: ArrayBuffer[]) => boolean) {}

  /** Asks Python for something; null where it cannot be reached. */
  ask(content: Question, buffers: ArrayBuffer[] = []): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.waiting.set(content.request, resolve);
      if (this.send(content, buffers)) return;
      this.waiting.delete(content.request);
      resolve(null);
    });
  }

  /** Takes what Python sends beside views. */
  readonly hear = (reply: Reply, buffers: DataView[]): void => {
    if (typeof reply?.request !== "string") return;
    this.waiting.get(reply.request)?.({ reply, buffers: buffers ?? [] });
    this.waiting.delete(reply.request);
  };

  /** The programs of the folder. */
  async programs(): Promise<ProgramsReply> {
    const request = mint("programs");
    const reply = (await this.ask({ kind: "programs", request }))?.reply;
    if (reply?.kind === "programs") return reply;
    return { kind: "programs", request, folder: "", programs: [], complete: true, left_out: 0, muscles: [], problem: NOT_LISTED };
  }

  /** Changes to another program. Returns why that could not be done, or null. */
  openProgram(name: string, encoding?: string): Promise<string | null> {
    return this.change({ kind: "open", request: mint("open"), name, ...(encoding && { encoding }) });
  }

  /** Makes a new program and changes to it. Returns why that could not be done, or null. */
  newProgram(name: string): Promise<string | null> {
    return this.change({ kind: "new", request: mint("new"), name });
  }

  private async change(question: Extract<Request, { kind: "open" | "new" }>): Promise<string | null> {
    const reply = (await this.ask(question))?.reply;
    return (reply as SwitchReply | undefined)?.problem ?? (reply ? null : NOT_LISTED);
  }
}
