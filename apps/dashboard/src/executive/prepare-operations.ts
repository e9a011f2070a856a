import { periodLabel } from "@touchstone/core/calendar/label";
import type { ExecutiveOperationsQuery, OperatingPartsFragment } from "../api/documents.generated.ts";
import { countText, numberText, roundCountText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

/** A figure of how a place runs, as it is written. */
export interface OperationRow {
  code: OperatingPartsFragment["code"];
  title: string;
  definition: string;
  /** The value with its unit; why there is none where days are too few. */
  value: string;
  /** "95 % interval · n days"; empty without an interval. */
  range: string;
  total: string | null;
  changes: OperationChange[];
}

export interface OperationChange {
  key: OperatingPartsFragment["changes"][number]["with"];
  label: string;
  reference: string;
  text: string;
  verdict: "above" | "below" | "same" | "counted";
}

export interface OperationWords {
  days: (days: number) => string;
  tooFew: (days: number, needed: number) => string;
  /** 环比, 同比, 节日同期. */
  label: (key: OperationChange["key"]) => string;
}

/** The figures that were measured, and, once each, what would have to be brought in for the others. */
export function prepareOperations(
  { currency, figures }: ExecutiveOperationsQuery["operations"],
  locale: Locale,
  words: OperationWords,
): { rows: OperationRow[]; missing: string[] } {
  const measured = figures.filter(({ figure }) => figure.n > 0);
  const absent = figures.flatMap(({ figure, missing }) =>
    figure.n > 0 || missing === null ? [] : [missing],
  );
  return {
    rows: measured.map((one) => {
      const write = (value: number) => amountText(value, one.unit === "PEOPLE" ? null : currency, locale);
      const { value, interval, days, needed } = one.figure;
      const range =
        interval === null ? "" : `${write(interval.low)}–${write(interval.high)} · ${words.days(days)}`;
      return {
        code: one.code,
        title: one.title,
        definition: one.definition,
        value: value === null ? words.tooFew(days, needed ?? 0) : write(value),
        range,
        total:
          one.total === null || one.code === "SPEND_PER_VISIT" ? null : roundCountText(one.total, locale),
        changes: changesOf(one, locale, words),
      };
    }),
    missing: [...new Set(absent)],
  };
}

/** People are whole, for an interval has to show; money has two decimals below a thousand, and the currency's sign. */
function amountText(value: number, currency: string | null, locale: Locale): string {
  if (currency === null) return countText(Math.round(value), locale);
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: Math.abs(value) < 1_000 ? 2 : 0,
  }).format(value);
}

/** The period before and a year ago may be the same one: then it is a year ago. */
function changesOf(
  { changes }: OperatingPartsFragment,
  locale: Locale,
  words: OperationWords,
): OperationChange[] {
  const yearAgo = changes.find((each) => each.with === "YEAR_AGO")?.referencePeriod.from;
  return changes.flatMap((each) => {
    if (each.change === null) return [];
    if (each.with === "PREVIOUS" && each.referencePeriod.from === yearAgo) return [];
    const percent = (share: number) => `${share > 0 ? "+" : ""}${numberText(share, "SHARE", locale)}`;
    const range =
      each.interval === null ? "" : ` (${percent(each.interval.low)} – ${percent(each.interval.high)})`;
    return [
      {
        key: each.with,
        label: words.label(each.with),
        reference: periodLabel(each.referencePeriod, locale),
        text: percent(each.change) + range,
        verdict: each.verdict === null ? "counted" : verdicts[each.verdict],
      } as const,
    ];
  });
}

const verdicts = { ABOVE: "above", BELOW: "below", CANNOT_TELL: "same" } as const;
