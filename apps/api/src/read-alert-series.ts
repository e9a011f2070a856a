import type { PlainIndicatorId } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import { type Outcome, outcomes } from "@touchstone/core/visit";
import type { Transaction } from "@touchstone/db";
import { readCountedNames, readPackedCounts } from "@touchstone/db/alert/read-counted-series";
import { readDailyAnswers } from "@touchstone/db/alert/read-daily-answers";
import type { PackedSeries } from "./alert-series.ts";

/** The daily series of venues, as `seriesOf` unpacks them. */
export async function readSeries(
  transaction: Transaction,
  indicators: readonly PlainIndicator[],
  slice: { venues?: string[] },
): Promise<PackedSeries> {
  const items = [...new Set(indicators.map(({ item }) => item))].filter(isOutcome);
  const days = items.length === 0 ? [] : await readDailyAnswers(transaction, slice, items);
  const counted = await readPackedCounts(transaction, slice);
  const names = counted.length === 0 ? new Map() : await readCountedNames(transaction);
  return {
    indicators: indicators.map(({ id }) => id as PlainIndicatorId),
    items,
    venues: days.map(({ packed }) => packed),
    counted,
    names,
  };
}

function isOutcome(item: PlainIndicator["item"]): item is Outcome {
  return (outcomes as readonly string[]).includes(item);
}
