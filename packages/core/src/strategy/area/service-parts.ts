import { TENTH_TO_NINETIETH } from "../../statistics/nested-anova.ts";
import type { PartDefinition } from "./part.ts";
import { shareAvoided, shareMet } from "./share-scaling.ts";

/** Points of difference between a strong and a weak employee at which consistency is 0: an SD of 50 on 0–100. */
const WORST_SPREAD = 50 * TENTH_TO_NINETIETH;

/** Points between channels at which their consistency is 0: half the scale. A convention of ours. */
const WORST_CHANNEL_GAP = 50;

/** What service is judged by. @see mission.md S06, F2, F4, F5 */
export const serviceParts: readonly PartDefinition[] = [
  {
    code: "moments-met",
    name: { en: "Moments of truth met", zh: "关键时刻达成率" },
    unit: "share",
    better: "higher",
    formula: {
      en: "ratings of 75 or more ÷ all ratings at the journey’s moments of truth (where none can be told, at the three touchpoints that explain most), Σ over them; the interval averages their half widths",
      zh: "旅程各关键时刻（无可判定的关键时刻时，取解释力最强的三个触点）75 分及以上的评分数 ÷ 全部评分数，求和后相除；区间半宽按评分数加权平均",
    },
    scaling: shareMet,
    weight: 35,
  },
  {
    code: "low-ratings",
    name: { en: "Low ratings over the journey", zh: "全程差评比例" },
    unit: "share",
    better: "lower",
    formula: {
      en: "ratings of 25 or less ÷ all ratings, Σ over all touchpoints (negative peaks, J10)",
      zh: "25 分及以下的评分数 ÷ 全部评分数，全部触点求和后相除（负峰，J10）",
    },
    scaling: shareAvoided,
    weight: 20,
  },
  {
    code: "recovered",
    name: { en: "Complaints recovered", zh: "投诉挽回率" },
    unit: "share",
    better: "higher",
    formula: {
      en: "guests content after their complaint ÷ all complaints, open ones included (recovery-rate)",
      zh: "投诉处理后恢复满意的顾客数 ÷ 全部投诉数，含未结案（recovery-rate）",
    },
    scaling: shareMet,
    weight: 20,
  },
  {
    code: "staff-consistency",
    name: { en: "Spread between employees", zh: "员工间差距" },
    unit: "points",
    better: "lower",
    formula: {
      en: "points between an employee at the 10th and one at the 90th percentile (staff-spread)",
      zh: "第 10 与第 90 百分位员工之间的分差（staff-spread）",
    },
    scaling: {
      points: [
        [0, 100],
        [WORST_SPREAD, 0],
      ],
      source: {
        en: "100 × (1 − standard deviation between employees ÷ 50), J11; the spread is 2.56 standard deviations",
        zh: "100 ×（1 − 员工间标准差 ÷ 50），J11；分差为 2.56 倍标准差",
      },
    },
    weight: 15,
  },
  {
    code: "channel-consistency",
    name: { en: "Gap between channels", zh: "渠道间差距" },
    unit: "points",
    better: "lower",
    formula: {
      en: "√(Σ w·d² ÷ Σ w − Σ w·se² ÷ Σ w) over touchpoints and pairs of channels: d the difference of their mean ratings on 0–100 (channel-difference), se its standard error, w = n₁n₂ ÷ (n₁ + n₂); the interval holds under any dependence of the pairs",
      zh: "√（Σ w·d² ÷ Σ w − Σ w·se² ÷ Σ w），遍及各触点的各对渠道：d 为百分制平均得分之差（channel-difference），se 为其标准误，w = n₁n₂ ÷（n₁ + n₂）；区间对各对之间的任何相关性均成立",
    },
    scaling: {
      points: [
        [0, 100],
        [WORST_CHANNEL_GAP, 0],
      ],
      source: {
        en: "100 × (1 − gap ÷ 50): a gap of half the scale scores 0, our convention; the ±5 points within which channels count as the same take 10 off",
        zh: "100 ×（1 − 差距 ÷ 50）：差距达量表一半记 0 分（本产品约定）；视为一致的 ±5 分差距扣 10 分",
      },
    },
    weight: 10,
  },
];
