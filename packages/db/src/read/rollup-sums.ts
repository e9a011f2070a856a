import type { Histogram } from "@touchstone/core/indicator/histogram";
import { WEIGHT_UNIT } from "@touchstone/core/visit";
import { and, sql } from "drizzle-orm";
import type { ItemLayout } from "../rollup/layout.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import type { Transaction } from "../scope.ts";
import { elementSums } from "./element-sums.ts";
import type { HistogramSums, SurveyGroup } from "./histogram-sums.ts";
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
  const inMemory = level === "month" && sums.by.grain === null && sums.items.length <= ITEMS_IN_MEMORY;
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
    if (months.length > 0) addRow(sums, group, sums.by.venue ? venueId : 0, "", added(months));
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

/** Adds what the database sums up by venue and grain. */
async function addSummed(
  tx: Transaction,
  sums: HistogramSums,
  group: SurveyGroup,
  level: "month" | "day",
  period: Period,
): Promise<void> {
  const { slice, by } = sums;
  const table = level === "month" ? monthRollup : dayRollup;
  const day = level === "month" ? monthRollup.month : dayRollup.day;
  const where =
    level === "month" ? monthsIn(slice, group.surveys, period) : daysIn(slice, group.surveys, period);
  const venue = by.venue ? sql`${table.venueId}` : sql`0`;
  const rows = await tx.drizzle.execute(sql`
    SELECT ${venue} AS venue_id, ${periodOf(by.grain, day)} AS period, sum(${table.visits}) AS visits,
      ${elementSums(group, "counts")} AS counts, ${elementSums(group, "weights")} AS weights
    FROM ${table} WHERE ${and(...where)} GROUP BY 1, 2`);
  for (const row of rows) {
    if (row.visits === null) continue;
    addRow(sums, group, Number(row.venue_id), String(row.period), {
      visits: Number(row.visits),
      counts: (row.counts as number[] | null) ?? [],
      weights: row.weights as number[] | null,
    });
  }
}

function addRow(
  sums: HistogramSums,
  group: SurveyGroup,
  venueId: number,
  period: string,
  row: Pick<MonthCell, "visits" | "counts" | "weights">,
): void {
  const sum = sums.sum(venueId, period);
  sum.visits += row.visits;
  const cursor = { counts: row.counts, weights: row.weights ?? [], countsAt: 0, weightsAt: 0 };
  for (const [index, item] of group.items.entries())
    if (item) addItem(sums.histogram(sum, index, item.scale), item, group.weighted, cursor);
}

interface Cursor {
  counts: readonly number[];
  weights: readonly number[];
  countsAt: number;
  weightsAt: number;
}

function addItem(histogram: Histogram, { codes }: ItemLayout, weighted: boolean, cursor: Cursor): void {
  for (let code = 0; code < codes; code++) {
    const count = cursor.counts[cursor.countsAt++] as number;
    const weight = weighted ? (cursor.weights[cursor.weightsAt++] as number) : count * WEIGHT_UNIT;
    (histogram.counts[code] as number) += count;
    (histogram.weights[code] as number) += weight;
    if (!weighted) histogram.squaredWeights += weight;
  }
  histogram.skipped += cursor.counts[cursor.countsAt++] as number;
  histogram.notMet += cursor.counts[cursor.countsAt++] as number;
  if (weighted) histogram.squaredWeights += cursor.weights[cursor.weightsAt++] as number;
}
