import { normalQuantile } from "../../statistics/distributions.ts";
import type { PartDefinition, PartReading } from "./part.ts";
import { scaled, scaledInterval } from "./scaling.ts";
import { band, drawnMeans } from "./weight-draws.ts";
import { type ChosenWeights, normalised, weightShares } from "./weights.ts";

/** An area needs this part of its weight measured for a composite. A convention of ours. */
export const MEASURED_FROM = 0.5;

interface Range {
  low: number;
  high: number;
}

/** A part of an area at one venue, with every point it adds. */
export interface ScoredPart {
  definition: PartDefinition;
  reading: PartReading;
  /** 0–100, higher is better; `null` where it is not measured. */
  score: number | null;
  /** 95 % interval of the score; `null` without a score, or where the figure is no sample. */
  interval: Range | null;
  /** Share of all weight, 0–1, whether or not it is measured. */
  share: number;
  /** Share of the weight of what is measured; `null` where it is not. */
  usedShare: number | null;
  /** Points that it adds to the composite. */
  contribution: number | null;
}

/** A composite that keeps its parts. */
export interface Composite {
  /** Weighted arithmetic mean of the scores, 0–100. */
  value: number;
  /**
   * Interval of at least 95 % whatever the parts have to do with each other: the same guests rate most of them, so half
   * widths add up. `null` where no part has one.
   */
  interval: Range | null;
  /** The interval if the parts were independent: narrower, for comparison only. */
  independent: Range | null;
  /** 5th to 95th percentile when every weight varies by ±25 %. */
  sensitivity: Range;
  /** The composite without one part, for every part that counts. */
  dropped: { code: string; value: number }[];
  /** Weighted geometric mean: what it would be if a weak part could not be made up for. */
  geometric: number;
  /** Rests on a part with fewer than 30 answers: never ranked. */
  indicative: boolean;
}

export interface Scorecard {
  parts: ScoredPart[];
  /** Share of the weight that is measured, 0–1. */
  measuredShare: number;
  status: "measured" | "too-few" | "not-measured";
  /** `null` unless at least half of the weight is measured. */
  composite: Composite | null;
}

/**
 * An area at one venue. The mean is arithmetic: then every point of the composite belongs to one part and the card can be
 * opened, and a part at 0, such as no complaint recovered, does not wipe out the rest. It lets a strong part make up for a
 * weak one; the geometric mean beside it says how much. (The moment score is geometric, because a moment of truth *is*
 * three traits at once; an area is a list of things to do.)
 *
 * @param readings by code of a part
 * @throws {RangeError} for weights that cannot be used, or a part without a reading
 * @see OECD & JRC 2008, Handbook on Constructing Composite Indicators, steps 6 and 7
 */
export function scorecard(
  definitions: readonly PartDefinition[],
  readings: ReadonlyMap<string, PartReading>,
  chosen: ChosenWeights = new Map(),
): Scorecard {
  const shares = weightShares(definitions, chosen);
  const scored = definitions.map((definition, i) =>
    score(definition, readingIn(readings, definition.code), shares[i] as number),
  );
  const counted = scored.filter(({ score: value, share }) => value !== null && share > 0);
  const measuredShare = counted.reduce((sum, { share }) => sum + share, 0);
  const parts = scored.map((part) => {
    if (part.score === null || measuredShare === 0) return part;
    const usedShare = part.share / measuredShare;
    return { ...part, usedShare, contribution: usedShare * part.score };
  });
  const none = scored.every(({ score: value }) => value === null);
  // A hair of tolerance: half of the weight is half of it however the shares were rounded.
  const enough = measuredShare >= MEASURED_FROM - 1e-9;
  return {
    parts,
    measuredShare,
    status: none ? "not-measured" : enough ? "measured" : "too-few",
    composite: enough ? composite(parts) : null,
  };
}

/** The composite of those parts that are measured and count. @throws {RangeError} where there are none */
export function composite(parts: readonly ScoredPart[]): Composite {
  const counted = parts.filter(({ score: value, share }) => value !== null && share > 0);
  if (counted.length === 0) throw new RangeError("composite requires a part that is measured and counts");
  const scores = counted.map(({ score: value }) => value as number);
  const weights = normalised(counted.map(({ share }) => share));
  const value = meanOf(scores, weights);
  const around = band(drawnMeans(scores, weights));
  return {
    value,
    ...intervals(counted, weights, value),
    sensitivity: { low: Math.min(value, around.low), high: Math.max(value, around.high) },
    dropped:
      counted.length < 2
        ? []
        : counted.map(({ definition: { code } }, left) => ({
            code,
            value: meanOf(
              scores.filter((_, i) => i !== left),
              normalised(weights.filter((_, i) => i !== left)),
            ),
          })),
    geometric: Math.exp(
      meanOf(
        scores.map((each) => Math.log(Math.max(each, LEAST))),
        weights,
      ),
    ),
    indicative: counted.some(({ reading }) => reading.status === "measured" && reading.indicative),
  };
}

/** Standard error of a score from its interval, the wider side of it; 0 where the figure is no sample. */
export function standardErrorOf({ score: value, interval }: ScoredPart): number {
  if (value === null || interval === null) return 0;
  return Math.max(value - interval.low, interval.high - value) / normalQuantile(0.975);
}

/** The geometric mean takes nothing for less than this, as the moment score does. */
const LEAST = 1;

function score(definition: PartDefinition, reading: PartReading, share: number): ScoredPart {
  const part = { definition, reading, share, usedShare: null, contribution: null };
  if (reading.status !== "measured") return { ...part, score: null, interval: null };
  return {
    ...part,
    score: scaled(reading.value, definition.scaling),
    interval: reading.interval && scaledInterval(reading.interval, definition.scaling),
  };
}

/**
 * Half widths add up for the interval that holds under any dependence (a sum's standard deviation is at most the sum of
 * those of its parts); their squares do for independent parts, each side by itself.
 * @see Zou & Donner 2008, Statistics in Medicine 27 (the latter)
 */
function intervals(
  counted: readonly ScoredPart[],
  weights: readonly number[],
  value: number,
): Pick<Composite, "interval" | "independent"> {
  if (counted.every(({ interval }) => interval === null)) return { interval: null, independent: null };
  const sides = counted.map(({ score: own, interval }, i) => {
    const [at, weight] = [own as number, weights[i] as number];
    return interval
      ? { below: weight * (at - interval.low), above: weight * (interval.high - at) }
      : { below: 0, above: 0 };
  });
  const [below, above] = [sides.map((side) => side.below), sides.map((side) => side.above)];
  const within = (low: number, high: number) => ({ low: Math.max(0, low), high: Math.min(100, high) });
  return {
    interval: within(value - sum(below), value + sum(above)),
    independent: within(value - Math.hypot(...below), value + Math.hypot(...above)),
  };
}

function meanOf(scores: readonly number[], shares: readonly number[]): number {
  return sum(scores.map((each, i) => each * (shares[i] as number)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

function readingIn(readings: ReadonlyMap<string, PartReading>, code: string): PartReading {
  const reading = readings.get(code);
  if (!reading) throw new RangeError(`scorecard requires a reading of "${code}", found none`);
  return reading;
}
