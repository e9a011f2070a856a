import type { Figure } from "../indicator/figure.ts";
import { rankCorrelation, rankCorrelationInterval } from "../statistics/rank-correlation.ts";
import type { LocalisedText } from "../text/text.ts";
import type { TouchpointCrowding } from "./touchpoint-crowding.ts";

/** Whether touchpoints beside crowded paths are rated lower: an association over touchpoints, never a cause. */
export type CrowdingAssociation =
  | {
      status: "measured";
      /** Touchpoints with a figure and a path that somebody walks. */
      n: number;
      /** Spearman's correlation of satisfaction and the worst path's load: below 0, crowded ones are rated lower. */
      value: number;
      low: number;
      high: number;
    }
  | { status: "too-few"; n: number; needed: number }
  /** All are rated alike, or all paths are alike: there is nothing to be associated. */
  | { status: "no-variance"; n: number };

/** Touchpoints from which an association is shown: with fewer its interval excludes hardly anything. */
export const associatedFrom = 8;

/**
 * Over the touchpoints of a venue: does satisfaction fall with the volume-to-capacity ratio of the worst path beside each?
 * Touchpoints without a figure, or where nobody walks, are left out.
 * @see Spearman 1904; the interval: Bonett & Wright 2000
 */
export function crowdingAssociation(
  touchpoints: readonly { figure: Figure; crowding: Pick<TouchpointCrowding, "paths"> }[],
): CrowdingAssociation {
  const pairs = touchpoints.flatMap(({ figure, crowding }) => {
    const load = worstLoad(crowding);
    return figure.status === "measured" && load !== null ? [{ value: figure.value, load }] : [];
  });
  const n = pairs.length;
  if (n < associatedFrom) return { status: "too-few", n, needed: associatedFrom };
  const value = rankCorrelation(
    pairs.map((pair) => pair.value),
    pairs.map(({ load }) => load),
  );
  if (value === null) return { status: "no-variance", n };
  return { status: "measured", n, value, ...rankCorrelationInterval(value, n) };
}

/** Persons walking over what the worst path beside a touchpoint can carry; `null` where nobody walks. */
export function worstLoad({ paths }: Pick<TouchpointCrowding, "paths">): number | null {
  const loads = paths.flatMap(({ peak }) => (peak === null ? [] : [peak.vc]));
  return loads.length === 0 ? null : Math.max(...loads);
}

/** The association in a sentence that claims no more than it is. */
export function crowdingAssociationSentence(association: CrowdingAssociation): LocalisedText {
  const { n } = association;
  if (association.status === "too-few")
    return {
      en: `Whether touchpoints beside crowded paths are rated lower cannot be said yet: ${n} of at least ${association.needed} touchpoints have both a figure and a path that people walk.`,
      zh: `尚无法判断拥挤通道旁的触点评价是否更低：同时具备评分与客流的触点有 ${n} 个，至少需 ${association.needed} 个。`,
    };
  if (association.status === "no-variance")
    return {
      en: `All ${n} touchpoints are rated alike or stand beside paths that are alike: there is nothing to compare.`,
      zh: `${n} 个触点的评分或其旁通道的负荷完全相同，无从比较。`,
    };
  const { value, low, high } = association;
  const figure = {
    en: `ρ = ${signed(value)}, 95% ${signed(low)} to ${signed(high)}, n = ${n} touchpoints`,
    zh: `ρ = ${signed(value)}，95% 区间 ${signed(low)} 至 ${signed(high)}，n = ${n} 个触点`,
  };
  const said =
    high < 0
      ? {
          en: "Touchpoints beside more crowded paths are rated lower",
          zh: "通道越拥挤，其旁触点的评价越低",
        }
      : low > 0
        ? {
            en: "Touchpoints beside more crowded paths are rated higher",
            zh: "通道越拥挤，其旁触点的评价反而越高",
          }
        : {
            en: "Whether touchpoints beside more crowded paths are rated lower is not clear",
            zh: "通道拥挤与其旁触点评价之间的关联尚不明确",
          };
  return {
    en: `${said.en} (${figure.en}). An association between answers and a simulated day, not a cause.`,
    zh: `${said.zh}（${figure.zh}）。这是答卷与模拟日之间的关联，不代表因果关系。`,
  };
}

const signed = (value: number): string => value.toFixed(2).replace("-", "−");
