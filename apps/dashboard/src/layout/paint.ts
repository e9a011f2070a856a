import type { FunctionCode } from "./function-mark.ts";
import type { Spot } from "./plane.ts";

/** Steps of the one sequential ramp, least first. */
export const ramp = ["r1", "r2", "r3", "r4", "r5", "r6"] as const;
export type RampTone = (typeof ramp)[number];

/**
 * How a thing is filled: the colour of a function, a step of the ramp, what changed for the better or worse, drawn back,
 * or hollow where nothing is known.
 */
export type Tone = FunctionCode | RampTone | "better" | "worse" | "quiet" | "unknown";

export interface Toned {
  tone: Tone;
  /** Written on it, so that colour is not needed to read it. */
  letter?: string;
  /** What the layer shows of it is a default and no observation: drawn hatched. */
  hatched?: boolean;
}

export interface LegendEntry extends Toned {
  label: string;
  /** Is it drawn as the mark of a function, a stretch of path, a dot, or the plate of a touchpoint? */
  as: "mark" | "path" | "dot" | "ring" | "hatch" | "plate";
}

/** What a layer makes of a drawing: how each thing is filled, by id; what has no entry is drawn back. */
export interface Paint {
  units: ReadonlyMap<string, Toned>;
  edges: ReadonlyMap<string, Toned>;
  zones: ReadonlyMap<string, Toned>;
  dots: readonly (Toned & { id: string; at: Spot })[];
  rings: readonly { id: string; at: Spot; radius: number }[];
  legend: readonly LegendEntry[];
}

/** The step of the ramp for a value between ascending breaks; a value at a break belongs below it. */
export function toneOf(value: number, breaks: readonly number[]): RampTone {
  const above = breaks.filter((one) => value > one).length;
  return ramp[Math.min(above, ramp.length - 1)] as RampTone;
}

/**
 * Ascending breaks that split values into so many groups of about the same number, rounded to two digits so that a
 * legend can be read. Fewer where values repeat; none where there are none.
 */
export function evenBreaks(values: readonly number[], groups: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const breaks = Array.from({ length: groups - 1 }, (_, i) => {
    const value = sorted[Math.ceil(((i + 1) * sorted.length) / groups) - 1];
    return value === undefined ? Number.NaN : Number(value.toPrecision(2));
  });
  return [...new Set(breaks)].filter((one) => Number.isFinite(one) && one < (sorted.at(-1) ?? 0));
}

/** Is anything in it hatched? */
export function isHatched({ units, edges, zones }: Paint): boolean {
  return [units, edges, zones].some((kind) => [...kind.values()].some(({ hatched }) => hatched === true));
}

/** A paint without anything in it. */
export const blank: Paint = {
  units: new Map(),
  edges: new Map(),
  zones: new Map(),
  dots: [],
  rings: [],
  legend: [],
};
