import { and, desc, eq, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import { reportDelivery, reportSchedule } from "../schema/report-schedule.ts";
import type { Transaction } from "../scope.ts";

export type DeliveryStatus = "sending" | "waiting" | "sent" | "failed" | "unknown" | "stopped";

/** One report of a schedule. */
export interface DeliveryKey {
  scheduleId: number;
  /** The days it is about. */
  dueKey: string;
}

/** What became of a report. */
export interface StoredDelivery extends DeliveryKey {
  status: DeliveryStatus;
  attempts: number;
  /** What went wrong last; `null` where nothing did. */
  problem: string | null;
  /** ISO instants. */
  nextAttemptAt: string | null;
  changedAt: string;
}

/**
 * Takes a report for sending, if nobody has it: one that is due for the first time, or waits for an attempt whose time has
 * come. Whoever gets a number sends it, and nobody else does.
 * @returns which attempt it is; `null` where it is not to be sent
 */
export async function takeDelivery(
  tx: Transaction,
  { scheduleId, dueKey }: DeliveryKey,
  now: Date,
): Promise<number | null> {
  const [begun] = await tx.drizzle
    .insert(reportDelivery)
    .values({
      organisationId: tx.organisationId,
      scheduleId,
      dueKey,
      status: "sending",
      attempts: 1,
      changedAt: now.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ attempts: reportDelivery.attempts });
  if (begun) return begun.attempts;
  const [again] = await tx.drizzle
    .update(reportDelivery)
    .set({
      status: "sending",
      attempts: sql`${reportDelivery.attempts} + 1`,
      nextAttemptAt: null,
      changedAt: now.toISOString(),
    })
    .where(
      and(
        ofKey(tx, { scheduleId, dueKey }),
        eq(reportDelivery.status, "waiting"),
        lte(reportDelivery.nextAttemptAt, now.toISOString()),
      ),
    )
    .returning({ attempts: reportDelivery.attempts });
  return again?.attempts ?? null;
}

/** Says what became of a report that was taken. */
export async function settleDelivery(
  tx: Transaction,
  key: DeliveryKey,
  settled: {
    status: Exclude<DeliveryStatus, "sending">;
    problem: string | null;
    nextAttemptAt: Date | null;
    now: Date;
  },
): Promise<void> {
  const { status, problem, nextAttemptAt, now } = settled;
  await tx.drizzle
    .update(reportDelivery)
    .set({
      status,
      problem,
      nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
      changedAt: now.toISOString(),
    })
    .where(and(ofKey(tx, key), eq(reportDelivery.status, "sending")));
}

/**
 * Reports that were taken before an instant and never settled: whoever sent them ended meanwhile. They may have arrived, so
 * they are not sent again, and that is said. @returns how many there were
 */
export async function abandonDeliveries(tx: Transaction, before: Date, problem: string): Promise<number> {
  const rows = await tx.drizzle
    .update(reportDelivery)
    .set({ status: "unknown", problem })
    .where(
      and(
        eq(reportDelivery.organisationId, tx.organisationId),
        eq(reportDelivery.status, "sending"),
        lt(reportDelivery.changedAt, before.toISOString()),
      ),
    )
    .returning({ dueKey: reportDelivery.dueKey });
  return rows.length;
}

/**
 * Gives up what waits for another attempt of a schedule that was stopped: also where the attempt under way failed only after
 * the stop. What went wrong stays said. @returns how many there were
 */
export async function giveUpStopped(tx: Transaction): Promise<number> {
  const stopped = tx.drizzle
    .select({ id: reportSchedule.id })
    .from(reportSchedule)
    .where(and(eq(reportSchedule.organisationId, tx.organisationId), isNotNull(reportSchedule.stoppedAt)));
  const rows = await tx.drizzle
    .update(reportDelivery)
    .set({ status: "stopped", nextAttemptAt: null, changedAt: sql`now()` })
    .where(
      and(
        eq(reportDelivery.organisationId, tx.organisationId),
        eq(reportDelivery.status, "waiting"),
        inArray(reportDelivery.scheduleId, stopped),
      ),
    )
    .returning({ dueKey: reportDelivery.dueKey });
  return rows.length;
}

/** What waits for another attempt, by schedule: also reports that are no longer the newest. */
export async function readWaiting(tx: Transaction, now: Date): Promise<DeliveryKey[]> {
  return tx.drizzle
    .select({ scheduleId: reportDelivery.scheduleId, dueKey: reportDelivery.dueKey })
    .from(reportDelivery)
    .where(
      and(
        eq(reportDelivery.organisationId, tx.organisationId),
        eq(reportDelivery.status, "waiting"),
        lte(reportDelivery.nextAttemptAt, now.toISOString()),
      ),
    );
}

/** What became of a schedule's reports, the newest first. */
export async function readDeliveries(
  tx: Transaction,
  scheduleId: number,
  first: number,
): Promise<StoredDelivery[]> {
  const rows = await tx.drizzle
    .select()
    .from(reportDelivery)
    .where(
      and(eq(reportDelivery.organisationId, tx.organisationId), eq(reportDelivery.scheduleId, scheduleId)),
    )
    .orderBy(desc(reportDelivery.dueKey))
    .limit(first);
  return rows.map(({ organisationId: _, nextAttemptAt, changedAt, ...row }) => ({
    ...row,
    nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
  }));
}

const ofKey = (tx: Transaction, { scheduleId, dueKey }: DeliveryKey) =>
  and(
    eq(reportDelivery.organisationId, tx.organisationId),
    eq(reportDelivery.scheduleId, scheduleId),
    eq(reportDelivery.dueKey, dueKey),
  );
