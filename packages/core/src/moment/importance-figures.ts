import { analysisBasis, type FigureContext, jackknife95, measured } from "./figures.ts";
import type { ImportanceAnalysis } from "./importance.ts";
import type { Importance } from "./moment.ts";

/** Why importance is not shown. */
export function withholdingReason(
  link: ImportanceAnalysis,
  weak: boolean,
): "contradictory-ratings" | "too-many-touchpoints" | "hardly-explained" {
  if (link.status === "refused") return "contradictory-ratings";
  if (link.status === "too-many") return "too-many-touchpoints";
  return weak ? "hardly-explained" : "contradictory-ratings";
}

/**
 * One touchpoint's importance as figures.
 * @param weak whether the ratings explain too little for shares to be shown.
 * @param rated visits that rated it and gave the outcome, for where there is no estimate.
 */
export function importanceFigures(
  link: ImportanceAnalysis,
  weak: boolean,
  place: number,
  rated: number,
  context: FigureContext,
): Importance {
  const found = link.touchpoints[place];
  const n = found?.n ?? rated;
  const shareBasis = analysisBasis("importance-share", n, context);
  const slopeBasis = analysisBasis("importance-slope", n, context);
  const shown = found !== undefined && !weak;
  const hidden = { status: "withheld", reason: withholdingReason(link, weak) } as const;
  return {
    share: shown
      ? measured(
          shareBasis,
          found.share,
          jackknife95(found.share, found.shareSe, [0, 1]),
          "contradictory-ratings",
        )
      : { ...shareBasis, ...hidden },
    coefficient: found
      ? measured(slopeBasis, found.coefficient, jackknife95(found.coefficient, found.coefficientSe))
      : { ...slopeBasis, ...hidden },
    rank: shown ? (link.ranks.rank[place] ?? null) : null,
    rankLow: shown ? (link.ranks.low[place] ?? null) : null,
    rankHigh: shown ? (link.ranks.high[place] ?? null) : null,
    correlation: found?.correlation ?? null,
    vif: found?.vif ?? null,
    qAnyLink: found?.qAnyLink ?? null,
    qUniqueEffect: found?.qUniqueEffect ?? null,
    inverse: found?.inverse ?? false,
  };
}
