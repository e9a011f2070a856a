import { Worker } from "node:worker_threads";
import { DatabaseError } from "../database-error.ts";

export type Request =
  | { kind: "query"; statement: string; parameters: readonly unknown[]; rows: "array" | "object" }
  | { kind: "run"; statement: string }
  | { kind: "copy-in"; statement: string; bytes: Uint8Array }
  | { kind: "copy-out"; statement: string }
  | { kind: "dump" }
  | { kind: "close" };

interface Answer {
  ready?: true;
  id?: number;
  result?: unknown;
  error?: { message: string; code?: string; detail?: string; hint?: string };
}

/** Where the thread finds its data: a directory, or memory, filled from a dump where one is given. */
export interface ThreadData {
  dataDirectory?: string;
  template?: string;
}

const OPEN_TIMEOUT_MS = 120_000;

/** An error that the embedded engine reported, with its SQLSTATE. */
class EngineError extends Error {
  readonly code: string | undefined;
  readonly hint: string | undefined;

  constructor({ message, code, detail, hint }: NonNullable<Answer["error"]>) {
    super([message, detail, hint].filter(Boolean).join(". "));
    this.code = code;
    this.hint = hint;
  }
}

/** One life of the embedded engine's thread: from its start to its end, by close or by force. */
export class EmbeddedThread {
  readonly #worker: Worker;
  readonly #pending = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #next = 0;
  #ended: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => this.#end(new Error("the embedded database's thread has ended")));
  }

  /** Starts the thread and waits until the database is open. */
  static async start(data: ThreadData): Promise<EmbeddedThread> {
    const worker = new Worker(new URL("./embedded-worker.mjs", import.meta.url), {
      workerData: data,
      execArgv: [],
    });
    const opened = new Promise<void>((resolve, reject) => {
      worker.once("message", () => resolve());
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the embedded database's thread ended while it opened")));
    });
    const late = new DatabaseError(
      "SERVICE_UNAVAILABLE",
      `The embedded database did not open within ${OPEN_TIMEOUT_MS / 1000} s.`,
    );
    const timer = { handle: setTimeout(() => undefined, 0) };
    const timeout = new Promise<never>((_, reject) => {
      timer.handle = setTimeout(() => reject(late), OPEN_TIMEOUT_MS);
    });
    try {
      await Promise.race([opened, timeout]);
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      clearTimeout(timer.handle);
    }
    return new EmbeddedThread(worker);
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  request(request: Request): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...request });
    });
  }

  /** Ends the thread at once, whatever it is doing. What was acknowledged is kept, what was not is rolled back. */
  async terminate(reason: Error): Promise<void> {
    this.#end(reason);
    await this.#worker.terminate();
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    await this.request({ kind: "close" });
    await this.terminate(new Error("the database is closed"));
  }

  #settle({ id, result, error }: Answer): void {
    const waiting = id === undefined ? undefined : this.#pending.get(id);
    if (id === undefined || !waiting) return;
    this.#pending.delete(id);
    if (error) waiting.reject(new EngineError(error));
    else waiting.resolve(result);
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
  }
}
