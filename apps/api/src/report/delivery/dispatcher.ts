import { addDays } from "@touchstone/core/calendar/day";
import type { Holiday } from "@touchstone/core/calendar/holiday";
import { type DueReport, dueKey, localTime, newestDue } from "@touchstone/core/report/schedule";
import { type Database, ORGANISATION, type Transaction } from "@touchstone/db";
import {
  abandonDeliveries,
  type DeliveryKey,
  giveUpStopped,
  readWaiting,
  settleDelivery,
  takeDelivery,
} from "@touchstone/db/report/report-deliveries";
import {
  readReportSchedules,
  readScheduleSecrets,
  type StoredReportSchedule,
  sealScheduleSecrets,
} from "@touchstone/db/report/report-schedules";
import type { ReportFormat } from "../render.ts";
import type { Reports } from "../reports.ts";
import { type Channel, NotDelivered, type Post } from "./channel.ts";
import { deliver } from "./deliver.ts";
import { outgoingOf } from "./outgoing.ts";
import { templateReport } from "./template-report.ts";

const MINUTE_MS = 60_000;
/** How long after each failed attempt the next one is made; after the last the report is given up. */
export const RETRY_MINUTES = [1, 5, 30, 120] as const;
/** A report that was taken so long ago and never settled: its sender has ended. */
const ABANDONED_MS = 30 * MINUTE_MS;

export interface DispatcherOptions {
  database: Database;
  reports: Reports;
  post: Post;
  /** Holidays of the years around a day, as the organisation keeps them. */
  holidays: (day: string) => Promise<readonly Holiday[]>;
  log: (message: string) => void;
  now?: () => Date;
}

/**
 * Sends the reports that are due. Each is taken in the database before it is sent, so that several servers send it once; what
 * surely did not arrive is sent again later, what may have arrived never; and what is given up is said aloud.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Looks every minute, until closed. */
  start(): void {
    this.#timer = setInterval(() => {
      this.#round = this.#round.then(() => this.dispatch()).catch((error: unknown) => this.#complain(error));
    }, MINUTE_MS);
    this.#timer.unref();
  }

  /** Lets what is being sent come to its end. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  /** Sends everything that is due now. */
  async dispatch(): Promise<void> {
    const now = this.#now();
    const abandoned = new Date(now.getTime() - ABANDONED_MS);
    const schedules = await this.#within(async (tx) => {
      const ended = await abandonDeliveries(
        tx,
        abandoned,
        "the server ended while it was sent: it may have arrived, and is not sent again",
      );
      if (ended > 0) this.#options.log(`${ended} reports may have been sent when the server ended`);
      const given = await giveUpStopped(tx);
      if (given > 0) this.#options.log(`${given} reports were given up because their schedule was stopped`);
      await sealScheduleSecrets(tx, () => this.#options.database.secretBox());
      return readReportSchedules(tx, { running: true });
    });
    for (const schedule of schedules) {
      const clock = localTime(now, schedule.timeZone);
      const holidays = schedule.cadence.kind === "holiday" ? await this.#options.holidays(clock.day) : [];
      const due = newestDue(schedule.cadence, clock, holidays);
      // What was due before the schedule was made is nobody's loss.
      const created = localTime(new Date(schedule.createdAt), schedule.timeZone);
      const old = newestDue(schedule.cadence, created, holidays);
      if (due && (!old || dueKey(due) !== dueKey(old))) await this.#send(schedule, due, holidays);
    }
    await this.#sendWaiting(schedules, now);
  }

  /** Reports whose next attempt has come, also those that newer ones have followed. */
  async #sendWaiting(schedules: readonly StoredReportSchedule[], now: Date): Promise<void> {
    for (const { scheduleId, dueKey: key } of await this.#within((tx) => readWaiting(tx, now))) {
      const schedule = schedules.find(({ id }) => id === scheduleId);
      const [from, last] = key.split("_");
      if (!schedule || !from || !last) continue;
      const holidays = schedule.cadence.kind === "holiday" ? await this.#options.holidays(from) : [];
      const holiday = holidays.find((one) => one.from === from);
      const to = addDays(last, 1);
      await this.#send(schedule, { period: { from, to }, ...(holiday ? { holiday } : {}) }, holidays);
    }
  }

  async #send(schedule: StoredReportSchedule, due: DueReport, holidays: readonly Holiday[]): Promise<void> {
    const now = this.#now();
    const key: DeliveryKey = { scheduleId: schedule.id, dueKey: dueKey(due) };
    const attempt = await this.#within((tx) => takeDelivery(tx, key, now));
    if (attempt === null) return;
    let failure: NotDelivered | null = null;
    try {
      const before = holidays.find(
        ({ code, year }) => code === due.holiday?.code && year === due.holiday.year - 1,
      );
      const report = await templateReport(
        this.#options.reports,
        {
          cadence: schedule.cadence,
          due,
          locale: schedule.locale,
          slice: schedule.slice,
          ...(before ? { before: { from: before.from, to: before.to } } : {}),
        },
        AbortSignal.timeout(10 * MINUTE_MS),
      );
      const formats = schedule.formats as ReportFormat[];
      const outgoing = await outgoingOf(this.#options.reports, report, formats, schedule, due);
      const { database } = this.#options;
      const secrets = await this.#within((tx) =>
        readScheduleSecrets(tx, schedule.id, () => database.secretBox()),
      );
      const channel = { ...schedule.channel, ...secrets } as Channel;
      await deliver(channel, outgoing, this.#options.post, now);
    } catch (error) {
      // A report that could not even be made surely did not arrive.
      failure =
        error instanceof NotDelivered ? error : new NotDelivered((error as Error).message, true, error);
    }
    await this.#settle(schedule, key, attempt, failure);
  }

  async #settle(
    { name }: StoredReportSchedule,
    key: DeliveryKey,
    attempt: number,
    failure: NotDelivered | null,
  ): Promise<void> {
    const now = this.#now();
    const wait = RETRY_MINUTES[attempt - 1];
    const again = failure?.certain === true && wait !== undefined;
    const status = failure === null ? "sent" : again ? "waiting" : failure.certain ? "failed" : "unknown";
    await this.#within((tx) =>
      settleDelivery(tx, key, {
        status,
        problem: failure?.message.slice(0, 1_000) ?? null,
        nextAttemptAt: again ? new Date(now.getTime() + wait * MINUTE_MS) : null,
        now,
      }),
    );
    if (failure)
      this.#options.log(
        `report "${name}" of ${key.dueKey}, attempt ${attempt}, ${status}: ${failure.message}`,
      );
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #within<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#options.database.scoped({ organisationId: ORGANISATION, readOnly: false }, work);
  }

  #complain(error: unknown): void {
    this.#options.log(`reports could not be sent: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
