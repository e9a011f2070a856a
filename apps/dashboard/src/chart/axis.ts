import type { FigurePartsFragment, Unit } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";
import { numberText } from "./number-text.ts";

/** A linear axis: where it begins and ends, and its labelled ticks. */
export interface Axis {
  low: number;
  high: number;
  ticks: { value: number; label: string }[];
}

type Extent = Pick<FigurePartsFragment, "value" | "interval" | "unit" | "scale">;

/** Where values of a unit can lie at all: an axis never runs beyond. */
function limits(unit: Unit, scale: Extent["scale"]): [number, number] {
  if (unit === "SHARE") return [0, 1];
  if (unit === "POMP") return [0, 100];
  if (unit === "NPS") return [-100, 100];
  if (unit === "SCALE" && scale) return [scale.low, scale.high];
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}

/**
 * The axis that holds every figure with its interval, ending at round numbers within what the unit allows.
 * `null` when no figure is measured. Dots and whiskers show differences, so the axis need not begin at zero.
 */
export function axisOf(figures: readonly Extent[], locale: Locale, wantedTicks = 5): Axis | null {
  const values = figures.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  );
  const first = figures.find(({ value }) => value !== null);
  if (first === undefined) return null;
  const [least, most] = limits(first.unit, first.scale);
  return roundAxis(
    Math.max(least, Math.min(...values)),
    Math.min(most, Math.max(...values)),
    first.unit,
    locale,
    {
      least,
      most,
      wantedTicks,
    },
  );
}

/** The axis from `low` to `high`, widened to round ticks. */
export function roundAxis(
  low: number,
  high: number,
  unit: Unit,
  locale: Locale,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, wantedTicks = 5 } = {},
): Axis {
  const span = high > low ? high - low : unit === "SHARE" ? 0.1 : 1;
  const step = roundStep(span / wantedTicks);
  const from = Math.max(least, Math.floor(low / step + 1e-9) * step);
  const to = Math.min(most, Math.max(Math.ceil(high / step - 1e-9) * step, from + step));
  const digits = Math.max(0, -Math.floor(Math.log10(unit === "SHARE" ? step * 100 : step) + 1e-9));
  const count = Math.floor((to - from) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((from + index * step).toPrecision(12));
    return { value, label: numberText(value, unit, locale, digits) };
  });
  return { low: Number(from.toPrecision(12)), high: Number(to.toPrecision(12)), ticks };
}

/** The next of 1, 2, 5, 10 … that is at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough - 1e-12) ?? 10;
  return factor * power;
}

/** Where a value stands on an axis, in percent of its length; outside it, at its end. */
export function placeOn({ low, high }: Axis, value: number): number {
  return Math.min(100, Math.max(0, (100 * (value - low)) / (high - low)));
}
