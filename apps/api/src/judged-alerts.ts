import { setImmediate } from "node:timers/promises";
import type { Alert } from "@touchstone/core/alert/alert";
import type { Subject } from "@touchstone/core/alert/subject";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import { noteText } from "@touchstone/core/indicator/note";
import type { LocalisedText } from "@touchstone/core/text";
import type { Database } from "@touchstone/db";
import { type PackedSeries, type SeriesName, seriesOf } from "./alert-series.ts";
import type { ChartState, JudgedAlerts } from "./analysis/alert-judgement.ts";
import type { Analyses } from "./analysis/analyses.ts";
import { rowsInTurns } from "./analysis/pieces.ts";
import { SharedResults } from "./analysis/shared-results.ts";
import { keyOf } from "./memory.ts";
import { readSeries } from "./read-alert-series.ts";

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

/**
 * Judges all charts of an organisation together, once per state of the data, in the analysis thread. Equal requests share
 * one run, which is given up when all of them have gone away.
 */
export class AlertBoards {
  readonly #database: Database;
  readonly #analyses: Analyses;
  readonly #boards = new SharedResults(BOARDS_REMEMBERED);

  constructor(database: Database, analyses: Analyses) {
    this.#database = database;
    this.#analyses = analyses;
  }

  get(question: BoardQuestion, signal: AbortSignal): Promise<AlertBoard> {
    const key = boardKey(question);
    return this.#boards.get(key, signal, (given) => this.#make(key, question, given));
  }

  /** How far the charts of a question are, if they are being judged. */
  progress(question: BoardQuestion): ReturnType<Analyses["computing"]> {
    return this.#analyses.computing("alerts", boardKey(question));
  }

  async #make(
    key: string,
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
    let series: PackedSeries | undefined;
    const read = async () => {
      series = await this.#database.scoped(scope, (transaction) => readSeries(transaction, indicators, {}));
      return { series, asOf, baselineFrom };
    };
    const judged = await this.#analyses.carryOut("alerts", key, read, signal);
    if (!series) throw new Error("alerts were judged before their series were read");
    return boardOf(series, judged);
  }
}

function boardKey({ indicators, ...rest }: BoardQuestion): string {
  return keyOf([rest, indicators.map(({ id }) => id)]);
}

async function boardOf(packed: PackedSeries, judged: JudgedAlerts): Promise<AlertBoard> {
  const charts = await rowsInTurns(judged.charts);
  const series = seriesOf(packed).map(({ name, subject }, place): WatchedSeries => {
    const chart = charts[place];
    if (chart === undefined) throw new Error(`no chart came back for the series at place ${place}`);
    return typeof chart === "string"
      ? { name, subject, state: null, obstacle: noteText(chart) }
      : { name, subject, state: chart, obstacle: null };
  });
  await setImmediate();
  const alerts = await rowsInTurns(judged.alerts);
  return {
    series,
    alerts: alerts.map(({ series: place, alert }) => ({ series: series[place] as WatchedSeries, alert })),
  };
}
