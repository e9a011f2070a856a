import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scale, scale as scaleSchema } from "../scale/scale.ts";
import { estimateFigure } from "./estimate.ts";
import type { Figure } from "./figure.ts";
import { emptyHistogram, gatherByScale, type Histogram, mergeHistograms } from "./histogram.ts";
import { indicatorById, plainIndicators } from "./indicators.ts";

const fivePoint = scaleSchema.parse({ low: 1, high: 5 });
const tenPoint = scaleSchema.parse({ low: 0, high: 10 });
const yesNo = scaleSchema.parse({ low: 0, high: 1 });
const unweighted = { weighted: false, asOf: "2017-06-01T00:00:00Z" };
const weighted = { ...unweighted, weighted: true };

/** Answers of equal weight 1. */
function histogram(scale: Scale, counts: number[], more: Partial<Histogram> = {}): Histogram {
  const n = counts.reduce((a, b) => a + b, 0);
  return {
    ...emptyHistogram(scale),
    counts,
    weights: counts.map((count) => count * 1_000_000),
    squaredWeights: n * 1_000_000,
    ...more,
  };
}

function measured(figure: Figure): Extract<Figure, { status: "measured" }> {
  if (figure.status !== "measured") throw new Error(`expected a measured figure, found ${figure.status}`);
  return figure;
}

const answers = histogram(fivePoint, [3, 7, 20, 40, 30], { skipped: 25, notMet: 75 });

describe("a figure", () => {
  it("carries its value, interval, number, formula, weighting and freshness", () => {
    const figure = measured(estimateFigure(indicatorById("satisfied-share"), answers, unweighted));
    expect(figure).toMatchObject({
      n: 100,
      unit: "share",
      formula: { id: "satisfied-share", version: 1 },
      weighted: false,
      asOf: "2017-06-01T00:00:00Z",
      value: 0.7,
      effectiveN: 100,
      indicative: false,
      interval: { method: "wilson", level: 0.95 },
      warnings: [],
    });
    expect(figure.interval.low).toBeCloseTo(0.604152, 5);
  });

  it.each([
    ["overall-mean", 3.87],
    ["satisfaction", 71.75],
    ["dissatisfied-share", 0.1],
    ["top-score-share", 0.3],
    ["touchpoint-score", 71.75],
    ["emotional-intensity", 0.4],
    ["touchpoint-reach", 125 / 200],
    ["touchpoint-skipped-share", 25 / 125],
  ] as const)("%s of the same answers is %f", (id, value) => {
    expect(measured(estimateFigure(indicatorById(id), answers, unweighted)).value).toBeCloseTo(value, 12);
  });

  it("states the scale its mean stands on", () => {
    expect(estimateFigure(indicatorById("overall-mean"), answers, unweighted).scale).toEqual(fivePoint);
  });

  it("counts who met a touchpoint of all asked", () => {
    expect(estimateFigure(indicatorById("touchpoint-reach"), answers, unweighted).n).toBe(200);
    expect(estimateFigure(indicatorById("touchpoint-reach"), answers, weighted)).toMatchObject({
      status: "withheld",
      reason: "not-weighted",
    });
  });

  it("counts a reported problem whichever way round the scale was declared", () => {
    const problem = indicatorById("reported-problem-share");
    const mirrored = scaleSchema.parse({ low: 0, high: 1, better: "lower" });
    expect(measured(estimateFigure(problem, histogram(yesNo, [90, 10]), unweighted)).value).toBe(0.1);
    expect(measured(estimateFigure(problem, histogram(mirrored, [10, 90]), unweighted)).value).toBe(0.1);
    expect(estimateFigure(problem, answers, unweighted)).toMatchObject({ reason: "not-a-yes-no-item" });
  });
});

describe("where there is no number the figure says why", () => {
  it.each(plainIndicators)("$id of an item nobody was asked", (indicator) => {
    expect(estimateFigure(indicator, null, unweighted)).toMatchObject({ status: "not-asked", n: 0 });
    expect(estimateFigure(indicator, [], unweighted).status).toBe("not-asked");
  });

  it.each(plainIndicators)("$id of fewer than ten answers", (indicator) => {
    const scale = indicator.item === "problem" ? yesNo : tenPoint;
    expect(estimateFigure(indicator, emptyHistogram(scale), unweighted)).toMatchObject({
      status: "too-few",
      n: 0,
      needed: 10,
    });
    const nine = {
      ...emptyHistogram(scale),
      counts: emptyHistogram(scale).counts.map((_, i) => (i === 0 ? 9 : 0)),
    };
    expect(estimateFigure(indicator, nine, unweighted)).not.toHaveProperty("value");
  });

  it("shows 10 to 29 answers as indicative", () => {
    const at = (n: number) =>
      estimateFigure(indicatorById("satisfaction"), histogram(fivePoint, [0, 0, 1, 4, n - 5]), unweighted);
    expect(at(9).status).toBe("too-few");
    expect(measured(at(10)).indicative).toBe(true);
    expect(measured(at(29)).indicative).toBe(true);
    expect(measured(at(30)).indicative).toBe(false);
  });

  it("has a net promoter score on 0–10 only", () => {
    const score = indicatorById("net-promoter-score");
    expect(estimateFigure(score, answers, unweighted)).toMatchObject({
      status: "withheld",
      reason: "not-on-0-to-10",
    });
    const figure = measured(
      estimateFigure(score, histogram(tenPoint, [1, 0, 0, 0, 0, 4, 5, 10, 10, 20, 50]), unweighted),
    );
    expect(figure.value).toBe(60);
  });

  it("does not mix two scales in a mean on the source's own scale, but does on 0–100", () => {
    const both = [answers, histogram(tenPoint, [0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 50])];
    expect(estimateFigure(indicatorById("overall-mean"), both, unweighted)).toMatchObject({
      status: "withheld",
      reason: "different-scales",
    });
    const pomp = measured(estimateFigure(indicatorById("satisfaction"), both, unweighted));
    expect([pomp.n, pomp.value]).toEqual([200, (71.75 + 75) / 2]);
    expect(measured(estimateFigure(indicatorById("satisfied-share"), both, unweighted)).value).toBeCloseTo(
      0.6,
      12,
    );
  });

  it("gives no interval where the weights rest on one answer, and warns where nothing varies", () => {
    const lopsided = { ...answers, weights: [0, 0, 0, 0, 5_000_000], squaredWeights: 25_000_000 };
    expect(estimateFigure(indicatorById("satisfaction"), lopsided, weighted)).toMatchObject({
      status: "withheld",
      reason: "weights-too-uneven",
    });
    const same = estimateFigure(
      indicatorById("satisfaction"),
      histogram(fivePoint, [0, 0, 0, 0, 40]),
      unweighted,
    );
    expect(measured(same).warnings).toEqual(["no-variance"]);
  });
});

describe("weights", () => {
  it("shift the value and shrink the effective number", () => {
    // 40 answers of weight 2 at the top, 60 of weight ½ at the bottom: Σw 110, Σw² 175.
    const uneven = {
      ...histogram(fivePoint, [60, 0, 0, 0, 40]),
      weights: [30_000_000, 0, 0, 0, 80_000_000],
      squaredWeights: 175_000_000,
    };
    const figure = measured(estimateFigure(indicatorById("satisfaction"), uneven, weighted));
    expect(figure.value).toBeCloseTo((100 * 80) / 110, 10);
    expect([figure.n, figure.weighted]).toEqual([100, true]);
    expect(figure.effectiveN).toBeCloseTo(110 ** 2 / 175, 10);
  });

  it("that are all equal change nothing", () => {
    const counts = fc
      .array(fc.nat(50), { minLength: 11, maxLength: 11 })
      .filter((c) => c.reduce((a, b) => a + b) >= 10);
    const scaled = (c: number[], w: number) => ({
      ...histogram(tenPoint, c),
      weights: c.map((count) => count * w * 1_000_000),
      squaredWeights: c.reduce((a, b) => a + b) * w * w * 1_000_000,
    });
    const onTen = plainIndicators.filter(
      ({ item, estimate }) => item !== "problem" && !["reach", "skipped"].includes(estimate.kind),
    );
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...onTen), (c, w, indicator) => {
        const plain = measured(estimateFigure(indicator, scaled(c, w), unweighted));
        const byWeight = measured(estimateFigure(indicator, scaled(c, w), weighted));
        expect(byWeight.value).toBeCloseTo(plain.value, 9);
        expect(byWeight.interval.low).toBeCloseTo(plain.interval.low, 9);
        expect(byWeight.interval.high).toBeCloseTo(plain.interval.high, 9);
        expect(plain.interval.low).toBeLessThanOrEqual(plain.value + 1e-9);
        expect(plain.interval.high).toBeGreaterThanOrEqual(plain.value - 1e-9);
      }),
    );
  });
});

describe("histograms", () => {
  const part = fc.record({
    counts: fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 5 }),
    weights: fc.array(fc.nat(1_000_000_000), { minLength: 5, maxLength: 5 }),
    skipped: fc.nat(1000),
    notMet: fc.nat(1000),
    squaredWeights: fc.nat(1_000_000_000),
  });

  it("add up to the same bits in any order and grouping", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.nat(7), (parts, at) => {
        const all = parts.map((p) => ({ ...p, scale: fivePoint }));
        const whole = mergeHistograms(all);
        expect(mergeHistograms(all.toReversed())).toEqual(whole);
        const [left, right] = [all.slice(0, at), all.slice(at)].map((half) =>
          mergeHistograms([emptyHistogram(fivePoint), ...half]),
        );
        expect(mergeHistograms([right as Histogram, left as Histogram])).toEqual(whole);
      }),
    );
  });

  it("of different scales are kept apart, and refuse to be added", () => {
    const other = histogram(tenPoint, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12]);
    expect(() => mergeHistograms([answers, other])).toThrow(
      "mergeHistograms cannot add answers on 0–10 (higher is better, low box to 6, high box from 9) to answers on 1–5",
    );
    expect(gatherByScale([answers, other, answers]).map((h) => h.counts)).toEqual([
      [6, 14, 40, 80, 60],
      other.counts,
    ]);
    expect(() => mergeHistograms([])).toThrow("at least one histogram");
  });

  it("refuse sums beyond the exact integers", () => {
    const huge = histogram(fivePoint, [0, 0, 0, 0, 0], { squaredWeights: Number.MAX_SAFE_INTEGER });
    expect(() => mergeHistograms([huge, huge])).toThrow("exact integers");
  });
});
