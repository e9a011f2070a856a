import type { PartDefinition } from "./part.ts";
import { ownScale, shareAvoided, shareMet } from "./share-scaling.ts";

/** Comments per visit at which the part is full. A convention of ours. */
const FULL_COMMENTING = 0.2;

/** What marketing and brand are judged by. @see mission.md S07: X14, D06 and K02, stages before arrival */
export const marketingParts: readonly PartDefinition[] = [
  {
    code: "disappointed",
    name: { en: "Promise gap", zh: "宣传落差" },
    unit: "share",
    better: "lower",
    formula: {
      en: "guests whose visit fell short of what they expected ÷ guests who said what they expected (disappointed-share)",
      zh: "实际体验低于期望的顾客数 ÷ 回答了期望的顾客数（disappointed-share）",
    },
    scaling: shareAvoided,
    weight: 20,
  },
  {
    code: "good-mentions",
    name: { en: "Good mentions in reviews", zh: "好评率（点评提及）" },
    unit: "share",
    better: "higher",
    formula: {
      en: "good ÷ (good + bad) mentions of touchpoints in what guests wrote; several mentions of one comment hang together, so the interval counts comments, not mentions",
      zh: "顾客点评中对触点的好评提及 ÷（好评 + 差评提及）；同一条点评的多次提及相互关联，区间按点评条数计",
    },
    scaling: shareMet,
    weight: 15,
  },
  {
    code: "commenting",
    name: { en: "Guests who wrote", zh: "留评率" },
    unit: "share",
    better: "higher",
    formula: {
      en: "visits with a comment ÷ all visits that are known",
      zh: "留有点评的到访数 ÷ 全部已知到访数",
    },
    scaling: {
      points: [
        [0, 0],
        [FULL_COMMENTING, 100],
      ],
      source: {
        en: "100 from one comment in five visits on: a convention of ours",
        zh: "每 5 次到访有 1 条点评即为 100：本产品的约定",
      },
    },
    weight: 10,
  },
  {
    code: "segment-reach",
    name: { en: "Reach of segments", zh: "客群触达" },
    unit: "share",
    better: "higher",
    formula: {
      en: "Σ over kinds of guests of the smaller of their share here and among the peers’ guests: how far the venue reaches the guests that its peers reach",
      zh: "对各客群取“本场所占比”与“同类场所占比”中较小者求和：同类场所触达的客群，本场所触达了多少",
    },
    scaling: shareMet,
    weight: 15,
  },
  {
    code: "arrival",
    name: { en: "From attraction to arrival", zh: "认知到抵达" },
    unit: "pomp",
    better: "higher",
    formula: {
      en: "Σ ratings ÷ number of ratings (0–100) at the touchpoints of the stages Attract, Plan and book, Arrive; the interval averages the touchpoints’ half widths",
      zh: "认知种草、规划预订、抵达进入三个阶段各触点的评分（百分制）之和 ÷ 评分数；区间半宽按评分数加权平均",
    },
    scaling: ownScale,
    weight: 20,
  },
  {
    code: "recommendation",
    name: { en: "Word of mouth", zh: "口碑推荐" },
    unit: "pomp",
    better: "higher",
    formula: {
      en: "mean likelihood to recommend on 0–100 (recommendation-mean)",
      zh: "推荐意愿的百分制均值（recommendation-mean）",
    },
    scaling: ownScale,
    weight: 20,
  },
];
