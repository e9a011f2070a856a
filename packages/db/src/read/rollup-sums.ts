import type { Histogram } from "@touchstone/core/indicator/histogram";
import { WEIGHT_UNIT } from "@touchstone/core/visit";
import { and, sql } from "drizzle-orm";
import type { ItemLayout } from "../rollup/layout.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import type { Transaction } from "../scope.ts";
import { elementSums } from "./element-sums.ts";
import { type HistogramSums, NO_VALUE, type SegmentValues, type SurveyGroup } from "./histogram-sums.ts";
import { type MonthCell, monthCells } from "./month-cells.ts";
import { periodOf } from "./period-of.ts";
import { daysIn, monthsIn, type Period } from "./slice.ts";

/** Cells of more items than a league or a figure asks for are summed by the database: it sends less. */
const ITEMS_IN_MEMORY = 2;

/** Adds what a period's rollup cells hold: only the array elements of the asked items are summed. */
export async function addFromRollup(
  tx: Transaction,
  sums: HistogramSums,
  level: "month" | "day",
  period: Period,
): Promise<void> {
  for (const group of sums.groups) await addGroup(tx, sums, group, level, period);
}

async function addGroup(
  tx: Transaction,
  sums: HistogramSums,
  group: SurveyGroup,
  level: "month" | "day",
  period: Period,
): Promise<void> {
  const inMemory =
    level === "month" && sums.by.grain === null && !sums.segments && sums.items.length <= ITEMS_IN_MEMORY;
  const cells = inMemory ? await monthCells(tx, sums.slice, group) : null;
  if (cells) addCells(sums, group, cells, period);
  else await addSummed(tx, sums, group, level, period);
}

/** Adds the month cells of the slice's venues that lie in the period. */
function addCells(
  sums: HistogramSums,
  group: SurveyGroup,
  cells: readonly MonthCell[],
  { from, to }: Period,
): void {
  const totals = new Map(sums.slice.venues.map(({ id }) => [id, [] as MonthCell[]]));
  for (const cell of cells)
    if ((from === null || cell.month >= from) && (to === null || cell.month < to))
      totals.get(cell.venueId)?.push(cell);
  for (const [venueId, months] of totals)
    if (months.length > 0)
      addRow(group, sums, sums.sum(sums.by.venue ? venueId : 0, "", NO_VALUE), added(months));
}

/** The sum of cells of one layout. */
function added(cells: readonly MonthCell[]): Pick<MonthCell, "visits" | "counts" | "weights"> {
  const [first, ...others] = cells as [MonthCell, ...MonthCell[]];
  const sum = {
    visits: first.visits,
    counts: [...first.counts],
    weights: first.weights && [...first.weights],
  };
  for (const cell of others) {
    sum.visits += cell.visits;
    addTo(sum.counts, cell.counts);
    if (sum.weights && cell.weights) addTo(sum.weights, cell.weights);
  }
  return sum;
}

function addTo(sum: number[], values: readonly number[]): void {
  for (let i = 0; i < sum.length; i++) (sum[i] as number) += values[i] as number;
}

/** Adds what the database sums up by venue, grain and segment value. */
async function addSummed(
  tx: Transaction,
  sums: HistogramSums,
  group: SurveyGroup,
  level: "month" | "day",
  period: Period,
): Promise<void> {
  const { slice, by, segments } = sums;
  const table = level === "month" ? monthRollup : dayRollup;
  const day = level === "month" ? monthRollup.month : dayRollup.day;
  const told = segments && { ...slice, segments: [wantedValues(sums, segments)] };
  const where =
    level === "month" ? monthsIn(told ?? slice, group.surveys, period) : daysIn(slice, group.surveys, period);
  const venue = by.venue ? sql`${table.venueId}` : sql`0`;
  const segment = segments ? sql`${monthRollup.segmentValueId}` : sql`${NO_VALUE}::integer`;
  const rows = await tx.drizzle.execute(sql`
    SELECT ${venue} AS venue_id, ${periodOf(by.grain, day)} AS period, ${segment} AS segment_id,
      sum(${table.visits}) AS visits,
      ${elementSums(group, "counts")} AS counts, ${elementSums(group, "weights")} AS weights
    FROM ${table} WHERE ${and(...where)} GROUP BY 1, 2, 3`);
  for (const row of rows) {
    if (row.visits === null) continue;
    const part = {
      visits: Number(row.visits),
      counts: (row.counts as number[] | null) ?? [],
      weights: row.weights as number[] | null,
    };
    const place = [Number(row.venue_id), String(row.period)] as const;
    const segmentId = Number(row.segment_id);
    addRow(group, sums, sums.sum(...place, segmentId), part);
    // Everybody without those who have a value: those who have none.
    if (segmentId !== NO_VALUE && isWhole(sums)) addRow(group, sums, sums.sum(...place, NO_VALUE), part, -1);
  }
}

/** Which of the rollup's values tell the dimension apart: everybody is among them unless the slice asks for a value. */
function wantedValues(sums: HistogramSums, segments: SegmentValues): number[] {
  const ids = segments.map(({ id }) => id);
  return isWhole(sums) ? [NO_VALUE, ...ids] : ids;
}

/** Are visits without a value in the dimension part of the slice? */
function isWhole({ slice }: HistogramSums): boolean {
  return slice.segments.length === 0;
}

function addRow(
  group: SurveyGroup,
  sums: HistogramSums,
  sum: ReturnType<HistogramSums["sum"]>,
  row: Pick<MonthCell, "visits" | "counts" | "weights">,
  sign: 1 | -1 = 1,
): void {
  sum.visits += sign * row.visits;
  const cursor = { counts: row.counts, weights: row.weights ?? [], countsAt: 0, weightsAt: 0, sign };
  for (const [index, item] of group.items.entries())
    if (item) addItem(sums.histogram(sum, index, item.scale), item, group.weighted, cursor);
}

interface Cursor {
  counts: readonly number[];
  weights: readonly number[];
  countsAt: number;
  weightsAt: number;
  sign: 1 | -1;
}

function addItem(histogram: Histogram, { codes }: ItemLayout, weighted: boolean, cursor: Cursor): void {
  const { counts, weights, sign } = cursor;
  for (let code = 0; code < codes; code++) {
    const count = sign * (counts[cursor.countsAt++] as number);
    const weight = weighted ? sign * (weights[cursor.weightsAt++] as number) : count * WEIGHT_UNIT;
    (histogram.counts[code] as number) += count;
    (histogram.weights[code] as number) += weight;
    if (!weighted) histogram.squaredWeights += weight;
  }
  histogram.skipped += sign * (counts[cursor.countsAt++] as number);
  histogram.notMet += sign * (counts[cursor.countsAt++] as number);
  if (weighted) histogram.squaredWeights += sign * (weights[cursor.weightsAt++] as number);
}
