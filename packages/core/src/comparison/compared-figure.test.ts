import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHistogram, type Histogram } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { compareWithAnswers, compareWithTarget, withoutReference } from "./compared-figure.ts";
import { comparedSentence, passedLabel } from "./compared-sentence.ts";
import { difference } from "./difference.ts";

const tenPoint = scaleSchema.parse({ low: 0, high: 10 });
const fivePoint = scaleSchema.parse({ low: 1, high: 5 });
const reading = { weighted: false, asOf: null, repeats: null };
const satisfaction = indicatorById("satisfaction");
const share = indicatorById("satisfied-share");
const score = indicatorById("net-promoter-score");

function histogram(counts: number[], scale = tenPoint): Histogram {
  return {
    ...emptyHistogram(scale),
    counts,
    weights: counts.map((count) => count * 1_000_000),
    squaredWeights: counts.reduce((a, b) => a + b, 0) * 1_000_000,
  };
}
/** So many promoters, passives and detractors. */
const answers = (promoters: number, passives: number, detractors: number) =>
  histogram([0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters]);

describe("a figure beside another selection", () => {
  it("carries both figures and the very difference that the two selections have", () => {
    const [own, other] = [answers(500, 300, 200), answers(400, 300, 300)];
    const found = compareWithAnswers(score, "previous", own, other, reading);
    const gap = difference(score, own, other, reading);
    expect(found).toMatchObject({ figure: gap.a, reference: gap.b, difference: gap.difference, p: gap.p });
    expect(found.verdict).toBe("above");
    expect(compareWithAnswers(score, "previous", other, own, reading).verdict).toBe("below");
    expect(compareWithAnswers(score, "previous", own, own, reading).verdict).toBe("cannot-tell");
  });

  it("is withheld where the question was asked on another scale", () => {
    const five = histogram([5, 5, 10, 20, 20], fivePoint);
    expect(compareWithAnswers(satisfaction, "year-ago", answers(20, 20, 20), five, reading)).toMatchObject({
      figure: { status: "measured" },
      reference: { status: "measured" },
      difference: { status: "withheld", reason: "scale-changed" },
      p: null,
      verdict: null,
    });
    const mixed = [five, answers(20, 20, 20)];
    expect(compareWithAnswers(satisfaction, "peers", mixed, mixed, reading).verdict).toBe("cannot-tell");
  });

  it("hides the peers of a venue that is too small to be shown, and a venue whose peers are", () => {
    const [few, many] = [answers(3, 2, 1), answers(30, 20, 10)];
    expect(compareWithAnswers(score, "peers", few, many, reading)).toMatchObject({
      figure: { status: "too-few", n: 6 },
      reference: { status: "withheld", reason: "protects-neighbour" },
      difference: { status: "too-few" },
    });
    expect(compareWithAnswers(score, "peers", many, few, reading).figure.status).toBe("withheld");
    expect(compareWithAnswers(score, "previous", few, many, reading).reference?.status).toBe("measured");
    expect(compareWithAnswers(score, "peers", answers(0, 0, 0), many, reading).reference?.status).toBe(
      "measured",
    );
  });

  it("says of repeated customers what is known", () => {
    const own = answers(30, 20, 10);
    const warnings = (repeats: number | null) =>
      compareWithAnswers(score, "previous", own, own, { ...reading, repeats }).warnings;
    expect([warnings(null), warnings(0.1), warnings(0.11)]).toEqual([
      ["repeats-not-known"],
      [],
      ["many-repeats"],
    ]);
  });

  it("without peers says so", () => {
    const found = withoutReference(score, "peers", answers(30, 20, 10), "no-peers", reading);
    expect(found).toMatchObject({
      figure: { status: "measured" },
      difference: { reason: "no-peers" },
      p: null,
    });
    expect(found.difference).not.toHaveProperty("value");
  });
});

describe("a figure beside a target", () => {
  it.each([
    [share, answers(80, 0, 20), 0.7, "above", 10],
    [share, answers(80, 0, 20), 0.75, "cannot-tell", 5],
    [share, answers(80, 0, 20), 0.9, "below", -10],
    [score, answers(80, 0, 20), 40, "above", 20],
    [satisfaction, answers(80, 0, 20), 92, "cannot-tell", 0],
    [indicatorById("overall-mean"), answers(80, 0, 20), 9, "cannot-tell", 0.2],
  ] as const)(
    "%#: stands above or below it only where the interval leaves it out",
    (indicator, own, target, verdict, gap) => {
      const found = compareWithTarget(indicator, own, target, reading);
      expect(found).toMatchObject({ target, reference: null, verdict });
      expect(found.difference).toMatchObject({ status: "measured", value: expect.closeTo(gap, 9) });
      expect((found.p as number) <= 0.05).toBe(verdict !== "cannot-tell");
    },
  );

  it("the test agrees with the interval, on shares and scores of any size", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).filter(([a, b, c]) => a + b + c >= 10),
        fc.integer({ min: 5, max: 95 }),
        ([promoters, passives, detractors], target) => {
          const own = answers(promoters, passives, detractors);
          for (const [indicator, given] of [
            [share, target / 100],
            [score, target],
          ] as const) {
            const found = compareWithTarget(indicator, own, given, reading);
            const { interval } = found.difference as Extract<typeof found.difference, { status: "measured" }>;
            fc.pre(Math.min(Math.abs(interval.low), Math.abs(interval.high)) > 1e-6);
            expect(found.verdict !== "cannot-tell").toBe((found.p as number) <= 0.05);
          }
        },
      ),
    );
  });

  it("cannot be judged where nothing varies, nothing was asked or few answered", () => {
    const same = histogram([...Array(10).fill(0), 50]);
    expect(compareWithTarget(satisfaction, same, 90, reading).difference).toMatchObject({
      reason: "no-variance",
    });
    expect(compareWithTarget(satisfaction, null, 90, reading).difference.status).toBe("not-asked");
    expect(compareWithTarget(satisfaction, answers(3, 2, 1), 90, reading)).toMatchObject({
      difference: { status: "too-few", n: 6, needed: 10 },
      verdict: null,
    });
  });
});

describe("the sentence", () => {
  const names = {
    subject: score.title,
    own: passedLabel({ from: "2017-05-01", to: "2017-05-15" }, true),
    reference: passedLabel({ from: "2017-04-01", to: "2017-04-15" }, false),
  };
  const target = { ...names, own: { en: "Area A", zh: "A区" }, reference: null };

  it.each([
    [
      "en",
      answers(500, 300, 200),
      answers(400, 300, 300),
      "Net promoter score: 30.0 (25.1–34.7) in 1 May 2017 – 14 May 2017 (14 days so far) against 10.0 (4.8–15.1) in 1 Apr 2017 – 14 Apr 2017: +20.0 points (12.9–27.1), more than chance explains.",
    ],
    [
      "zh",
      answers(500, 300, 200),
      answers(400, 300, 300),
      "净推荐值：2017年5月1日 – 2017年5月14日（至今 14 天）为 30.0（25.1–34.7），2017年4月1日 – 2017年4月14日为 10.0（4.8–15.1）；相差 +20.0分（12.9–27.1），超出偶然波动。",
    ],
    [
      "en",
      answers(50, 30, 20),
      null,
      "Net promoter score: not asked on both sides, so there is nothing to compare.",
    ],
    ["en", null, null, "Net promoter score: not asked, so there is nothing to compare."],
    [
      "en",
      answers(50, 30, 20),
      answers(3, 2, 1),
      "Net promoter score: one side has 6 answers of the 10 needed, too few to compare.",
    ],
    ["zh", answers(50, 30, 20), answers(3, 2, 1), "净推荐值：一方只有 6 份回答（至少需 10 份），无法比较。"],
  ] as const)("in %s", (locale, own, other, expected) => {
    expect(
      comparedSentence(compareWithAnswers(score, "previous", own, other, reading), score, names, locale),
    ).toBe(expected);
  });

  it.each([
    ["en", 20, "Net promoter score: 30.0 (25.1–34.7), above the target of 20.0."],
    [
      "en",
      33,
      "Net promoter score: 30.0 (25.1–34.7), whether that is above or below the target of 33.0 cannot be told.",
    ],
    ["en", 40, "Net promoter score: 30.0 (25.1–34.7), below the target of 40.0."],
    ["zh", 40, "净推荐值：30.0（25.1–34.7），低于目标 40.0。"],
    ["zh", 33, "净推荐值：30.0（25.1–34.7），与目标 33.0 相比高低尚不能判断。"],
  ] as const)("in %s against a target of %i", (locale, given, expected) => {
    expect(
      comparedSentence(
        compareWithTarget(score, answers(500, 300, 200), given, reading),
        score,
        target,
        locale,
      ),
    ).toBe(expected);
  });

  it("warns where low is good", () => {
    const dissatisfied = indicatorById("dissatisfied-share");
    const found = compareWithTarget(
      dissatisfied,
      histogram([50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50]),
      0.2,
      reading,
    );
    expect(comparedSentence(found, dissatisfied, target, "en")).toContain(
      "above the target of 20.0% (lower is better)",
    );
  });
});
