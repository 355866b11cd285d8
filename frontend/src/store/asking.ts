// What the page asks of Python beside edits and programs, each question with the answer that belongs to it.
import type { BodyReply, CardReply } from "../contracts/card";
import type { Changed, ClientReply } from "../contracts/client";
import type { FileKind, FileReply, LanguagesReply, MessageReply, Paper, PreviewReply, SheetKind } from "../contracts/exports";
import type { AddedReply, ChoicesReply, OwnForm } from "../contracts/own";
import type { SwapPreview, SwapsReply } from "../contracts/swap";
import type { Request } from "../messages";
import { mint } from "./mint";
import type { Requests } from "./requests";

export const NOT_REACHED = "That cannot be done just now. Try again when the designer is connected.";

type WithoutNumber<Q> = Q extends { request: string } ? Omit<Q, "request"> : never;
/** A question as the page thinks it; its number is given here. */
type Asked = WithoutNumber<Request>;

/** The answer as Python gave it, or one that only says that Python was not reached. */
interface Failed {
  problem: string;
}

export class Asking {
  private shapes: Promise<BodyReply | null> | null = null;
  private choosing: Promise<ChoicesReply | null> | null = null;

  constructor(private readonly requests: Requests) {}

  card(exercise: string): Promise<CardReply | Failed> {
    return this.ask<CardReply>({ kind: "card", exercise });
  }

  /** The shapes of the body map never change: asked for once. */
  body(): Promise<BodyReply | null> {
    return (this.shapes ??= this.once<BodyReply>({ kind: "body" }, () => (this.shapes = null)));
  }

  /** What forms offer: asked for once. */
  choices(): Promise<ChoicesReply | null> {
    return (this.choosing ??= this.once<ChoicesReply>({ kind: "choices" }, () => (this.choosing = null)));
  }

  addExercise(form: OwnForm): Promise<AddedReply | Failed> {
    return this.ask<AddedReply>({ kind: "add_exercise", form });
  }

  swaps(row_id: string): Promise<SwapsReply | Failed> {
    return this.ask<SwapsReply>({ kind: "swaps", row_id });
  }

  swapPreview(row_id: string, exercise: string, week: number): Promise<SwapPreview | Failed> {
    return this.ask<SwapPreview>({ kind: "swap_preview", row_id, exercise, week });
  }

  client(name?: string): Promise<ClientReply | Failed> {
    return this.ask<ClientReply>({ kind: "client", ...(name !== undefined && { name }) });
  }

  saveClient(name: string, base: Record<string, string>, changed: Changed): Promise<ClientReply | Failed> {
    return this.ask<ClientReply>({ kind: "save_client", name, base, changed });
  }

  languages(): Promise<LanguagesReply | Failed> {
    return this.ask<LanguagesReply>({ kind: "languages" });
  }

  message(language: string): Promise<MessageReply | Failed> {
    return this.ask<MessageReply>({ kind: "message", language });
  }

  /** A sheet as PDF, or a file of another form. */
  file(
    what: { sheet: SheetKind; paper: Paper } | { form: FileKind },
    language: string,
  ): Promise<{ reply: FileReply | Failed; bytes: DataView | undefined }> {
    const question = "sheet" in what ? { kind: "print" as const, ...what, language } : { kind: "file" as const, ...what, language };
    return this.withBytes<FileReply>(question).then(({ reply, buffers }) => ({ reply, bytes: buffers[0] }));
  }

  preview(sheet: SheetKind, paper: Paper, language: string): Promise<{ reply: PreviewReply | Failed; buffers: DataView[] }> {
    return this.withBytes<PreviewReply>({ kind: "preview", sheet, paper, language });
  }

  private async ask<R>(question: Asked): Promise<R | Failed> {
    return (await this.withBytes<R>(question)).reply;
  }

  private async withBytes<R>(question: Asked): Promise<{ reply: R | Failed; buffers: DataView[] }> {
    const answer = await this.requests.ask({ ...question, request: mint(question.kind) });
    return answer
      ? { reply: answer.reply as unknown as R, buffers: answer.buffers }
      : { reply: { problem: NOT_REACHED }, buffers: [] };
  }

  private async once<R>(question: Asked, forget: () => void): Promise<R | null> {
    const reply = await this.ask<R & { kind?: string }>(question);
    if ("kind" in reply && reply.kind) return reply;
    forget();
    return null;
  }
}
