import type { Answer, Question } from "./protocol.ts";

/** What of a worker is used. */
export type EnginePort = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** A question before it has its number. */
export type Unnumbered = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, "id">
    : never
  : never;

/**
 * Asks the worker one question at a time. While it works only the newest question waits: what was to be asked in between
 * is asked no more, so that answers follow the hand however long each takes.
 */
export class EngineLine {
  readonly #port: EnginePort;
  #number = 0;
  #working: number | null = null;
  #waiting: Question | null = null;

  constructor(port: EnginePort, hear: (answer: Answer) => void) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id === this.#working) this.#next();
      hear(data);
    };
    port.onerror = (event) => {
      event.preventDefault();
      const id = this.#working ?? this.#number;
      this.#next();
      hear({ kind: "failed", id, failure: { kind: "unexpected", message: event.message || "worker" } });
    };
  }

  /** Is nothing being worked on? */
  get idle(): boolean {
    return this.#working === null;
  }

  /** @returns the number that the answer will have, if there comes one */
  ask(question: Unnumbered): number {
    this.#number++;
    const numbered = { ...question, id: this.#number } as Question;
    if (this.#working === null) this.#send(numbered);
    else this.#waiting = numbered;
    return this.#number;
  }

  end(): void {
    this.#waiting = null;
    this.#port.terminate();
  }

  #send(question: Question): void {
    this.#working = question.id;
    this.#port.postMessage(question);
  }

  #next(): void {
    const next = this.#waiting;
    this.#waiting = null;
    this.#working = null;
    if (next !== null) this.#send(next);
  }
}
