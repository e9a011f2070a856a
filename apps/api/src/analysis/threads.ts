import { AnalysisThread, type Calculated, type Question } from "./analysis-thread.ts";
import { longCalculations } from "./calculations.ts";
import { longComputations, planningComputations } from "./computations.ts";
import type { TaskControl } from "./task-control.ts";

/** Longest time a calculation may take. A long one says how far it is and can be given up, so that it may take its time. */
const DEADLINE_MS = { short: 60_000, long: 600_000 };

/**
 * Three threads: long calculations share one, and with it the importance that they have in common; short ones never wait
 * behind them; and a planner's minutes of search hold up neither. The last is started when a planner first asks.
 */
export class AnalysisThreads {
  readonly #short = new AnalysisThread(DEADLINE_MS.short);
  readonly #long = new AnalysisThread(DEADLINE_MS.long);
  readonly #planning = new AnalysisThread(DEADLINE_MS.long);

  ask<T>(
    question: Question,
    signal: AbortSignal,
    onStart?: (control: TaskControl) => void,
  ): Promise<Calculated<T>> {
    return this.#threadOf(question).ask<T>(question, signal, onStart);
  }

  forget(name: string): void {
    for (const thread of [this.#short, this.#long]) thread.forget(name);
  }

  warm(): void {
    for (const thread of [this.#short, this.#long]) thread.warm();
  }

  async close(): Promise<void> {
    await Promise.all([this.#short, this.#long, this.#planning].map((thread) => thread.close()));
  }

  #threadOf(question: Question): AnalysisThread {
    if (question.kind === "calculate") return longCalculations.has(question.name) ? this.#long : this.#short;
    if (planningComputations.has(question.name)) return this.#planning;
    return longComputations.has(question.name) ? this.#long : this.#short;
  }
}
