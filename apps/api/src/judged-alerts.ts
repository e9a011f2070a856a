import { setImmediate } from "node:timers/promises";
import { type Alert, alertOf } from "@touchstone/core/alert/alert";
import { controlChart } from "@touchstone/core/alert/control-chart";
import type { Subject } from "@touchstone/core/alert/subject";
import { Judgement, type Watched, watch } from "@touchstone/core/alert/watch";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import { type NoteCode, noteText } from "@touchstone/core/indicator/note";
import type { LocalisedText } from "@touchstone/core/text";
import type { Database } from "@touchstone/db";
import { readSeries, type SeriesName } from "./alert-series.ts";
import { SharedRun } from "./analysis/shared-run.ts";
import { keyOf, Memory } from "./memory.ts";

/** A chart with limits, or one that is learning, without its points. */
export type ChartState = Omit<Watched, "judged" | "surprising" | "runs">;

/** One chart among all. */
export interface WatchedSeries {
  name: SeriesName;
  subject: Subject;
  /** `null` where the figure does not exist for these answers; `obstacle` says why. */
  state: ChartState | null;
  obstacle: LocalisedText | null;
}

export interface BoardAlert {
  series: WatchedSeries;
  alert: Alert;
}

/** Every chart there is, and the alerts that remain when they are judged together. */
export interface AlertBoard {
  series: WatchedSeries[];
  /** Those going on first, then by how lately they were. */
  alerts: BoardAlert[];
}

/** Which charts are judged together, in which state of the data. */
export interface BoardQuestion {
  organisationId: number;
  version: number;
  asOf: string | null;
  indicators: readonly PlainIndicator[];
  /** First day that may say what is usual, since 1970-01-01. */
  baselineFrom: number | undefined;
}

const BOARDS_REMEMBERED = 6;
/** Longest time a statement that reads the days of all venues may take. */
const READ_TIMEOUT_MS = 60_000;
/** Longest time the charts keep other requests waiting. */
const TURN_MS = 10;

/**
 * Judges all charts of an organisation together, once per state of the data. Equal requests share one run, which is given
 * up when all of them have gone away; in between it lets others have their turn.
 */
export class AlertBoards {
  readonly #database: Database;
  readonly #boards = new Memory(BOARDS_REMEMBERED);
  readonly #runs = new Map<string, SharedRun>();

  constructor(database: Database) {
    this.#database = database;
  }

  get(question: BoardQuestion, signal: AbortSignal): Promise<AlertBoard> {
    const { indicators, ...rest } = question;
    const key = keyOf([rest, indicators.map(({ id }) => id)]);
    const run = this.#runs.get(key) ?? this.#newRun(key);
    const made = this.#boards.get(key, () => this.#make(question, run.signal));
    const ended = (): void => {
      if (this.#runs.get(key) === run) this.#runs.delete(key);
    };
    made.then(ended, ended);
    return run.waitFor(made, signal);
  }

  /** A run that, once given up, stands in nobody's way. */
  #newRun(key: string): SharedRun {
    const run = new SharedRun();
    this.#runs.set(key, run);
    run.signal.addEventListener("abort", () => {
      this.#runs.delete(key);
      this.#boards.forget(key);
    });
    return run;
  }

  async #make(
    { organisationId, indicators, baselineFrom, asOf }: BoardQuestion,
    signal: AbortSignal,
  ): Promise<AlertBoard> {
    const scope = {
      organisationId,
      venues: "all",
      readOnly: true,
      timeoutMs: READ_TIMEOUT_MS,
      signal,
    } as const;
    const all = await this.#database.scoped(scope, (transaction) => readSeries(transaction, indicators, {}));
    const judgement = new Judgement();
    const series: WatchedSeries[] = [];
    const charts: { series: WatchedSeries; state: ChartState }[] = [];
    let turn = performance.now();
    for (const { name, subject, daily } of all) {
      const days = daily();
      if (typeof days === "string")
        series.push({ name, subject, state: null, obstacle: noteText(days satisfies NoteCode) });
      else {
        const watched = watch(controlChart(days, { baselineFrom }));
        const { judged: _, surprising: __, runs: ___, ...state } = watched;
        const one = { name, subject, state, obstacle: null };
        judgement.add(watched);
        series.push(one);
        charts.push({ series: one, state });
      }
      if (performance.now() - turn < TURN_MS) continue;
      await setImmediate();
      signal.throwIfAborted();
      turn = performance.now();
    }
    const alerts = judgement.kept().flatMap((kept): BoardAlert[] => {
      const chart = charts[kept.chart] as (typeof charts)[number];
      const alert = alertOf(kept, chart.state, chart.series.subject, asOf);
      return alert ? [{ series: chart.series, alert }] : [];
    });
    return { series, alerts: alerts.sort((a, b) => newestFirst(a.alert, b.alert)) };
  }
}

/** Those going on first, then by how lately they were; the surest first among equals. */
function newestFirst(a: Alert, b: Alert): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  const [one, other] = a.open ? [a.firstDay, b.firstDay] : [a.lastDay, b.lastDay];
  return one === other ? a.q - b.q : one < other ? 1 : -1;
}
