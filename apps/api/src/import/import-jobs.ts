import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { LocalisedText } from "@touchstone/core/text";
import type { FileProgress } from "./progress.ts";

/** Something that is being done with a held file: a check without storing, or an import. */
export interface ImportJob {
  id: string;
  upload: string;
  kind: "check" | "import";
  /** `interrupted`: the server was stopped in the middle of it. */
  status: "running" | "done" | "failed" | "cancelled" | "interrupted";
  progress: FileProgress;
  /** What came of it, once it is done: a check's counts, or an import's report. */
  result: unknown;
  /** Why it failed. */
  failure: LocalisedText | null;
}

/** Jobs that have ended are remembered up to so many. */
const REMEMBERED = 200;

interface Entry {
  job: ImportJob;
  controller: AbortController;
  done: Promise<void>;
}

/** What is being done with held files, and how far each is. They end with the server; the files and their notes outlive it. */
export class ImportJobs {
  readonly #jobs = new Map<string, Entry>();
  readonly #events = new EventEmitter().setMaxListeners(0);
  #stopping = false;

  /** Is the server being stopped? */
  get stopping(): boolean {
    return this.#stopping;
  }

  /**
   * Begins a job.
   * @param id its identifier, where it has one already
   * @param work does it, tells how far it is, and is told when it is given up
   * @param failureOf says in words what went wrong
   */
  start(
    { id = randomUUID(), upload, kind }: Pick<ImportJob, "upload" | "kind"> & { id?: string },
    work: (signal: AbortSignal, onProgress: (progress: FileProgress) => void) => Promise<unknown>,
    failureOf: (error: unknown, signal: AbortSignal) => LocalisedText,
  ): ImportJob {
    const controller = new AbortController();
    const progress: FileProgress = { phase: "looking", bytes: 0, total: null, rows: 0 };
    const job: ImportJob = {
      id,
      upload,
      kind,
      status: "running",
      progress,
      result: null,
      failure: null,
    };
    const done = this.#run(job, controller.signal, work, failureOf);
    this.#jobs.set(job.id, { job, controller, done });
    this.#forget();
    return job;
  }

  find(id: string): ImportJob | null {
    return this.#jobs.get(id)?.job ?? null;
  }

  /** The job that works on a file now, if one does. */
  running(upload: string): ImportJob | null {
    for (const { job } of this.#jobs.values())
      if (job.upload === upload && job.status === "running") return job;
    return null;
  }

  /** Gives a job up. @returns how it ended, when it has */
  async cancel(id: string): Promise<ImportJob | null> {
    const entry = this.#jobs.get(id);
    if (!entry) return null;
    entry.controller.abort(new DOMException("given up", "AbortError"));
    await entry.done;
    return entry.job;
  }

  /** Breaks off whatever is being done: the server is being stopped. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const running = [...this.#jobs.values()].filter(({ job }) => job.status === "running");
    for (const { controller } of running)
      controller.abort(new DOMException("the server is stopping", "AbortError"));
    await Promise.all(running.map(({ done }) => done));
  }

  /** Calls back on every change until the job ends or the signal says that nobody listens any more. */
  watch(id: string, onChange: (job: ImportJob) => void, signal: AbortSignal): void {
    this.#events.on(id, onChange);
    signal.addEventListener("abort", () => this.#events.off(id, onChange), { once: true });
  }

  async #run(
    job: ImportJob,
    signal: AbortSignal,
    work: Parameters<ImportJobs["start"]>[1],
    failureOf: (error: unknown, signal: AbortSignal) => LocalisedText,
  ): Promise<void> {
    try {
      job.result = await work(signal, (progress) => {
        job.progress = progress;
        this.#events.emit(job.id, job);
      });
      job.status = "done";
    } catch (error) {
      job.status = !signal.aborted ? "failed" : this.#stopping ? "interrupted" : "cancelled";
      job.failure = failureOf(error, signal);
    }
    this.#events.emit(job.id, job);
  }

  #forget(): void {
    for (const [id, { job }] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (job.status !== "running") this.#jobs.delete(id);
    }
  }
}
