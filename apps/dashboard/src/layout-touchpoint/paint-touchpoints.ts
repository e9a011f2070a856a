import { blank, type LegendEntry, type Paint, type RampTone, ramp } from "../layout/paint.ts";
import { type LosGrade, losGrades, paintCrowding } from "../layout/paint-crowding.ts";
import type { TouchpointReading } from "./prepare-touchpoints.ts";

/** Satisfaction of 0–100, from bad to good: the darker, the worse, as with crowds. */
const BREAKS = [50, 60, 70, 80] as const;
const TONES: readonly RampTone[] = ["r6", "r5", "r4", "r2", "r1"];

/** The step of the ramp for a satisfaction of 0–100. */
export function toneOfSatisfaction(value: number): RampTone {
  return TONES[BREAKS.filter((one) => value > one).length] ?? ramp[0];
}

export interface TouchpointWords {
  range: (from: number | null, to: number | null) => string;
  grade: (grade: LosGrade) => string;
  nobody: string;
}

/** Paths beside touchpoints by their worst level of the day; everything else is drawn back. */
export function paintTouchpoints(
  readings: readonly TouchpointReading[],
  assumed: ReadonlySet<string>,
  words: TouchpointWords,
): Paint {
  const worst = new Map<string, string>();
  for (const { levels } of readings)
    for (const { edge, los } of levels) if (los > (worst.get(edge) ?? "")) worst.set(edge, los);
  const { edges, legend } = paintCrowding(worst, assumed, 0, words);
  const shown = new Set(worst.values());
  const grades = legend.filter(({ letter }) =>
    losGrades.some((grade) => grade === letter && shown.has(grade)),
  );
  const bounds: (number | null)[] = [null, ...BREAKS, null];
  const plates = TONES.map(
    (tone, i): LegendEntry => ({
      tone,
      as: "plate",
      label: words.range(bounds[i] ?? null, bounds[i + 1] ?? null),
    }),
  );
  return { ...blank, edges, legend: [...plates, ...grades] };
}
