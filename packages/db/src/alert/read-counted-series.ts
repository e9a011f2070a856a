import type { PackedCounts } from "@touchstone/core/alert/packed-days";
import type { Slice } from "@touchstone/core/slice";
import { type LocalisedText, localisedText } from "@touchstone/core/text";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { copyRows } from "../engine/copy-format.ts";
import { inSharedMemory } from "../read/shared-memory.ts";
import { resolveSlice } from "../read/slice.ts";
import { inTurns } from "../read/turn.ts";
import { inlined } from "../read/visit-rows.ts";
import { dailyCount } from "../schema/daily-count.ts";
import type { Transaction } from "../scope.ts";

/**
 * The daily series of other sources at the venues of a slice, by indicator and venue, in memory that threads share.
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readPackedCounts(
  tx: Transaction,
  slice: Pick<Slice, "venues" | "group">,
): Promise<PackedCounts[]> {
  const { venues } = await resolveSlice(tx, slice);
  if (venues.length === 0) return [];
  const codes = new Map(venues.map(({ id, code }) => [id, code]));
  const statement = sql`
    SELECT ${dailyCount.venueId}, ${dailyCount.indicator},
      string_agg(int4send(day - '1970-01-01'::date) || int4send(n) || int4send(count), ''::bytea)
    FROM ${dailyCount}
    WHERE ${and(eq(dailyCount.organisationId, tx.organisationId), inArray(dailyCount.venueId, [...codes.keys()]))}
    GROUP BY 1, 2 ORDER BY 2, 1`;
  const series: PackedCounts[] = [];
  for await (const [venueId, indicator, bytes] of inTurns(copyRows(tx.copyOut(inlined(statement))))) {
    if (!venueId || !indicator || !bytes) throw new Error("a daily series lacks a field");
    const venue = codes.get(Buffer.from(venueId).readInt32BE());
    if (venue === undefined) throw new Error("found a daily series of a venue that was not asked for");
    series.push({
      venue,
      indicator: Buffer.from(indicator).toString("utf8"),
      bytes: inSharedMemory(bytes),
    });
  }
  return series;
}

const dailyMapping = z.looseObject({
  indicator: z.looseObject({ values: z.record(z.string(), z.looseObject({ name: localisedText })) }),
});

/** Names of what other sources count day by day, by its code, as the newest mapping has them. */
export async function readCountedNames(tx: Transaction): Promise<Map<string, LocalisedText>> {
  const rows = await tx.drizzle.execute(sql`
    SELECT definition FROM survey WHERE organisation_id = ${tx.organisationId} AND kind = 'daily' ORDER BY code, version`);
  return new Map(
    rows.flatMap(({ definition }) =>
      Object.entries(dailyMapping.parse(definition).indicator.values).map(
        ([code, { name }]): [string, LocalisedText] => [code, name],
      ),
    ),
  );
}
