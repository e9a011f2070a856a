import { setImmediate } from "node:timers/promises";
import type { Slice } from "@touchstone/core/slice";
import { readSegments } from "../catalogue/read-segments.ts";
import { remembered } from "../remembered.ts";
import type { Transaction } from "../scope.ts";
import { type HistogramRequest, type HistogramRow, isOutcome } from "./histogram-request.ts";
import { HistogramSums, type SegmentValues } from "./histogram-sums.ts";
import { planPeriod } from "./period-plan.ts";
import { addFromRollup } from "./rollup-sums.ts";
import { dated, resolveSlice } from "./slice.ts";
import { addFromVisits } from "./visit-sums.ts";

/** Results with more rows than this are not kept in memory. */
const ROWS_WORTH_KEEPING = 5_000;

/**
 * Sums of answers to items over a slice, from whole months of the rollups and the days at the edges; exactly what
 * reading every visit would give. Rows come by venue code, then period, then segment value in reading order, those
 * without a value last. Without a grain every venue of the slice (and every value of the named dimension) has its row,
 * with a grain only periods with visits do. Of a dimension that is not known no visit has a value.
 *
 * The result is shared with other callers: do not change it.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export function sumHistograms(tx: Transaction, request: HistogramRequest): Promise<readonly HistogramRow[]> {
  return remembered(
    tx,
    `histograms|${JSON.stringify(request)}`,
    () => compute(tx, request),
    (rows) => rows.length <= ROWS_WORTH_KEEPING,
  );
}

/** More venues than this take some ten milliseconds to put in order. */
const MANY_VENUES = 300;

async function compute(tx: Transaction, { slice, items, by }: HistogramRequest): Promise<HistogramRow[]> {
  const found = await resolveSlice(tx, slice);
  const resolved = by.grain === null ? found : { ...found, period: dated(found.period) };
  const segments = by.segment === undefined ? null : await segmentValues(tx, slice, by.segment);
  const sums = new HistogramSums(resolved, items, by, segments);
  if (resolved.venues.length === 0 || resolved.surveys.length === 0) return sums.rows();
  // A month's cell knows one dimension: the one that is told apart, or else the one that is filtered by.
  const others = (slice.segments ?? []).filter(({ dimension }) => dimension !== by.segment).length;
  const monthly = others <= (segments ? 0 : 1) && by.grain !== "day";
  const plan = monthly ? planPeriod(resolved.period) : { months: null, edges: [resolved.period] };
  if (plan.months) await addFromRollup(tx, sums, "month", plan.months);
  for (const edge of plan.edges) {
    if (items.every(isOutcome) && resolved.segments.length === 0 && !segments)
      await addFromRollup(tx, sums, "day", edge);
    else await addFromVisits(tx, sums, edge);
  }
  // Sums of very many venues take a turn of their own: others get theirs in between.
  if (resolved.venues.length > MANY_VENUES) await setImmediate();
  return sums.rows();
}

/** The values of a dimension that a slice lets through. */
async function segmentValues(tx: Transaction, slice: Slice, code: string): Promise<SegmentValues> {
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  const values = dimensions.find((dimension) => dimension.code === code)?.values ?? [];
  const filters = (slice.segments ?? []).filter(({ dimension }) => dimension === code);
  return values.filter((value) => filters.every(({ anyOf }) => anyOf.includes(value.code)));
}
