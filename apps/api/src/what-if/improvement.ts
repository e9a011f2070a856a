import { type Choice, type Improvement, MAX_POINTS } from "@touchstone/core/what-if";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import type { About } from "../subject.ts";

export const improvementFields = {
  points: `Every rating rises by so many points of 0–100, at most ${MAX_POINTS}, and never beyond the best answer.`,
  convertShare: "This part of the low scores becomes middle and of the middle scores high, above 0 to 1.",
} as const;

export const ImprovementInput = builder.inputType("ImprovementInput", {
  description: "A touchpoint to improve, by `points` or by `convertShare`.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    points: t.float({ description: improvementFields.points }),
    convertShare: t.float({ description: improvementFields.convertShare }),
  }),
});

interface GivenImprovement {
  points?: number | null | undefined;
  convertShare?: number | null | undefined;
}

/** @throws InputError unless exactly one of the two is given, within its limits */
export function readImprovement(
  { points, convertShare }: GivenImprovement,
  path: readonly (string | number)[],
): Improvement {
  if ((points == null) === (convertShare == null))
    throw new InputError([...path, "points"], {
      en: "Either points or convertShare has to be given, and not both.",
      zh: "points 与 convertShare 须且只能给出其一。",
    });
  const [name, value, most] =
    points == null ? (["convertShare", convertShare, 1] as const) : (["points", points, MAX_POINTS] as const);
  if (!(Number(value) > 0 && Number(value) <= most))
    throw new InputError([...path, name], {
      en: `"${name}" is ${value}; expected a number above 0 and at most ${most}.`,
      zh: `“${name}”为 ${value}，应大于 0 且不超过 ${most}。`,
    });
  return points == null ? { share: Number(convertShare) } : { points };
}

/** @throws InputError for an unknown touchpoint, one named twice, or an improvement out of its limits */
export function readChoices(
  { journey }: About,
  improvements: readonly (typeof ImprovementInput.$inferInput)[],
): Choice[] {
  const seen = new Set<string>();
  return improvements.map(({ touchpoint, ...given }, index) => {
    const path = ["improvements", index] as const;
    if (!journey.touchpoints.some(({ code }) => code === touchpoint))
      throw new InputError([...path, "touchpoint"], {
        en: `Journey "${journey.code}" has no touchpoint "${touchpoint}".`,
        zh: `旅程“${journey.code}”没有触点“${touchpoint}”。`,
      });
    if (seen.has(touchpoint))
      throw new InputError([...path, "touchpoint"], {
        en: `Touchpoint "${touchpoint}" is named twice.`,
        zh: `触点“${touchpoint}”重复出现。`,
      });
    seen.add(touchpoint);
    return { touchpoint, improvement: readImprovement(given, path) };
  });
}
