import { Worker } from "node:worker_threads";
import type { Report } from "@touchstone/core/report";

export const formats = ["pdf", "xlsx"] as const;
export type ReportFormat = (typeof formats)[number];

export const mediaTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** What the thread is told, and what it answers. */
export interface RenderOrder {
  number: number;
  report: Report;
  format: ReportFormat;
}
export type RenderAnswer = { number: number } & ({ bytes: Uint8Array } | { error: string });

/** Longest time a report may take to be drawn, and how long the thread waits for another. */
const DEADLINE_MS = 60_000;
const IDLE_MS = 120_000;

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Draws reports in a thread of its own, so that fonts and layout hold up nobody. The thread starts with the first report,
 * serves those that follow and ends when nobody has asked for a while, and with it the memory that fonts take.
 */
export class ReportRenderer {
  #thread: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #orders = 0;
  #idle: NodeJS.Timeout | undefined;

  /** The bytes of a report's file. @throws Error when it could not be drawn or took too long */
  async render(report: Report, format: ReportFormat): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const number = ++this.#orders;
    const thread = this.#started();
    const late = setTimeout(() => this.#end(new Error("the report took too long to draw")), DEADLINE_MS);
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#waiting.set(number, { resolve, reject });
        thread.postMessage({ number, report, format } satisfies RenderOrder);
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) {
        this.#idle = setTimeout(() => this.#end(new Error("nobody asked for a report")), IDLE_MS);
        this.#idle.unref();
      }
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#end(new Error("the server is stopping"));
  }

  #started(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL("./render-thread.mjs", import.meta.url));
    thread.on("message", (answer: RenderAnswer) => {
      const waiting = this.#waiting.get(answer.number);
      if ("bytes" in answer) waiting?.resolve(answer.bytes);
      else waiting?.reject(new Error(answer.error));
    });
    thread.once("error", (error) => this.#end(error));
    this.#thread = thread;
    return thread;
  }

  async #end(reason: Error): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(reason);
    await thread?.terminate();
  }
}
