import type { Catalogue } from "../catalogue.ts";
import { InputError } from "../error.ts";
import type { About } from "../subject.ts";

/** Segment dimensions that the surveys on a journey tell, in the order in which they became known. */
export function dimensionsOf(
  { surveys, segments }: Catalogue,
  { journey }: Pick<About, "journey">,
): Catalogue["segments"] {
  const told = new Set(
    surveys
      .filter((survey) => survey.journey.code === journey.code && survey.journey.version === journey.version)
      .flatMap(({ dimensions }) => dimensions),
  );
  return segments.filter(({ code }) => told.has(code));
}

/** @throws InputError when no survey on the journey tells the dimension */
export function readDimension(
  catalogue: Catalogue,
  about: About,
  code: string | null | undefined,
): string | null {
  const known = dimensionsOf(catalogue, about);
  if (code == null) return known[0]?.code ?? null;
  if (known.some((dimension) => dimension.code === code)) return code;
  throw new InputError(["adjustFor"], {
    en: `No survey on this journey tells "${code}"; expected one of ${known.map((each) => each.code).join(", ")}.`,
    zh: `该旅程的问卷均未记录“${code}”，应为以下之一：${known.map((each) => each.code).join("、")}。`,
  });
}

/** @throws InputError when a limit lies outside what can be */
export function checkLimits(
  catalogue: Catalogue,
  { journey }: About,
  recoveredFrom: number | null | undefined,
  lateAfterHours: number | null | undefined,
): void {
  if (lateAfterHours != null && !(lateAfterHours > 0))
    throw new InputError(["lateAfterHours"], {
      en: `It is ${lateAfterHours}; expected a number of hours above 0.`,
      zh: `给出的是 ${lateAfterHours}，应为大于 0 的小时数。`,
    });
  if (recoveredFrom == null) return;
  for (const { journey: of, cases } of catalogue.surveys) {
    const scale = of.code === journey.code && of.version === journey.version ? cases?.after : null;
    if (scale && (recoveredFrom <= scale.low || recoveredFrom > scale.high))
      throw new InputError(["recoveredFrom"], {
        en: `It is ${recoveredFrom}; expected a rating from ${scale.low + 1} to ${scale.high}.`,
        zh: `给出的是 ${recoveredFrom}，应为 ${scale.low + 1} 到 ${scale.high} 的评分。`,
      });
  }
}
