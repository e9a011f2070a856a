import type { KindOfScale } from "./guess-scale.ts";
import { statedScale } from "./stated-scale.ts";

/**
 * The scale of a recommendation: it is asked from 0 to 10 (Reichheld 2003), and often nobody gives an end, which leaves
 * the look of 1 to 10 or 1 to 9. Where the question itself says 1 to 10, it stays so.
 */
export function fromNought(scale: KindOfScale | null, column: string): KindOfScale | null {
  if (scale?.kind !== "points" || scale.recode || scale.scale.low !== 1) return scale;
  if (scale.scale.high !== 9 && scale.scale.high !== 10) return scale;
  if (statedScale(column, 1)?.low === 1) return scale;
  return {
    ...scale,
    scale: { ...scale.scale, low: 0, high: 10 },
    notMet: scale.notMet.filter((value) => value !== "0" && value !== "10"),
    skipped: scale.skipped.filter((value) => value !== "0" && value !== "10"),
    warnings: [
      ...scale.warnings.filter(({ en }) => !/^(?:0|10) \(/.test(en)),
      {
        en: "read on 0…10, as recommendation is asked, although nobody gave an end; please check",
        zh: "按推荐意愿通用的 0～10 量表读取，尽管有端点无人选择；请核对",
      },
    ],
  };
}
