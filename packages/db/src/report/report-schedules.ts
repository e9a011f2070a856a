import { isDeepStrictEqual } from "node:util";
import type { Cadence } from "@touchstone/core/report/schedule";
import type { Locale } from "@touchstone/core/text";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { reportSchedule } from "../schema/report-schedule.ts";
import type { Transaction } from "../scope.ts";
import { isSealed, type SecretBox } from "../secret/secret-box.ts";
import { maskedAddress } from "./masked-address.ts";
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
  /** Where to, without the secret; of a webhook with its `url`. */
  channel: Record<string, unknown>;
  secret: string | null;
  author: string;
  clientKey: string;
}

/** A schedule as it is kept, without its secret and with the `url` of its webhook masked. */
export interface StoredReportSchedule extends Omit<NewReportSchedule, "secret" | "clientKey"> {
  id: number;
  signed: boolean;
  /** ISO instant. */
  createdAt: string;
  stoppedAt: string | null;
  stoppedBy: string | null;
}

/**
 * Keeps a new schedule, its secret and the address of its webhook sealed. The same one sent again under its key changes nothing
 * and gives the one that is kept.
 * @throws DatabaseError KEY_REUSED when the key already stands for another one
 */
export async function writeReportSchedule(
  tx: Transaction,
  given: NewReportSchedule,
  box: () => SecretBox,
): Promise<StoredReportSchedule> {
  await tx.drizzle
    .insert(reportSchedule)
    .values({ ...given, ...sealed(tx, given, box), organisationId: tx.organisationId })
    .onConflictDoNothing();
  const [stored] = await schedulesWhere(tx, [eq(reportSchedule.clientKey, given.clientKey)]);
  if (!stored) throw new Error("a schedule was written and cannot be read");
  const { name, cadence, slice } = stored;
  const { url = null } = await readScheduleSecrets(tx, stored.id, box);
  const channel = url === null ? stored.channel : { ...stored.channel, url };
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

/** What must not be read in the database, sealed. */
function sealed(
  tx: Transaction,
  { channel, secret, clientKey }: Pick<NewReportSchedule, "channel" | "secret" | "clientKey">,
  box: () => SecretBox,
) {
  const place = placeOf(tx, clientKey);
  const url = urlOf(channel);
  return {
    secret: secret === null ? null : box().seal(secret, place.secret),
    ...(url !== null && {
      address: box().seal(url, place.address),
      channel: { ...channel, url: maskedAddress(url) },
    }),
  };
}

const urlOf = ({ url }: NewReportSchedule["channel"]): string | null =>
  typeof url === "string" ? url : null;

/** Where secrets belong: moved to another schedule, or for each other, they cannot be opened. */
const placeOf = ({ organisationId }: Transaction, clientKey: string) => ({
  secret: `report schedule ${organisationId} ${clientKey}`,
  address: `address of report schedule ${organisationId} ${clientKey}`,
});

/**
 * Seals the secrets and the addresses of webhooks that were stored before they were sealed. Without any it changes nothing.
 * @returns of how many schedules
 */
export async function sealScheduleSecrets(tx: Transaction, box: () => SecretBox): Promise<number> {
  const { address, channel, clientKey, id, secret } = reportSchedule;
  const own = eq(reportSchedule.organisationId, tx.organisationId);
  const rows = await tx.drizzle
    .select({ address, channel, clientKey, id, secret })
    .from(reportSchedule)
    .where(own);
  const plain = rows.filter(
    (row) =>
      (row.secret !== null && !isSealed(row.secret)) || (row.address === null && urlOf(row.channel) !== null),
  );
  for (const row of plain) {
    const open = await readScheduleSecrets(tx, row.id, box);
    await tx.drizzle
      .update(reportSchedule)
      .set(
        sealed(tx, { ...row, secret: open.secret, channel: { ...row.channel, ...urlPart(open.url) } }, box),
      )
      .where(and(own, eq(id, row.id)));
  }
  return plain.length;
}

/**
 * What a schedule's requests are signed with, `null` where they are not, and the whole address of its webhook where it has one.
 * @throws DatabaseError SECRET_KEY when they were sealed with another key
 */
export async function readScheduleSecrets(
  tx: Transaction,
  id: number,
  box: () => SecretBox,
): Promise<{ secret: string | null; url?: string }> {
  const { address, channel, clientKey, secret } = reportSchedule;
  const [row] = await tx.drizzle
    .select({ address, channel, clientKey, secret })
    .from(reportSchedule)
    .where(and(eq(reportSchedule.organisationId, tx.organisationId), eq(reportSchedule.id, id)));
  if (!row) return { secret: null };
  const place = placeOf(tx, row.clientKey);
  const opened = (text: string | null, where: string) =>
    text !== null && isSealed(text) ? box().open(text, where) : text;
  return {
    secret: opened(row.secret, place.secret),
    ...urlPart(opened(row.address, place.address) ?? urlOf(row.channel)),
  };
}

const urlPart = (url: string | null | undefined) => (url === null || url === undefined ? {} : { url });

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
  return rows.map(({ organisationId: _, clientKey: __, secret, address, createdAt, stoppedAt, ...row }) => ({
    ...row,
    channel: address === null ? shown(row.channel) : row.channel,
    signed: secret !== null,
    createdAt: new Date(createdAt).toISOString(),
    stoppedAt: stoppedAt === null ? null : new Date(stoppedAt).toISOString(),
  }));
}

/** A channel from before addresses were sealed, as it may be shown. */
function shown(channel: NewReportSchedule["channel"]): NewReportSchedule["channel"] {
  const url = urlOf(channel);
  return url === null ? channel : { ...channel, url: maskedAddress(url) };
}
