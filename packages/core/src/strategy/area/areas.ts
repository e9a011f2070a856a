import type { LocalisedText } from "../../text/text.ts";
import { layoutParts } from "./layout-parts.ts";
import { marketingParts } from "./marketing-parts.ts";
import type { AreaCode, PartDefinition } from "./part.ts";
import { productParts } from "./product-parts.ts";
import { serviceParts } from "./service-parts.ts";

/** One of the four areas of strategy. */
export interface Area {
  code: AreaCode;
  name: LocalisedText;
  /** What it asks. */
  meaning: LocalisedText;
  parts: readonly PartDefinition[];
}

/** The four areas in reading order. Weights are conventions of ours, printed everywhere and editable. */
export const areas: readonly Area[] = [
  {
    code: "layout",
    name: { en: "Spatial layout", zh: "空间布局" },
    meaning: {
      en: "Does the place itself work: what is where, how guests move, and whether it is of its own culture?",
      zh: "空间是否好用：业态放在哪里、动线是否顺畅、是否体现在地文化。",
    },
    parts: layoutParts,
  },
  {
    code: "product",
    name: { en: "Product mix by segment", zh: "分客群产品组合" },
    meaning: {
      en: "Is there what each kind of guest wants, in the proportion in which they want it?",
      zh: "各类客群想要的业态是否都有，占比是否与需求相称。",
    },
    parts: productParts,
  },
  {
    code: "service",
    name: { en: "Service optimisation", zh: "服务优化" },
    meaning: {
      en: "Are the moments of truth met, is service even, and are guests won back when something goes wrong?",
      zh: "关键时刻是否做到位，服务是否稳定，出了问题能否挽回。",
    },
    parts: serviceParts,
  },
  {
    code: "marketing",
    name: { en: "Marketing and brand", zh: "营销与品牌" },
    meaning: {
      en: "Is what is promised kept, do guests speak well of the place, and does it reach all kinds of them?",
      zh: "宣传是否兑现，口碑如何，各类客群是否都能触达。",
    },
    parts: marketingParts,
  },
];

/** An area by its code. */
export function areaOf(code: AreaCode): Area {
  return areas.find((area) => area.code === code) as Area;
}

/** Why every composite is an arithmetic mean, and what its interval and its band say. */
export const compositeMethod: LocalisedText = {
  en: "Composite = Σ weight × score ÷ Σ weight over the measured parts (arithmetic: every point belongs to one part, and a part at 0 does not wipe out the rest; the geometric mean beside it shows how far strong parts make up for weak ones). Interval: half widths of the parts add up, which holds at 95 % however the parts hang together. Band: 5th to 95th percentile over 1,000 seeded draws of the weights, each within ±25 %. No composite below half of the weight.",
  zh: "综合分 = Σ 权重 × 得分 ÷ Σ 权重，仅计已测得的部分（采用算术平均：每一分都能归到某一部分，某项为 0 也不会抹去其余各项；旁列几何平均，显示强项对弱项的弥补程度）。区间：各部分半宽相加，无论各部分如何相关，置信水平都不低于 95%。敏感性区间：各权重在 ±25% 内变动、固定种子抽取 1,000 次的第 5 至第 95 百分位。已测权重不足一半时不给综合分。",
};
