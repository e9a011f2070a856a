import { Worker } from "node:worker_threads";
import { DatabaseError } from "@touchstone/db/database-error";
import type { Answer, Order } from "./protocol.ts";

interface Waiting {
  resolve(answer: { result: unknown; milliseconds: number }): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** An order that is answered, before it has its number. */
type Question = Order extends infer Each
  ? Each extends { task: number }
    ? Omit<Each, "task">
    : never
  : never;

/** Longest time one calculation may take; then the thread is ended and starts anew at the next order. */
const DEADLINE_MS = 60_000;

/**
 * The thread in which heavy statistics run, so that the server keeps answering meanwhile. What it holds is lost when it
 * ends; `onEnd` says so.
 */
export class AnalysisThread {
  #worker: Worker | null = null;
  #tasks = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEnd: () => void;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Hands an order over; the buffers named are moved, not copied. */
  tell(order: Order, transfer: ArrayBuffer[] = []): void {
    this.#running().postMessage(order, transfer);
  }

  /** Hands a calculation or computation over and waits for its result. */
  ask<T>(question: Question): Promise<{ result: T; milliseconds: number }> {
    const task = ++this.#tasks;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(tooLong()), DEADLINE_MS);
      this.#waiting.set(task, { resolve: resolve as Waiting["resolve"], reject, timer });
      this.tell({ task, ...question });
    });
  }

  /** Starts the thread ahead of its first order. */
  warm(): void {
    this.#running();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#end(new DatabaseError("QUERY_CANCELLED", "the server is stopping"));
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./analysis-worker.mjs", import.meta.url), { execArgv: [] });
    worker.unref();
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#ended(worker, error));
    worker.on("exit", () => this.#ended(worker, new Error("the analysis thread ended")));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.task);
    if (!waiting) return;
    this.#waiting.delete(answer.task);
    clearTimeout(waiting.timer);
    if ("error" in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer);
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#end(error);
  }

  #end(error: Error): void {
    const worker = this.#worker;
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    this.#onEnd();
    void worker?.terminate();
  }
}

function tooLong(): DatabaseError {
  return new DatabaseError("QUERY_TIMEOUT", `the analysis took longer than ${DEADLINE_MS / 1000} s`);
}
