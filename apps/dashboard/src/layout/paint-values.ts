import { blank, type LegendEntry, type Paint, ramp, type Toned, toneOf } from "./paint.ts";

/** One unit's value; `null` where it has none. */
export interface UnitValue {
  id: string;
  value: number | null;
  /** Is it a default and no observation? */
  assumed: boolean;
}

interface ValueWords {
  /** A class of the legend: from, to; open at its ends. */
  range: (from: number | null, to: number | null) => string;
  /** What a hollow mark means. */
  unknown: string;
}

/**
 * Units by a value, in classes between the breaks; who has none is hollow, not low.
 *
 * @param breaks ascending, at most five
 */
export function paintValues(
  values: readonly UnitValue[],
  breaks: readonly number[],
  words: ValueWords,
): Paint {
  const units = new Map(
    values.map(({ id, value, assumed }): [string, Toned] => [
      id,
      { tone: value === null ? "unknown" : toneOf(value, breaks), hatched: assumed },
    ]),
  );
  return { ...blank, units, legend: [...classes(breaks, "mark", words.range), ...hollow(values, words)] };
}

function hollow(values: readonly UnitValue[], { unknown }: ValueWords): LegendEntry[] {
  return values.some(({ value }) => value === null) ? [{ tone: "unknown", as: "mark", label: unknown }] : [];
}

/** The classes between ascending breaks, least first. */
export function classes(
  breaks: readonly number[],
  as: LegendEntry["as"],
  range: ValueWords["range"],
): LegendEntry[] {
  return [...breaks, null].map((to, i) => ({
    tone: ramp[i] ?? "r6",
    as,
    label: range(breaks[i - 1] ?? null, to),
  }));
}
