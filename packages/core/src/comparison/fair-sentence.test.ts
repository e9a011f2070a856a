import { describe, expect, it } from "vitest";
import type { Figure } from "../indicator/figure.ts";
import { indicatorById } from "../indicator/indicators.ts";
import type { Adjustment } from "./adjustment.ts";
import {
  fairWarnings,
  interactionSentence,
  poolingSentence,
  pullSentence,
  reversalSentence,
  shiftSentence,
} from "./fair-sentence.ts";
import { pText } from "./p-text.ts";
import type { Pooling } from "./pooling.ts";
import type { Reversal } from "./reversals.ts";

const satisfaction = indicatorById("satisfaction");
const share = indicatorById("satisfied-share");
const problem = indicatorById("reported-problem-share");
const names = new Map([
  ["v1", { en: "V1", zh: "一号店" }],
  ["v2", { en: "V2", zh: "二号店" }],
]);

const pooling = (tau2: number | null, p: number, venues = 8): Pooling => ({
  status: tau2 === null ? "one-venue" : "ok",
  venues,
  tau2,
  mean: 66.7,
  meanStandardError: 1.6,
  heterogeneity: tau2 === null ? null : { q: 10, df: venues - 1, p, i2: 0.5 },
});

describe("whether venues differ", () => {
  it.each([
    [
      pooling(17.93, 6.7e-10),
      "The 8 venues do differ: their true values spread with a standard deviation of about 4.2 points, which chance alone does not explain (p < .001).",
      "8 家场所之间确有差异：真实水平的标准差约为 4.2分，偶然波动不足以解释（p < .001）。",
    ],
    [
      pooling(1.44, 0.21),
      "The 8 venues may differ, with true values spread by about 1.2 points (standard deviation), but chance alone could explain what is seen (p = .21).",
      "8 家场所之间可能有差异（真实水平的标准差估计为 1.2分），但偶然波动也足以解释所见差别（p = .21）。",
    ],
    [
      pooling(0, 0.83),
      "There are no detectable differences between the 8 venues: chance alone explains what is seen (p = .83).",
      "8 家场所之间没有可察觉的差异，所见差别均可由偶然波动解释（p = .83）。",
    ],
    [
      pooling(441, 0.0001, 2),
      "The 2 venues do differ: their true values spread with a standard deviation of about 21.0 points, which chance alone does not explain (p < .001). With fewer than 5 venues that spread is poorly known: go by the raw figures and their intervals.",
      "2 家场所之间确有差异：真实水平的标准差约为 21.0分，偶然波动不足以解释（p < .001）。场所不足 5 家，这一离散程度难以估准，请以原始数值及其区间为准。",
    ],
    [
      pooling(null, 1, 1),
      "There is one venue only, so there is no group to pull its estimate toward.",
      "只有一家场所，没有可供收缩的总体。",
    ],
    [
      { ...pooling(null, 1, 3), status: "no-variance" } as Pooling,
      "All answers are the same, so there is nothing to judge chance by.",
      "所有答案都相同，无从判断偶然波动。",
    ],
  ])("%#", (given, en, zh) => {
    expect(poolingSentence(given, satisfaction, "en")).toBe(en);
    expect(poolingSentence(given, satisfaction, "zh")).toBe(zh);
  });
});

const figure = (value: number, n: number, unit: Figure["unit"] = "pomp"): Figure => ({
  n,
  unit,
  formula: { id: "shrunken-figure", version: 1 },
  weighted: false,
  asOf: null,
  status: "measured",
  value,
  interval: { low: value - 2, high: value + 2, level: 0.95, method: "empirical-bayes" },
  effectiveN: n,
  indicative: n < 30,
  warnings: [],
});

describe("how far a venue is pulled, and why", () => {
  it.each([
    [
      { shrunken: figure(71, 23), pull: -2, reliability: 0.42 },
      satisfaction,
      "Estimate 71.0, pulled down 2.0 points toward the group because only 23 answered. Reliability 42%: do not use for rewards.",
      "估计值 71.0，因仅有 23 份答卷，向总体下收缩 2.0分。信度 42%，不宜用于奖惩。",
    ],
    [
      { shrunken: figure(58.5, 65), pull: 2.37, reliability: 0.71 },
      satisfaction,
      "Estimate 58.5, pulled up 2.4 points toward the group because 65 answered.",
      "估计值 58.5，因有 65 份答卷，向总体上收缩 2.4分。",
    ],
    [
      { shrunken: figure(65.7, 493), pull: 0.04, reliability: 0.95 },
      satisfaction,
      "Estimate 65.7, close to its own value: 493 answers, reliability 95%.",
      "估计值 65.7，与自身数值接近（493 份答卷，信度 95%）。",
    ],
    [
      { shrunken: figure(0.334, 263, "share"), pull: -0.0273, reliability: 0.8 },
      share,
      "Estimate 33.4%, pulled down 2.7 percentage points toward the group because 263 answered.",
      "估计值 33.4%，因有 263 份答卷，向总体下收缩 2.7个百分点。",
    ],
  ] as const)("%#", (given, indicator, en, zh) => {
    expect(pullSentence(given, indicator, "en")).toBe(en);
    expect(pullSentence(given, indicator, "zh")).toBe(zh);
  });

  it("says nothing of a venue that may not be shown", () => {
    const { n, unit, formula, weighted, asOf } = figure(50, 5);
    const shrunken: Figure = { n, unit, formula, weighted, asOf, status: "too-few", needed: 10 };
    expect(pullSentence({ shrunken, pull: null, reliability: null }, satisfaction, "en")).toBeNull();
  });
});

const kinds = [
  {
    code: "business",
    name: { en: "business", zh: "商务" },
    part: 0.41,
    effect: -4.2,
    figure: figure(62, 900),
  },
  { code: "leisure", name: { en: "leisure", zh: "休闲" }, part: 0.35, effect: 5.1, figure: figure(71, 800) },
];
const by = { en: "purpose", zh: "出行目的" };

describe("what the mix of guests moves", () => {
  it.each([
    [
      { figure: figure(69.3, 493), shift: 3.57, reason: { kind: 0, own: 0.69, common: 0.41 } },
      "+3.6 points for the common mix of guests (purpose): “business” are 69% here and 41% of all, and their figures run lower at the same venue.",
      "按共同的客群结构（出行目的）调整 +3.6分：此处“商务”占 69%，总体占 41%，这类顾客在各场所的数值平均较低。",
    ],
    [
      { figure: figure(64.2, 388), shift: 0.02, reason: { kind: 1, own: 0.34, common: 0.35 } },
      "For the common mix of guests (purpose) its figure stays as it is.",
      "按共同的客群结构（出行目的）计算，数值基本不变。",
    ],
  ])("%#", (given, en, zh) => {
    expect(shiftSentence(given, { by, kinds }, satisfaction, "en")).toBe(en);
    expect(shiftSentence(given, { by, kinds }, satisfaction, "zh")).toBe(zh);
  });

  const withTest = (p: number) => ({ interaction: { f: 3.1, df1: 14, df2: 2338, p } }) as Adjustment;
  it("one number hides differences only where the test says so", () => {
    expect(interactionSentence(withTest(0.003), "en")).toBe(
      "One number hides segment differences: venues differ otherwise for one kind of guest than for another (F(14, 2338) = 3.10, p = .003). Look at each kind on its own.",
    );
    expect(interactionSentence(withTest(0.02), "en")).toBe(
      "There is no sign that venues differ otherwise for one kind of guest than for another (F(14, 2338) = 3.10, p = .020).",
    );
    expect(interactionSentence(withTest(0.003), "zh")).toBe(
      "一个数字掩盖了客群差异：不同客群之间，场所的高低并不一致（F(14, 2338) = 3.10, p = .003）。请分客群查看。",
    );
    expect(interactionSentence({ interaction: null } as Adjustment, "en")).toBeNull();
  });
});

describe("a pair whose order turns round", () => {
  const pair: Reversal = {
    a: "v2",
    b: "v1",
    crude: 2.56,
    crudeSe: 1.36,
    standardised: -4.51,
    standardisedSe: 1.64,
    mixPart: 7.14,
    ratePart: -4.58,
    reversal: true,
    strong: false,
    materialMix: true,
    allStrataOpposite: true,
    method: "direct",
    leading: { kind: 1, partA: 0.58, partB: 0.17 },
  };
  it.each([
    [
      pair,
      satisfaction,
      "V2 looks better than V1 by 2.6 points because more of its guests are “leisure” (58% against 17%); like for like, V1 is better by 4.5 points (1.3–7.7).",
      "二号店看上去比一号店更好 2.6分，是因为“休闲”更多（58% 对 17%）；按同类顾客比较，一号店更好 4.5分（1.3–7.7）。",
    ],
    [
      { ...pair, standardised: -1.2, leading: { kind: 0, partA: 0.1, partB: 0.6 } },
      satisfaction,
      "V2 looks better than V1 by 2.6 points because fewer of its guests are “business” (10% against 60%); like for like, the two cannot be told apart.",
      "二号店看上去比一号店更好 2.6分，是因为“商务”更少（10% 对 60%）；按同类顾客比较，二者无法区分。",
    ],
    [
      { ...pair, crude: 0.05, standardised: -0.06, standardisedSe: 0.02, leading: null },
      problem,
      "V2 looks worse than V1 by 5.0 percentage points because its mix of guests is another; like for like, V1 is worse by 6.0 percentage points (2.1–9.9).",
      "二号店看上去比一号店更差 5.0个百分点，是因为客群结构不同；按同类顾客比较，一号店更差 6.0个百分点（2.1–9.9）。",
    ],
  ])("%#", (given, indicator, en, zh) => {
    expect(reversalSentence(given, { kinds }, indicator, names, "en")).toBe(en);
    expect(reversalSentence(given, { kinds }, indicator, names, "zh")).toBe(zh);
  });
});

it("p-values are quoted as they are known", () => {
  expect([0.0004, 0.0341, 0.26, 0.999].map(pText)).toEqual(["p < .001", "p = .034", "p = .26", "p > .99"]);
});

it("every warning has a text in both languages", () => {
  const fair = {
    warnings: ["few-venues", "low-reliability", "many-unclassified", "not-comparable"],
    obstacle: "nothing-varies",
  };
  for (const locale of ["en", "zh"] as const) {
    const texts = fairWarnings(fair as Parameters<typeof fairWarnings>[0], locale);
    expect(new Set(texts).size).toBe(5);
  }
  expect(fairWarnings(fair as Parameters<typeof fairWarnings>[0], "en").at(-1)).toBe(
    "No adjustment: answers do not vary, so there is nothing to judge chance by.",
  );
});
