import { crowdBases } from "../assumed-share.ts";
import { figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";

const rubric = ours("Criteria and weights", "评分项与权重");
const score =
  "Σ w · rating/4: local theme .25, heritage .25, authenticity .2, participation .2, narrative .1";

/** Culture in the formats. Layout.md 2.6. */
export const culture: readonly LayoutIndicatorRule[] = [
  {
    id: "culture-exposure",
    title: { en: "Culture where people spend their time", zh: "游客实际接触的文化含量" },
    meaning: {
      en: "Mean culture score of units, weighted by the time visitors spend in them: what they actually meet.",
      zh: "按游客停留时间加权的单元文化得分，即游客真正接触到的文化。",
    },
    unit: "score",
    range: [0, 1],
    direction: "higher",
    formula: formula("culture-exposure", `mean of ${score}, by person-minutes in service`),
    reference: "Touchstone",
    caveat: rubric,
    restsOn: ["unit.culture", ...crowdBases],
    measure: ({ statics, flow }) => figure(flow.cultureExposure, statics.culture.rated),
  },
  {
    id: "culture-mean",
    title: { en: "Culture of the average unit", zh: "单元平均文化含量" },
    meaning: {
      en: "Mean culture score of units, each counted the same: a museum does not excuse the noodle shop.",
      zh: "各单元文化得分的简单平均：一座博物馆得分高，不能抵消餐饮得分低。",
    },
    unit: "score",
    range: [0, 1],
    direction: "higher",
    formula: formula("culture-mean", `mean of ${score}`),
    reference: "Touchstone",
    caveat: rubric,
    restsOn: ["unit.culture"],
    measure: ({ statics: { culture: found } }) => figure(found.mean, found.rated, found.byFunction),
  },
  {
    id: "culture-by-area",
    title: { en: "Culture by floor area", zh: "文化含量（按面积）" },
    meaning: { en: "Mean culture score weighted by floor area.", zh: "按面积加权的文化得分。" },
    unit: "score",
    range: [0, 1],
    direction: "higher",
    formula: formula("culture-by-area", `mean of ${score}, by m²`),
    reference: "Touchstone",
    caveat: rubric,
    restsOn: ["unit.culture", "unit.areaM2"],
    measure: ({ statics: { culture: found } }) => figure(found.areaWeighted, found.rated),
  },
  {
    id: "culture-reach",
    title: { en: "Path length near culture", zh: "临近文化触点的通道占比" },
    meaning: {
      en: "Share of paths within 100 m of a unit with a culture score of 0.5 or more.",
      zh: "距文化得分不低于 0.5 的单元 100 米内的通道比例。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("coverage-length", "Σ min(L, max(0, r − a) + max(0, r − b)) / Σ L, r = 100 m"),
    reference: "Touchstone",
    caveat: ours("Radius and threshold", "半径与门槛"),
    restsOn: ["unit.culture", "edge.lengthM"],
    measure: ({ plan, statics: { culture: found } }) =>
      figure(found.touchpointLengthShare, plan.edges.length, { touchpoints: found.touchpointNodes.length }),
  },
  {
    id: "culture-agreement",
    title: { en: "Agreement of culture raters", zh: "文化评分一致性" },
    meaning: {
      en: "How far those who rated the same units agree beyond chance: 1 fully, 0 as by chance. Below 0.667 the ratings bear no conclusions.",
      zh: "对同一单元评分的各人之间超出偶然的一致程度：1 为完全一致，0 为偶然水平；低于 0.667 时评分不足为据。",
    },
    unit: "score",
    range: [-1, 1],
    direction: "higher",
    formula: formula(
      "krippendorff-alpha",
      "1 − (N − 1)·Σ_u Σ_{i≠j}(x_ui − x_uj)²/(m_u − 1) / Σ_{i≠j}(x_i − x_j)²",
    ),
    reference: "Krippendorff 2004, 2011",
    restsOn: ["unit.culture"],
    measure: ({ statics: { culture: found } }) =>
      figure(found.agreement?.alpha?.value, found.agreement?.units ?? 0, {
        low: found.agreement?.alpha?.low ?? null,
        high: found.agreement?.alpha?.high ?? null,
        meanGap: found.agreement?.meanGap ?? null,
      }),
  },
];
