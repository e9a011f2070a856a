import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { FileProgress } from "./progress.ts";
import {
  errorOf,
  type ReadingNews,
  type ReadingOrder,
  type ReadRows,
  type Taken,
} from "./reading-protocol.ts";

/** A smaller file is read between the answers to others; a larger one would hold them up, and is read in another thread. */
const LARGE = 256 * 1024;

export async function isLarge(path: string): Promise<boolean> {
  return (await stat(path)).size >= LARGE;
}

/** Megabytes of each half of the young generation of threads that are started from now on: what V8 itself takes. */
const YOUNG_MB = 16;

/** How long a thread waits for the next file. */
const IDLE_MS = 60_000;

interface Asked {
  onProgress: (progress: FileProgress) => void;
  onRows: (rows: ReadRows) => Promise<void>;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What is told while an order is carried out. */
interface Hearing {
  signal?: AbortSignal | undefined;
  onProgress?: (progress: FileProgress) => void;
  onRows?: (rows: ReadRows) => Promise<void>;
}

/**
 * A thread that reads files, of a lower priority than the one that answers questions. It belongs to whoever has taken it
 * until they give it back; what they leave half done ends with it.
 */
export class ReadingThread {
  /** One that waits for the next file. */
  static #idle: ReadingThread | undefined;
  readonly #worker: Worker;
  #asked: Asked | undefined;
  #ended: Error | undefined;
  #handing: Promise<void> = Promise.resolve();
  #idleTimer: NodeJS.Timeout | undefined;

  private constructor() {
    // The server's own heap is made for answers. A thread that reads has hardly anything to keep, and V8 takes no account
    // of `resourceLimits` where the process was told otherwise.
    setFlagsFromString(`--max-semi-space-size=${YOUNG_MB}`);
    this.#worker = new Worker(new URL("./reading-worker.mjs", import.meta.url), { execArgv: [] });
    this.#worker.on("message", (news: ReadingNews) => this.#hear(news));
    this.#worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on("exit", () => this.#end(new Error("the thread that reads files has ended")));
  }

  static take(): ReadingThread {
    const idle = ReadingThread.#idle;
    ReadingThread.#idle = undefined;
    if (!idle) return new ReadingThread();
    clearTimeout(idle.#idleTimer);
    idle.#worker.ref();
    return idle;
  }

  /** Carries an order out. @throws FileProblem, SurveyProblems, the signal's reason */
  async ask<T>(order: ReadingOrder, { signal, onProgress, onRows }: Hearing = {}): Promise<T> {
    signal?.throwIfAborted();
    if (this.#ended) throw this.#ended;
    const giveUp = () => this.#end(signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      return await new Promise<T>((resolve, reject) => {
        this.#asked = {
          onProgress: onProgress ?? (() => undefined),
          onRows: onRows ?? (async () => undefined),
          resolve: resolve as Asked["resolve"],
          reject,
        };
        this.#worker.postMessage(order);
      });
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /** Gives the thread back: to wait for the next file, unless it is still busy or another one waits. */
  release(): void {
    if (this.#ended) return;
    if (this.#asked || ReadingThread.#idle) {
      this.#end(new Error("the thread was left"));
      return;
    }
    ReadingThread.#idle = this;
    this.#worker.unref();
    this.#idleTimer = setTimeout(() => this.#end(new Error("the thread was idle")), IDLE_MS).unref();
  }

  #hear(news: ReadingNews): void {
    const asked = this.#asked;
    if (!asked) return;
    if (news.kind === "progress") asked.onProgress(news.progress);
    else if (news.kind === "rows") this.#hand(asked, news);
    // Rows that are still on their way come first.
    else
      this.#handing = this.#handing.then(() => {
        if (this.#asked !== asked) return;
        this.#asked = undefined;
        if (news.kind === "done") asked.resolve(news.result);
        else asked.reject(errorOf(news.failure));
      });
  }

  #hand(asked: Asked, rows: ReadRows): void {
    this.#handing = this.#handing.then(async () => {
      if (this.#asked !== asked) return;
      try {
        await asked.onRows(rows);
        const memory = rows.encoded.map(({ piece }) => piece.buffer as ArrayBuffer);
        const taken: Taken = { kind: "taken", memory };
        if (!this.#ended) this.#worker.postMessage(taken, memory);
      } catch (error) {
        this.#end(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  /** Ends the thread, whatever it is doing. */
  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = reason;
    if (ReadingThread.#idle === this) ReadingThread.#idle = undefined;
    clearTimeout(this.#idleTimer);
    this.#asked?.reject(reason);
    this.#asked = undefined;
    void this.#worker.terminate();
  }
}

/** Carries out one order in a thread of its own choosing. @throws FileProblem, SurveyProblems, the signal's reason */
export async function readAside<T>(order: ReadingOrder, hearing: Hearing): Promise<T> {
  const thread = ReadingThread.take();
  try {
    return await thread.ask<T>(order, hearing);
  } finally {
    thread.release();
  }
}
