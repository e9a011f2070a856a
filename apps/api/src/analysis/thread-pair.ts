import { AnalysisThread, type Calculated, type Question } from "./analysis-thread.ts";
import { longCalculations } from "./calculations.ts";
import { longComputations } from "./computations.ts";
import type { TaskControl } from "./task-control.ts";

/** Longest time a calculation may take. A long one says how far it is and can be given up, so that it may take its time. */
const DEADLINE_MS = { short: 60_000, long: 600_000 };

/**
 * Two threads: long calculations share one, and with it the importance that they have in common; short ones never wait
 * behind them.
 */
export class ThreadPair {
  readonly #short = new AnalysisThread(DEADLINE_MS.short);
  readonly #long = new AnalysisThread(DEADLINE_MS.long);

  ask<T>(
    question: Question,
    signal: AbortSignal,
    onStart?: (control: TaskControl) => void,
  ): Promise<Calculated<T>> {
    const long =
      question.kind === "calculate"
        ? longCalculations.has(question.name)
        : longComputations.has(question.name);
    return (long ? this.#long : this.#short).ask<T>(question, signal, onStart);
  }

  forget(name: string): void {
    for (const thread of this.#both()) thread.forget(name);
  }

  warm(): void {
    for (const thread of this.#both()) thread.warm();
  }

  async close(): Promise<void> {
    await Promise.all(this.#both().map((thread) => thread.close()));
  }

  #both(): AnalysisThread[] {
    return [this.#short, this.#long];
  }
}
