import { describe, expect, it } from "vitest";
import { simulatedJourney } from "../../test/simulated-visits.ts";
import type { Figure, FigureBasis } from "../indicator/figure.ts";
import type { LocalisedText } from "../text/text.ts";
import type { ChannelConsistency, ChannelVerdict } from "./channel-consistency.ts";
import type { ClosedLoop } from "./closed-loop.ts";
import type { Coverage } from "./coverage.ts";
import {
  channelSentence,
  closedLoopSentence,
  coverageSentence,
  responseSentence,
  type SegmentName,
} from "./feedback-sentence.ts";
import type { Inconsistency } from "./inconsistency.ts";
import type { OverPromise } from "./over-promise.ts";
import type { ResponseReport } from "./response.ts";
import { inconsistencySentence, overPromiseSentence } from "./sentence.ts";

/* A table of results and the sentences they allow. None claims a cause, or more than its test does. */

const basis = (unit: FigureBasis["unit"]): FigureBasis => ({
  n: 500,
  unit,
  formula: { id: "x", version: 1 },
  weighted: false,
  asOf: null,
});
const measured = (unit: FigureBasis["unit"], value: number, low: number, high: number): Figure => ({
  ...basis(unit),
  status: "measured",
  value,
  interval: { low, high, level: 0.95, method: "t" },
  effectiveN: 500,
  indicative: false,
  warnings: [],
});
const tooFew = (unit: FigureBasis["unit"]): Figure => ({
  ...basis(unit),
  n: 4,
  status: "too-few",
  needed: 10,
});
const notAsked = (unit: FigureBasis["unit"]): Figure => ({ ...basis(unit), n: 0, status: "not-asked" });
const report = { status: "ok", n: 500, method: { en: "", zh: "" }, warnings: [], thresholds: [] } as const;

const service = (changes: Partial<Inconsistency>): Inconsistency => ({
  ...report,
  warnings: [],
  thresholds: [],
  employees: 43,
  share: measured("share", 0.1747, 0.117, 0.272),
  spread: measured("points", 21.8, 17, 28),
  p: 1e-9,
  components: null,
  reml: null,
  byVenue: [],
  distribution: [],
  staff: [],
  staffToList: 0,
  ...changes,
});
const venueRow = (q: number | null) => ({
  venue: "a",
  employees: 4,
  share: measured("share", 0.1, 0, 0.3),
  spread: measured("points", 10, 0, 20),
  p: q,
  q,
});

const promise = (changes: Partial<OverPromise>): OverPromise => ({
  ...report,
  warnings: [],
  thresholds: [],
  gap: measured("points", -7.54, -8.68, -6.4),
  disappointed: measured("share", 0.529, 0.508, 0.551),
  lossRatio: measured("scale", 1.407, 1.12, 1.69),
  recommendAsked: true,
  regression: {
    n: 500,
    nBelow: 260,
    nAbove: 200,
    slopeBelow: 0.632,
    slopeAbove: 0.449,
    standardErrorBelow: 0.02,
    standardErrorAbove: 0.03,
    t: 3.7,
    df: 490,
    p: 0.0002,
    ratio: 1.407,
    ratioStandardError: 0.14,
  },
  byVenue: [],
  ...changes,
});
const alike = { ...(promise({}).regression as NonNullable<OverPromise["regression"]>), p: 0.4 };

const name: SegmentName = (_, value) =>
  ({
    app: { en: "App", zh: "App" },
    web: { en: "Website", zh: "官网" },
    business: { en: "Business", zh: "商务" },
    family: { en: "Family", zh: "亲子" },
  })[value] ?? { en: value, zh: value };

const channels = (
  verdicts: readonly ChannelVerdict[],
  changes: Partial<ChannelConsistency> = {},
): ChannelConsistency => ({
  ...report,
  warnings: [],
  thresholds: [],
  margin: 5,
  channels: ["app", "web"],
  pairs: verdicts.map((verdict, touchpoint) => ({
    touchpoint,
    code: `t${touchpoint + 1}`,
    a: "app",
    b: "web",
    nA: 100,
    nB: 100,
    difference: measured("points", -7.6, -9.8, -5.5),
    standardError: 1,
    df: 198,
    pDifference: 0.001,
    qDifference: 0.001,
    pEquivalence: 0.9,
    verdict,
  })),
  ...changes,
});

const segment = (code: string, value: number, represented: -1 | 0 | 1) => ({
  segment: code,
  rate: measured("share", value, value - 0.01, value + 0.01),
  responded: 100,
  represented,
});
const answers = (p: number, represented: [-1 | 0 | 1, -1 | 0 | 1]): ResponseReport => ({
  ...report,
  warnings: [],
  thresholds: [],
  rate: measured("share", 0.26, 0.25, 0.27),
  responded: 2800,
  byVenue: [],
  byDimension: [
    {
      dimension: "segment",
      segments: [segment("business", 0.206, represented[0]), segment("family", 0.325, represented[1])],
      test: { chiSquare: 9, df: 1, p, smallestExpected: 50 },
      representativity: measured("scale", 0.9, 0.88, 0.93),
    },
  ],
});

const loop = (changes: Partial<ClosedLoop>): ClosedLoop => ({
  ...report,
  warnings: [],
  thresholds: [],
  cases: 374,
  open: 21,
  closedWithin: [
    { hours: 24, figure: measured("share", 0.647, 0.599, 0.695) },
    { hours: 48, figure: measured("share", 0.765, 0.721, 0.807) },
  ],
  medianHours: 14.7,
  complaints: [],
  withoutTouchpoint: 0,
  ...changes,
});
const covered = (shares: readonly [covered: number, notAsked: number][]): Coverage => ({
  status: "ok",
  window: { from: "2026-06-02", to: "2026-08-30" },
  thresholds: [],
  venues: shares.map(([count, unasked], v) => ({
    venue: `v${v}`,
    covered: count,
    touchpoints: 12,
    share: count / 12,
    notAsked: Array.from({ length: unasked }, (_, j) => `n${j}`),
    tooFew: [],
  })),
});
const journey = simulatedJourney(5);

const table: [string, LocalisedText, RegExp, RegExp][] = [
  [
    "employees differ",
    inconsistencySentence(service({ byVenue: [venueRow(0.01), venueRow(0.2), venueRow(null)] })),
    /^How guests rate service is associated with who serves them: between strong and weak service lie 22 points; 17% of all variation is between employees \(12–27%\)\. Clear at 1 of 2 venues\.$/,
    /顾客对服务的评分与由谁服务有关：强弱服务之间相差 22 分；全部波动的 17% 来自员工之间（12%–27%）。2 家场所中有 1 家差异明确。/,
  ],
  [
    "employees do not differ",
    inconsistencySentence(service({ p: 0.4 })),
    /cannot be told apart .* at most 27%/,
    /没有可辨的差异；员工间差异至多占全部波动的 27%/,
  ],
  [
    "no staff codes",
    inconsistencySentence(service({ status: "not-asked", share: notAsked("share") })),
    /^Not asked: .* staff code/,
    /^未采集：.*员工代码/,
  ],
  [
    "few served visits",
    inconsistencySentence(service({ status: "too-few", share: tooFew("share") })),
    /cannot be said: too few answers \(4 of 10\)/,
    /无法判断.*答卷不足/,
  ],
  [
    "less than expected, losses weigh more",
    overPromiseSentence(promise({})),
    /^Guests get less than they expected: 7\.5 points below \(−8\.7 to −6\.4\); 53% of them fall short\. A point short of expectation goes with 1\.4× as much recommendation as a point beyond it \(1\.1–1\.7\)\.$/,
    /^体验低于期望 7\.5 分（−8\.7 至 −6\.4）；53% 的顾客未达期望。每低于期望 1 分对应的推荐意愿变化是每高于期望 1 分的 1\.4 倍（1\.1–1\.7）。$/,
  ],
  [
    "more than expected",
    overPromiseSentence(promise({ gap: measured("points", 3, 1, 5) })),
    /more than they expected: 3\.0 points above .* still, 53%/,
    /体验高于期望 3\.0 分/,
  ],
  [
    "as expected, slopes alike",
    overPromiseSentence(promise({ gap: measured("points", 0.2, -1, 1.4), regression: alike })),
    /as far as can be told \(−1\.0 to 1\.4\).* alike, as far as can be told/,
    /没有可辨的差距.*没有可辨的差异/,
  ],
  [
    "no ratio",
    overPromiseSentence(
      promise({ lossRatio: { ...basis("scale"), status: "withheld", reason: "gain-not-positive" } }),
    ),
    /0\.63 points of recommendation, a point above with 0\.45/,
    /推荐意愿低 0\.63 分/,
  ],
  ["one-sided", overPromiseSentence(promise({ regression: null })), /Too few guests below or above/, /太少/],
  [
    "recommendation not asked",
    overPromiseSentence(promise({ recommendAsked: false, regression: null })),
    /Recommendation was not asked/,
    /未设推荐题/,
  ],
  [
    "expectation not asked",
    overPromiseSentence(promise({ status: "not-asked", gap: notAsked("points") })),
    /^Not asked: .*before the visit/,
    /^未采集：.*到访之前/,
  ],
  ["few gaps", overPromiseSentence(promise({ gap: tooFew("points") })), /cannot be said/, /无法判断/],
  [
    "channels differ",
    channelSentence(channels(["different", "consistent", "inconclusive"]), journey, name),
    /^Channels differ on 1 of 3 comparisons, most at Touchpoint 1 \(Website 7\.6 above App\)\. 1 of 3 are shown to be the same within ±5 points; 1 cannot be decided\.$/,
    /^3 组比较中有 1 组渠道差异显著，最大的是触点1（官网比App高 7\.6 分）。1 组可认定在 ±5 分内一致；1 组尚无法判断。$/,
  ],
  [
    "many channels differ",
    channelSentence(channels(Array(5).fill("different")), journey, name),
    /Touchpoint 3 .* and 2 more\./,
    /等 5 项/,
  ],
  [
    "channels agree",
    channelSentence(channels(["consistent"]), journey, name),
    /^No touchpoint is shown to differ .* 1 of 1 .*±5 points\.$/,
    /没有触点显示出渠道差异。1 组可认定/,
  ],
  [
    "no channel known",
    channelSentence(channels([], { status: "not-asked" }), journey, name),
    /^Not asked/,
    /^未采集/,
  ],
  [
    "few by channel",
    channelSentence(channels([], { status: "too-few" }), journey, name),
    /^Too few guests/,
    /太少/,
  ],
  [
    "unequal response",
    responseSentence(answers(0.001, [-1, 1]), name),
    /^26\.0% \(25\.0–27\.0%\) of the invited answered \(Business 21%, Family 33%\): Business is under-represented\.$/,
    /作答（商务 21%，亲子 33%）：商务代表性不足。/,
  ],
  [
    "unequal, nobody below",
    responseSentence(answers(0.03, [0, 0]), name),
    /kinds of guests differ in how often they answer\.$/,
    /各类客群作答率不同。/,
  ],
  [
    "equal response",
    responseSentence(answers(0.6, [0, 0]), name),
    /answer alike, as far as can be told\.$/,
    /没有可辨的差异。/,
  ],
  [
    "no kinds of guests known",
    responseSentence({ ...answers(0.6, [0, 0]), byDimension: [] }, name),
    /of the invited answered\.$/,
    /作答。$/,
  ],
  [
    "few invited",
    responseSentence({ ...answers(0.6, [0, 0]), rate: tooFew("share") }, name),
    /^No response rate: too few/,
    /^没有回收率/,
  ],
  [
    "invitations unknown",
    responseSentence({ ...answers(0.6, [0, 0]), status: "not-asked" }, name),
    /^Not recorded: .*no response rate/,
    /^未采集/,
  ],
  [
    "one venue covered",
    coverageSentence(covered([[8, 2]])),
    /8 of 12 touchpoints have 30 ratings or more; 2 were not asked about\.$/,
    /12 个触点中有 8 个达到 30 份评分；2 个未被询问。/,
  ],
  [
    "venues covered",
    coverageSentence(
      covered([
        [12, 0],
        [5, 0],
      ]),
    ),
    /^In the last 90 days 1 of 2 venues have 30 ratings or more at each of the 12 touchpoints asked about; the least covered venue at 5\.$/,
    /2 家场所中有 1 家的 12 个已询问触点.*仅 5 个达到。$/,
  ],
  [
    "all covered",
    coverageSentence(
      covered([
        [12, 0],
        [12, 0],
      ]),
    ),
    /every touchpoint that is asked about has 30 ratings or more at all 2 venues\.$/,
    /2 家场所的全部已询问触点都达到 30 份评分。$/,
  ],
  [
    "some asked about nowhere",
    coverageSentence(
      covered([
        [10, 2],
        [10, 2],
      ]),
    ),
    /^2 of 12 touchpoints are not asked about anywhere\. In the last 90 days every touchpoint that is asked about/,
    /^12 个触点中有 2 个从未被询问。最近 90 天，2 家场所/,
  ],
  [
    "no ratings",
    coverageSentence({ ...covered([]), status: "too-few" }),
    /no ratings to count/,
    /没有可统计的评分/,
  ],
  [
    "complaints closed",
    closedLoopSentence(loop({})),
    /^Of 374 complaints are closed: 65% within 24 hours \(59\.9–69\.5%\), 77% within 48 hours/,
    /^374 起投诉中，24 小时内闭环 65%/,
  ],
  [
    "few complaints",
    closedLoopSentence(loop({ cases: 4, closedWithin: [{ hours: 24, figure: tooFew("share") }] })),
    /^Complaints: 4, too few/,
    /投诉 4 起/,
  ],
  ["no complaints recorded", closedLoopSentence(loop({ status: "not-asked" })), /^Not recorded/, /^未采集/],
];

describe("sentences", () => {
  it.each(table)("%s", (_, sentence, en, zh) => {
    expect(sentence.en).toMatch(en);
    expect(sentence.zh).toMatch(zh);
    expect(sentence.en).not.toMatch(
      /\b(causes?|because of|due to|leads? to|drives?|undefined|NaN)\b|\p{Script=Han}/iu,
    );
    expect(sentence.zh).not.toMatch(/导致|造成|undefined|NaN/);
  });
});
