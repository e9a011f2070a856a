import { type Figure, RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, jackknife95, meanFigure, measured } from "../moment/figures.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { type GapRegression, gapRegression } from "./gap-regression.ts";
import { GAP_FIELDS, type GapSums, gapFields } from "./gap-sums.ts";
import { protectNeighbour } from "./protect.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";
import { shareFigure } from "./share-figure.ts";

/** Visits below and above expectation that the test of asymmetry needs of each. A convention of ours. */
export const EACH_SIDE_FROM = 30;

/** Whether a venue's guests got what they expected. */
export interface VenueGap {
  venue: string;
  /** Overall satisfaction minus expectation, points. */
  gap: Figure;
  /** Share of guests who got less than they expected. */
  disappointed: Figure;
}

export interface OverPromise extends RiskReport {
  gap: Figure;
  disappointed: Figure;
  /** How many times more a point below expectation goes with than a point above. */
  lossRatio: Figure;
  /** `null`: recommendation not asked, or too few guests on one side. */
  regression: GapRegression | null;
  recommendAsked: boolean;
  byVenue: VenueGap[];
}

/** Over-promise: do guests get what they were led to expect, and what does it go with when they do not? */
export function overPromise(sums: GapSums, venues: readonly string[], options: RiskOptions): OverPromise {
  const total = new Float64Array(GAP_FIELDS);
  const rows: VenueGap[] = [];
  sums.eachVenue((venue, groupSums) => {
    const own = new Float64Array(GAP_FIELDS);
    for (let i = 0; i < groupSums.length; i++)
      own[i % GAP_FIELDS] = (own[i % GAP_FIELDS] as number) + (groupSums[i] as number);
    for (let i = 0; i < GAP_FIELDS; i++) total[i] = (total[i] as number) + (own[i] as number);
    rows.push({ venue: venues[venue] as string, ...gapFigures(own, sums, options) });
  });
  const regression = testableRegression(sums);
  const all = gapFigures(total, sums, options);
  return {
    status: !sums.asked ? "not-asked" : all.gap.status === "too-few" ? "too-few" : "ok",
    n: total[gapFields.gapN] as number,
    ...all,
    lossRatio: ratioFigure(sums, total, regression, options),
    regression,
    recommendAsked: sums.recommendAsked,
    byVenue: protectNeighbour(rows, ["gap", "disappointed"]),
    method: {
      en: "Mean of overall satisfaction minus expectation per visit; piecewise regression of recommendation with venues as fixed effects, t test of equal slopes.",
      zh: "逐次到访计算总体满意度减期望的均值；以推荐意愿为因变量的分段回归，场所为固定效应，t 检验两段斜率是否相等。",
    },
    warnings: all.gap.status === "measured" ? warnings : [],
    thresholds,
  };
}

function gapFigures(at: Float64Array, sums: GapSums, options: RiskOptions): Omit<VenueGap, "venue"> {
  const n = at[gapFields.gapN] as number;
  const gap = analysisBasis("expectation-gap", n, options);
  const disappointed = analysisBasis("disappointed-share", n, options);
  if (!sums.asked)
    return { gap: missing(gap, "not-asked"), disappointed: missing(disappointed, "not-asked") };
  if (n < SHOWN_FROM) {
    const why = { needed: SHOWN_FROM };
    return { gap: missing(gap, why), disappointed: missing(disappointed, why) };
  }
  const sample = sampleFromSums(n, at[gapFields.gap] as number, at[gapFields.gapGap] as number, sums.gapUnit);
  const below = at[gapFields.below] as number;
  return { gap: meanFigure(gap, sample), disappointed: shareFigure(disappointed, below, n) };
}

function testableRegression(sums: GapSums): GapRegression | null {
  if (!sums.asked || !sums.recommendAsked) return null;
  const regression = gapRegression(sums);
  if (regression === null) return null;
  return Math.min(regression.nBelow, regression.nAbove) < EACH_SIDE_FROM ? null : regression;
}

function ratioFigure(
  sums: GapSums,
  total: Float64Array,
  regression: GapRegression | null,
  options: RiskOptions,
): Figure {
  const at = (field: number): number => total[field] as number;
  const basis = analysisBasis("loss-ratio", at(gapFields.n), options);
  if (!sums.asked || !sums.recommendAsked) return missing(basis, "not-asked");
  if (regression === null) {
    const n = Math.min(at(gapFields.nBelow), at(gapFields.nAbove));
    return missing({ ...basis, n }, { needed: EACH_SIDE_FROM });
  }
  const { ratio, ratioStandardError } = regression;
  return measured(basis, ratio, jackknife95(ratio, ratioStandardError), "gain-not-positive");
}

const warnings: OverPromise["warnings"] = [
  {
    en: "Where expectation is asked after the visit, memory pulls it toward what happened: the true gap is then larger.",
    zh: "若期望是在到访之后才询问，回忆会向实际体验靠拢：真实差距往往更大。",
  },
  {
    en: "A difference of two answers carries the noise of both; read it beside satisfaction itself.",
    zh: "两题之差会叠加两题的误差，应与满意度本身一并解读。",
  },
];

const thresholds: OverPromise["thresholds"] = [
  {
    code: "each-side-from",
    value: EACH_SIDE_FROM,
    unit: "count",
    meaning: {
      en: "Visits below and above expectation that the test of equal slopes needs of each; our convention.",
      zh: "检验两段斜率是否相等时，低于与高于期望两侧各需的到访数；本产品的约定。",
    },
  },
  {
    code: "ranked-from",
    value: RANKED_FROM,
    unit: "count",
    meaning: {
      en: "Visits below which a figure is indicative only; our convention.",
      zh: "到访数低于此值的数字仅供参考；本产品的约定。",
    },
  },
  {
    code: "jackknife-groups",
    value: JACKKNIFE_GROUPS,
    unit: "count",
    meaning: { en: "Groups of the jackknife.", zh: "刀切法的组数。" },
  },
];
