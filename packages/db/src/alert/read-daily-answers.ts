import type { DailyAnswers } from "@touchstone/core/alert/daily-series";
import { type PackedItem, type PackedVenue, unpackItem } from "@touchstone/core/alert/packed-days";
import type { Slice } from "@touchstone/core/slice";
import type { Outcome } from "@touchstone/core/visit";
import { and, sql } from "drizzle-orm";
import { copyRows } from "../engine/copy-format.ts";
import { HistogramSums, type SurveyGroup } from "../read/histogram-sums.ts";
import { inSharedMemory } from "../read/shared-memory.ts";
import { dated, daysIn, resolveSlice } from "../read/slice.ts";
import { inTurns } from "../read/turn.ts";
import { inlined } from "../read/visit-rows.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import type { Transaction } from "../scope.ts";

/** One venue's answers day by day, as they came from the store. */
class VenueDays {
  /** The same as a plain value, in memory that threads share. */
  readonly packed: PackedVenue;

  constructor(venue: string) {
    this.packed = { venue, parts: [] };
  }

  /** Code of the venue. */
  get venue(): string {
    return this.packed.venue;
  }

  /** The answers to the asked item of that place, one entry per scale and layout; empty where nobody was asked. */
  answers(item: number): DailyAnswers[] {
    return unpackItem(this.packed, item);
  }
}

/**
 * The answers to outcomes, day by day, of every venue of a slice, from the day rollups. The server joins the days of a
 * venue into one row, so that three years of hundreds of venues cost their bytes and no more.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 * @throws RangeError when the slice names segments, which the days do not know
 */
export async function readDailyAnswers(
  tx: Transaction,
  slice: Slice,
  items: readonly Outcome[],
): Promise<VenueDays[]> {
  const resolved = await resolveSlice(tx, slice);
  const days = new Map(resolved.venues.map(({ id, code }) => [id, new VenueDays(code)]));
  const { groups } = new HistogramSums(resolved, items, { venue: true, grain: "day" });
  for (const group of groups) {
    const places = elements(group);
    if (days.size === 0 || places.length === 0) continue;
    const words = places.map((place) => sql`int4send(counts[${sql.raw(String(place + 1))}])`);
    const statement = sql`
      SELECT ${dayRollup.venueId}, string_agg(${sql.join([sql`int4send(day - '1970-01-01'::date)`, ...words], sql` || `)}, ''::bytea)
      FROM ${dayRollup} WHERE ${and(...daysIn(resolved, group.surveys, dated(resolved.period)))} GROUP BY 1`;
    const items = packedItems(group);
    for await (const [venueId, bytes] of inTurns(copyRows(tx.copyOut(inlined(statement))))) {
      if (!venueId || !bytes) throw new Error("a row of days lacks a field");
      const { parts } = days.get(Buffer.from(venueId).readInt32BE())?.packed ?? {};
      parts?.push({ words: 1 + places.length, items, bytes: inSharedMemory(bytes) });
    }
  }
  return [...days.values()];
}

/** Places in a rollup's counts of the codes of the items that a group asks, item by item. */
function elements({ items }: SurveyGroup): number[] {
  return items.flatMap((item) =>
    item ? Array.from({ length: item.codes }, (_, code) => item.countsAt + code) : [],
  );
}

/** Where the counts of each item lie after the day, in the order of {@link elements}. */
function packedItems({ items }: SurveyGroup): (PackedItem | null)[] {
  let at = 1;
  return items.map((item) => {
    if (!item) return null;
    const place = { scale: item.scale, codes: item.codes, at };
    at += item.codes;
    return place;
  });
}
