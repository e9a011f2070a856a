import type { Histogram } from "@touchstone/core/indicator/histogram";
import { WEIGHT_UNIT } from "@touchstone/core/visit";
import { and, type SQL, sql } from "drizzle-orm";
import type { ItemLayout } from "../rollup/layout.ts";
import { dayRollup } from "../schema/day-rollup.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import type { Transaction } from "../scope.ts";
import type { HistogramSums, SurveyGroup } from "./histogram-sums.ts";
import { periodOf } from "./period-of.ts";
import { daysIn, monthsIn, type Period } from "./slice.ts";

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
  const { slice, by } = sums;
  const table = level === "month" ? monthRollup : dayRollup;
  const day = level === "month" ? monthRollup.month : dayRollup.day;
  const where =
    level === "month" ? monthsIn(slice, group.surveys, period) : daysIn(slice, group.surveys, period);
  const venue = by.venue ? sql`${table.venueId}` : sql`0`;
  const asked = group.items.filter((item) => item !== null);
  const rows = await tx.drizzle.execute(sql`
    SELECT ${venue} AS venue_id, ${periodOf(by.grain, day)} AS period, sum(${table.visits}) AS visits,
      ${elementSums(
        sql`${table.counts}`,
        asked.flatMap(({ countsAt, codes }) => range(countsAt, codes + 2)),
      )} AS counts,
      ${elementSums(sql`${table.weights}`, group.weighted ? asked.flatMap(({ weightsAt, codes }) => range(weightsAt, codes + 1)) : [])} AS weights
    FROM ${table} WHERE ${and(...where)} GROUP BY 1, 2`);
  for (const row of rows) {
    if (row.visits === null) continue;
    const sum = sums.sum(Number(row.venue_id), String(row.period));
    sum.visits += Number(row.visits);
    const cursor = {
      counts: row.counts as number[],
      weights: row.weights as number[],
      countsAt: 0,
      weightsAt: 0,
    };
    for (const [index, item] of group.items.entries())
      if (item) addItem(sums.histogram(sum, index, item.scale), item, group.weighted, cursor);
  }
}

/** The sum of each of these elements (counted from 0) over the rows, as one array. */
function elementSums(array: SQL, elements: readonly number[]): SQL {
  if (elements.length === 0) return sql`NULL`;
  const each = elements.map((element) => sql`sum(${array}[${sql.raw(String(element + 1))}])`);
  return sql`ARRAY[${sql.join(each, sql`, `)}]::bigint[]`;
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

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
