import { z } from "zod";

/**
 * The integer answer scale of one question, as its source asked it.
 * Raw answers are kept on it; every analysis uses percent of maximum possible (see {@link pomp}).
 */
export const scale = z
  .strictObject({
    /** Lowest and highest code on the questionnaire, e.g. 1 and 5. At most 200 codes. */
    low: z.int(),
    high: z.int(),
    /** Which end is the good one. `lower` is mirrored when the answer is read. */
    better: z.enum(["higher", "lower"]).default("higher"),
    /** Highest raw code of the low box and lowest raw code of the high box, where the default does not fit. */
    lowBoxMax: z.int().optional(),
    highBoxMin: z.int().optional(),
  })
  .refine((s) => s.high > s.low, { message: "high must be above low", params: { expected: "low < high" } })
  .refine((s) => s.high - s.low <= 200, {
    message: "a scale has at most 201 codes",
    params: { expected: "high − low ≤ 200" },
  });
export type Scale = z.infer<typeof scale>;

/** Percent of maximum possible: 0 at the scale's bad end, 100 at its good end. */
export function pomp(raw: number, { low, high }: Scale): number {
  return (100 * (raw - low)) / (high - low);
}

/** The raw value on the scale that stands for a percent of maximum possible: the inverse of {@link pomp}. */
export function fromPomp(percent: number, { low, high }: Scale): number {
  return low + (percent / 100) * (high - low);
}

/**
 * Low and high box of a scale: the raw codes up to `lowMax` and from `highMin`.
 * 1–5: {1,2} {3,4} {5} · 1–7: {1,2,3} {4,5} {6,7} · 0–10: {0..6} {7,8} {9,10} (detractor, passive, promoter).
 * Other scales: at most 40 % and at least 90 % of the range. A convention of ours, editable per scale.
 */
export function boxes(s: Scale): { lowMax: number; highMin: number } {
  const standard = standardBoxes[`${s.low}-${s.high}`];
  return {
    lowMax: s.lowBoxMax ?? standard?.[0] ?? Math.floor(fromPomp(40, s)),
    highMin: s.highBoxMin ?? standard?.[1] ?? Math.ceil(fromPomp(90, s)),
  };
}

const standardBoxes: Record<string, readonly [number, number]> = {
  "1-5": [2, 5],
  "1-7": [3, 6],
  "0-10": [6, 9],
};

/**
 * Lowest raw code that counts as satisfied: the top two codes of a five-point scale, in general at least 75 % of maximum.
 */
export function satisfiedFrom(s: Scale): number {
  return Math.ceil(fromPomp(75, s) - 1e-9);
}
