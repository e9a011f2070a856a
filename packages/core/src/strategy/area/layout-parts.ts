import { scoreConfig } from "../../layout/score/score-config.ts";
import { subScoreNames } from "../../layout/score/score-names.ts";
import type { PartDefinition } from "./part.ts";
import { ownScale } from "./share-scaling.ts";

/**
 * What the layout is judged by: the sub-scores of the layout engine with its weights, so that the composite is the engine's
 * total before caps.
 */
export const layoutParts: readonly PartDefinition[] = scoreConfig.subs.map(({ code, weight }) => ({
  code,
  name: subScoreNames[code],
  unit: "pomp",
  better: "higher",
  formula: {
    en: `sub-score “${code}” of the layout score of the venue’s newest plan: Σ weight × value ÷ Σ weight over its items with data`,
    zh: `场所最新规划方案布局评分中的分项“${subScoreNames[code].zh}”：Σ 权重 × 得分 ÷ Σ 权重，仅计有数据的条目`,
  },
  scaling: ownScale,
  weight: 100 * weight,
}));
