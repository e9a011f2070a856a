import { isDeepStrictEqual } from "node:util";
import type { Cadence } from "@touchstone/core/report/schedule";
import type { Locale } from "@touchstone/core/text";
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { reportSchedule } from "../schema/report-schedule.ts";
import type { Transaction } from "../scope.ts";
import { isSealed, type SecretBox } from "../secret/secret-box.ts";
import { giveUpStopped } from "./report-deliveries.ts";

/** A schedule to be kept. */
export interface NewReportSchedule {
  name: string;
  locale: Locale;
  /** File formats of the report. */
  formats: string[];
  cadence: Cadence;
  /** By whose clocks it goes out. */
  timeZone: string;
  /** Which part of the data, without a period. */
  slice: Record<string, unknown>;
  /** Where to, without the secret. */
  channel: Record<string, unknown>;
  secret: string | null;
  author: string;
  clientKey: string;
}

/** A schedule as it is kept, without its secret. */
export interface StoredReportSchedule extends Omit<NewReportSchedule, "secret" | "clientKey"> {
  id: number;
  signed: boolean;
  /** ISO instant. */
  createdAt: string;
  stoppedAt: string | null;
  stoppedBy: string | null;
}

/**
 * Keeps a new schedule, its secret sealed. The same one sent again under its key changes nothing and gives the one that is kept.
 * @throws DatabaseError KEY_REUSED when the key already stands for another one
 */
export async function writeReportSchedule(
  tx: Transaction,
  given: NewReportSchedule,
  box: SecretBox,
): Promise<StoredReportSchedule> {
  await tx.drizzle
    .insert(reportSchedule)
    .values({ ...given, secret: sealed(tx, given, box), organisationId: tx.organisationId })
    .onConflictDoNothing();
  const [stored] = await schedulesWhere(tx, [eq(reportSchedule.clientKey, given.clientKey)]);
  if (!stored) throw new Error("a schedule was written and cannot be read");
  const { name, cadence, channel, slice } = stored;
  const plain = JSON.parse(JSON.stringify(given)) as NewReportSchedule;
  const same = { name: plain.name, cadence: plain.cadence, channel: plain.channel, slice: plain.slice };
  if (isDeepStrictEqual({ name, cadence, channel, slice }, same)) return stored;
  throw new DatabaseError("KEY_REUSED", `Found the key "${given.clientKey}" of another schedule.`);
}

/** All schedules, the newest first; only those that run, where wanted. */
export function readReportSchedules(
  tx: Transaction,
  { running = false } = {},
): Promise<StoredReportSchedule[]> {
  return schedulesWhere(tx, running ? [isNull(reportSchedule.stoppedAt)] : []);
}

function sealed(
  tx: Transaction,
  { secret, clientKey }: Pick<NewReportSchedule, "secret" | "clientKey">,
  box: SecretBox,
): string | null {
  return secret === null ? null : box.seal(secret, placeOf(tx, clientKey));
}

/** Where a secret belongs: moved to another schedule it cannot be opened. */
const placeOf = ({ organisationId }: Transaction, clientKey: string): string =>
  `report schedule ${organisationId} ${clientKey}`;

/**
 * Seals the secrets that were stored before secrets were sealed. Without any it changes nothing.
 * @returns how many there were
 */
export async function sealScheduleSecrets(tx: Transaction, box: () => SecretBox): Promise<number> {
  const { clientKey, id, secret } = reportSchedule;
  const own = eq(reportSchedule.organisationId, tx.organisationId);
  const rows = await tx.drizzle
    .select({ id, clientKey, secret })
    .from(reportSchedule)
    .where(and(own, isNotNull(secret)));
  const plain = rows.filter((row) => row.secret !== null && !isSealed(row.secret));
  for (const row of plain)
    await tx.drizzle
      .update(reportSchedule)
      .set({ secret: sealed(tx, row, box()) })
      .where(and(own, eq(id, row.id)));
  return plain.length;
}

/**
 * What a schedule's requests are signed with; `null` where they are not.
 * @throws DatabaseError SECRET_KEY when it was sealed with another key
 */
export async function readScheduleSecret(
  tx: Transaction,
  id: number,
  box: () => SecretBox,
): Promise<string | null> {
  const [row] = await tx.drizzle
    .select({ secret: reportSchedule.secret, clientKey: reportSchedule.clientKey })
    .from(reportSchedule)
    .where(and(eq(reportSchedule.organisationId, tx.organisationId), eq(reportSchedule.id, id)));
  if (!row || row.secret === null) return null;
  return isSealed(row.secret) ? box().open(row.secret, placeOf(tx, row.clientKey)) : row.secret;
}

/**
 * Stops a schedule, and gives up what of it waits for another attempt; one that is stopped already stays as it is.
 * `null` where there is none.
 */
export async function stopReportSchedule(
  tx: Transaction,
  id: number,
  author: string,
): Promise<StoredReportSchedule | null> {
  const own = [eq(reportSchedule.organisationId, tx.organisationId), eq(reportSchedule.id, id)];
  await tx.drizzle
    .update(reportSchedule)
    .set({ stoppedAt: sql`now()`, stoppedBy: author })
    .where(and(...own, isNull(reportSchedule.stoppedAt)));
  await giveUpStopped(tx);
  const [stored] = await schedulesWhere(tx, own);
  return stored ?? null;
}

async function schedulesWhere(tx: Transaction, conditions: SQL[]): Promise<StoredReportSchedule[]> {
  const rows = await tx.drizzle
    .select()
    .from(reportSchedule)
    .where(and(eq(reportSchedule.organisationId, tx.organisationId), ...conditions))
    .orderBy(desc(reportSchedule.id));
  return rows.map(({ organisationId: _, clientKey: __, secret, createdAt, stoppedAt, ...row }) => ({
    ...row,
    signed: secret !== null,
    createdAt: new Date(createdAt).toISOString(),
    stoppedAt: stoppedAt === null ? null : new Date(stoppedAt).toISOString(),
  }));
}
