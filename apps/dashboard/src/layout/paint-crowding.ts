import { blank, type LegendEntry, type Paint, ramp, type Toned } from "./paint.ts";

export const losGrades = ["A", "B", "C", "D", "E", "F"] as const;
export type LosGrade = (typeof losGrades)[number];

/** Grades that are written on the path as well: from here on walking is no longer free. */
const WRITTEN = "C";

/**
 * Paths by their level of service in one slot of the day.
 *
 * @param los by edge, one letter per slot; "-" where nobody walks
 * @param assumed edges whose width is a default
 */
export function paintCrowding(
  los: ReadonlyMap<string, string>,
  assumed: ReadonlySet<string>,
  slot: number,
  words: { grade: (grade: LosGrade) => string; nobody: string },
): Paint {
  const edges = new Map<string, Toned>();
  for (const [id, letters] of los) {
    const grade = losGrades.find((one) => one === letters[slot]);
    if (grade !== undefined)
      edges.set(id, {
        tone: toneOfGrade(grade),
        hatched: assumed.has(id),
        ...(grade >= WRITTEN ? { letter: grade } : {}),
      });
  }
  const legend = losGrades.map(
    (grade): LegendEntry => ({
      tone: toneOfGrade(grade),
      letter: grade,
      as: "path",
      label: words.grade(grade),
    }),
  );
  return { ...blank, edges, legend: [...legend, { tone: "quiet", as: "path", label: words.nobody }] };
}

/** The step of the ramp for a grade. */
export const toneOfGrade = (grade: LosGrade) => ramp[losGrades.indexOf(grade)] ?? "r6";
