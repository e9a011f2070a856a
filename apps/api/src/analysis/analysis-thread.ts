import { Worker } from "node:worker_threads";
import { DatabaseError } from "@touchstone/db/database-error";
import type { CalculationName } from "./calculations.ts";
import type { ComputationName } from "./computations.ts";
import type { HeldVisits } from "./held-visits.ts";
import type { Answer, Order } from "./protocol.ts";
import { giveUp, newTaskControl, type TaskControl } from "./task-control.ts";

/** What is to be computed: from the visits of a slice, or from a plain value. */
export type Question =
  | { kind: "calculate"; name: CalculationName; visits: HeldVisits; options: unknown }
  | { kind: "compute"; name: ComputationName; input: unknown };

export interface Calculated<T> {
  result: T;
  milliseconds: number;
}

interface Task {
  number: number;
  question: Question;
  /** Aborted when nobody waits for the result any more. */
  signal: AbortSignal;
  control: TaskControl;
  onStart: (control: TaskControl) => void;
  resolve(answer: Calculated<unknown>): void;
  reject(error: Error): void;
  timers: NodeJS.Timeout[];
}

/** How long a calculation that was given up may go on before its thread is ended: most notice within milliseconds. */
const GRACE_MS = 1_000;

/**
 * A thread for heavy statistics, so that the server keeps answering meanwhile. Calculations wait here for their turn: one
 * that is given up leaves, and one that does not come to an end takes nobody with it, since what the thread needs is
 * handed over again when it starts anew.
 */
export class AnalysisThread {
  readonly #deadlineMs: number;
  #worker: Worker | null = null;
  /** Names of the visits that the worker has. */
  readonly #held = new Set<string>();
  readonly #queue: Task[] = [];
  #running: Task | null = null;
  #tasks = 0;

  /** @param deadlineMs longest time one calculation may take once its turn has come; then the thread is ended. */
  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** Carries a calculation out when its turn comes, which `onStart` is told. */
  ask<T>(
    question: Question,
    signal: AbortSignal,
    onStart: (control: TaskControl) => void = () => undefined,
  ): Promise<Calculated<T>> {
    let leave: () => void = () => undefined;
    const answer = new Promise<Calculated<T>>((resolve, reject) => {
      this.#tasks += 1;
      const task: Task = {
        number: this.#tasks,
        question,
        signal,
        control: newTaskControl(),
        onStart,
        resolve: resolve as Task["resolve"],
        reject,
        timers: [],
      };
      if (signal.aborted) return reject(signal.reason);
      leave = () => this.#leave(task);
      signal.addEventListener("abort", leave, { once: true });
      this.#queue.push(task);
      this.#next();
    });
    return answer.finally(() => signal.removeEventListener("abort", leave));
  }

  /** Lets go of visits, unless a calculation is still to use them. */
  forget(name: string): void {
    if (!this.#held.delete(name)) return;
    this.#tell({ kind: "forget", visits: name });
  }

  /** Starts the thread ahead of its first order. */
  warm(): void {
    this.#started();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    const stopping = new DatabaseError("QUERY_CANCELLED", "the server is stopping");
    for (const { reject } of this.#queue.splice(0)) reject(stopping);
    this.#end(stopping);
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running) return;
    const task = this.#queue.shift();
    if (!task) return;
    this.#running = task;
    task.timers.push(setTimeout(() => this.#end(this.#tooLong()), this.#deadlineMs));
    task.onStart(task.control);
    this.#tell(this.#order(task));
  }

  /** The order that carries a task out; hands over the visits that it needs first. */
  #order({ question, number, control }: Task): Order {
    if (question.kind === "compute") return { ...question, task: number, control };
    const { dropped: _, ...visits } = question.visits;
    if (!this.#held.has(visits.name)) this.#tell({ kind: "collect", visits });
    this.#held.add(visits.name);
    return { ...question, visits: visits.name, task: number, control };
  }

  /** Nobody waits for a task any more. */
  #leave(task: Task): void {
    task.reject(task.signal.reason);
    const place = this.#queue.indexOf(task);
    if (place >= 0) this.#queue.splice(place, 1);
    if (this.#running !== task) return;
    giveUp(task.control);
    task.timers.push(setTimeout(() => this.#end(task.signal.reason), GRACE_MS));
  }

  #tell(order: Order): void {
    this.#started().postMessage(order);
  }

  #started(): Worker {
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
    const task = this.#running;
    if (task?.number !== answer.task) return;
    this.#release(task);
    if ("error" in answer) task.reject(new Error(answer.error));
    else task.resolve(answer);
    this.#next();
  }

  #release(task: Task): void {
    this.#running = null;
    for (const timer of task.timers) clearTimeout(timer);
    const { question } = task;
    if (question.kind === "calculate" && question.visits.dropped) this.forget(question.visits.name);
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#end(error);
  }

  /** Ends the worker; what waits for its turn gets it in a new one. */
  #end(error: Error): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#held.clear();
    const task = this.#running;
    if (task) {
      this.#release(task);
      task.reject(error);
    }
    void worker?.terminate();
    this.#next();
  }

  #tooLong(): DatabaseError {
    return new DatabaseError("QUERY_TIMEOUT", `the analysis took longer than ${this.#deadlineMs / 1000} s`);
  }
}
