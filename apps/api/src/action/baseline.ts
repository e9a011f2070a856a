import { addDays, addMonths } from "@touchstone/core/calendar/day";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Slice } from "@touchstone/core/slice";
import type { ActionBaseline } from "@touchstone/core/strategy/action";
import { formatFigure } from "@touchstone/core/unit";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { askFigure, questionOf } from "../indicator.ts";

/** Months that a baseline is read from unless the caller says otherwise. */
const MONTHS = 12;

/**
 * The figure that an action starts from: the year before its start, or the year up to the newest answers.
 * @throws InputError when there is no figure in that period
 */
export async function readBaseline(
  context: Context,
  catalogue: Catalogue,
  indicator: PlainIndicator,
  slice: Slice & { venues: [string] },
  startDay: string | null,
): Promise<ActionBaseline> {
  const lastDay = catalogue.venueByCode.get(slice.venues[0])?.lastDay ?? null;
  if (lastDay === null)
    throw new InputError(["action", "venue"], {
      en: "This venue has no answers yet, so there is no baseline.",
      zh: "该场所还没有答卷，无法取得基线。",
    });
  const end = addDays(lastDay, 1);
  const to = slice.to ?? (startDay !== null && startDay < end ? startDay : end);
  const from = slice.from ?? addMonths(to, -MONTHS);
  const figure = await askFigure(
    context,
    questionOf(catalogue, indicator, { ...slice, from, to }, ["action"]),
    null,
    false,
  );
  if (figure.status !== "measured")
    throw new InputError(["action", "indicator"], {
      en: `There is no baseline from ${from} to ${addDays(to, -1)}: ${formatFigure(figure, "en")}.`,
      zh: `${from} 至 ${addDays(to, -1)} 没有可用的基线：${formatFigure(figure, "zh")}。`,
    });
  const { value, interval, n, unit, formula, asOf } = figure;
  return { value, low: interval.low, high: interval.high, n, unit, from, to, formula, asOf };
}
