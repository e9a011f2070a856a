import type { LayoutAdviceQuery } from "../api/documents.generated.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

export type Advice = LayoutAdviceQuery["layoutAdvice"];
export type AdvisedMove = Advice["moves"][number];
type IndicatorChange = AdvisedMove["indicators"][number];

/** An indicator that a move changes, as it is shown. */
export interface ShownChange {
  id: string;
  title: string;
  before: string;
  after: string;
  /** Whether it becomes better or worse; `null` where neither is better. */
  better: boolean | null;
}

/** Changes smaller than this share of the value are rounding of a model, not news. */
const NEWS = 0.0005;

/** Indicators that a move changes noticeably: those that change most, by share, first. */
export function shownChanges(indicators: readonly IndicatorChange[], none: string): ShownChange[] {
  const sizeOf = ({ before, after }: IndicatorChange): number => {
    if (before === null || after === null) return before === after ? 0 : Number.POSITIVE_INFINITY;
    const scale = Math.max(Math.abs(before), Math.abs(after));
    return scale === 0 ? 0 : Math.abs(after - before) / scale;
  };
  return indicators
    .map((change) => ({ change, size: sizeOf(change) }))
    .filter(({ size }) => size >= NEWS)
    .sort((a, b) => b.size - a.size)
    .map(({ change: { id, title, direction, before, after, beforeText, afterText } }) => ({
      id,
      title,
      before: beforeText ?? none,
      after: afterText ?? none,
      better:
        direction === null || before === null || after === null
          ? null
          : direction === "HIGHER"
            ? after > before
            : after < before,
    }));
}

/** How much pressure on paths falls from one plan to another, as a share; `null` where nobody walks. */
export function relief(
  before: { pressure: number | null },
  after: { pressure: number | null },
): number | null {
  if (before.pressure === null || after.pressure === null || before.pressure === 0) return null;
  return 1 - after.pressure / before.pressure;
}

/** "−15.4%": how much less pressure there is; "+1.2%" where there is more. */
export function reliefText(share: number | null, locale: Locale): string {
  if (share === null) return "–";
  const percent = numberText(Math.abs(share), "SHARE", locale, 1);
  return share >= 0 ? `−${percent}` : `+${percent}`;
}

/** Money as plans have it: a whole number without a currency. */
export function moneyText(amount: number, locale: Locale): string {
  return countText(Math.round(amount), locale);
}
