import { remembered } from "../remembered.ts";
import type { Transaction } from "../scope.ts";
import type { HistogramRequest, HistogramRow } from "./histogram-request.ts";
import { HistogramSums } from "./histogram-sums.ts";
import { planPeriod } from "./period-plan.ts";
import { addFromRollup } from "./rollup-sums.ts";
import { resolveSlice } from "./slice.ts";
import { addFromVisits } from "./visit-sums.ts";

/** Results with more rows than this are not kept in memory. */
const ROWS_WORTH_KEEPING = 5_000;

/**
 * Sums of answers to items over a slice, from whole months of the rollups and the days at the edges; exactly what
 * reading every visit would give. Rows come by venue code, then period. Without a grain every venue of the slice has
 * its row, with a grain only periods with visits do.
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

async function compute(tx: Transaction, { slice, items, by }: HistogramRequest): Promise<HistogramRow[]> {
  const resolved = await resolveSlice(tx, slice);
  const sums = new HistogramSums(resolved, items, by);
  if (resolved.venues.length === 0 || resolved.surveys.length === 0) return sums.rows();
  const onlyOutcomes = items.every((item) => typeof item === "string");
  const monthly = resolved.segments.length <= 1 && by.grain !== "day";
  const plan = monthly ? planPeriod(resolved.period) : { months: null, edges: [resolved.period] };
  if (plan.months) await addFromRollup(tx, sums, "month", plan.months);
  for (const edge of plan.edges) {
    if (onlyOutcomes && resolved.segments.length === 0) await addFromRollup(tx, sums, "day", edge);
    else await addFromVisits(tx, sums, edge);
  }
  return sums.rows();
}
