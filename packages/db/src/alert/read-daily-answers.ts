import type { DailyAnswers } from "@touchstone/core/alert/daily-series";
import type { Slice } from "@touchstone/core/slice";
import type { Outcome } from "@touchstone/core/visit";
import { and, sql } from "drizzle-orm";
import { copyRows } from "../engine/copy-format.ts";
import { HistogramSums, type SurveyGroup } from "../read/histogram-sums.ts";
import { daysIn, resolveSlice } from "../read/slice.ts";
import { inlined } from "../read/visit-rows.ts";
import type { ItemLayout } from "../rollup/layout.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import type { Transaction } from "../scope.ts";

/** One venue's answers day by day, as they came from the store: unpacked item by item where they are needed. */
export class VenueDays {
  /** Code of the venue. */
  readonly venue: string;
  readonly #parts: { group: SurveyGroup; bytes: Uint8Array }[] = [];

  constructor(venue: string) {
    this.venue = venue;
  }

  add(group: SurveyGroup, bytes: Uint8Array): void {
    this.#parts.push({ group, bytes });
  }

  /** Was anybody asked the item of that place? */
  asks(item: number): boolean {
    return this.#parts.some(({ group }) => group.items[item]);
  }

  /** The answers to the asked item of that place, one entry per scale and layout; empty where nobody was asked. */
  answers(item: number): DailyAnswers[] {
    return this.#parts.flatMap(({ group, bytes }) => {
      const layout = group.items[item];
      return layout ? [unpack(bytes, group, item, layout)] : [];
    });
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
      FROM ${dayRollup} WHERE ${and(...daysIn(resolved, group.surveys, resolved.period))} GROUP BY 1`;
    for await (const [venueId, bytes] of copyRows(tx.copyOut(inlined(statement)))) {
      if (!venueId || !bytes) throw new Error("a row of days lacks a field");
      days.get(Buffer.from(venueId).readInt32BE())?.add(group, bytes.slice());
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

function unpack(
  bytes: Uint8Array,
  group: SurveyGroup,
  item: number,
  { scale, codes }: ItemLayout,
): DailyAnswers {
  const before = group.items.slice(0, item).reduce((sum, layout) => sum + (layout?.codes ?? 0), 0);
  const words = 1 + elements(group).length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length / (4 * words);
  const day = new Int32Array(count);
  const counts = new Int32Array(count * codes);
  for (let d = 0; d < count; d++) {
    const at = 4 * words * d;
    day[d] = view.getInt32(at);
    for (let code = 0; code < codes; code++)
      counts[d * codes + code] = view.getInt32(at + 4 * (1 + before + code));
  }
  return { scale, day, counts };
}
