import { describe, expect, it } from "vitest";
import { criticalT } from "../statistics/critical-t.ts";
import { dayMoments, meanOverDays } from "./day-sums.ts";
import { medianRatio } from "./median-ratio.ts";

const days = Array.from({ length: 12 }, (_, d) => ({ n: 1 + (d % 4), sum: 10 * (1 + (d % 4)) + d }));

describe("the mean over days", () => {
  it("is the ratio estimator with the error between days", () => {
    const n = days.reduce((all, day) => all + day.n, 0);
    const mean = days.reduce((all, day) => all + day.sum, 0) / n;
    const squares = days.reduce((all, day) => all + (day.sum - mean * day.n) ** 2, 0);
    const half = (criticalT(11) * Math.sqrt((12 / 11) * squares)) / n;
    const figure = meanOverDays(dayMoments(days));
    expect(figure).toMatchObject({ status: "measured", n, days: 12 });
    if (figure.status !== "measured") return;
    expect(figure.value).toBeCloseTo(mean, 12);
    expect(figure.interval.low).toBeCloseTo(mean - half, 10);
    expect(figure.interval.high).toBeCloseTo(mean + half, 10);
  });

  it("is a plain mean with its usual interval where each day has one value", () => {
    const values = [3, 5, 4, 6, 8, 2, 5, 5, 7, 4];
    const figure = meanOverDays(dayMoments(values.map((sum) => ({ n: 1, sum }))));
    const mean = 4.9;
    const variance = values.reduce((all, value) => all + (value - mean) ** 2, 0) / 9;
    expect(figure).toMatchObject({ status: "measured" });
    if (figure.status !== "measured") return;
    expect(figure.value).toBeCloseTo(mean, 12);
    expect(figure.interval.high - mean).toBeCloseTo(criticalT(9) * Math.sqrt(variance / 10), 10);
  });

  it("says nothing of few days, however many values they have, and nothing of none", () => {
    expect(meanOverDays(dayMoments(days.slice(0, 9)))).toMatchObject({
      status: "too-few",
      needed: 10,
      days: 9,
    });
    expect(meanOverDays(dayMoments([]))).toMatchObject({ status: "not-asked", n: 0 });
  });

  it("does not take a mean in thousandths for one in units", () => {
    const thousands = days.map(({ n, sum }) => ({ n, sum: 1_000 * sum }));
    const [one, other] = [meanOverDays(dayMoments(days)), meanOverDays(dayMoments(thousands), 1_000)];
    expect(
      one.status === "measured" && other.status === "measured" && Math.abs(one.value - other.value),
    ).toBeCloseTo(0, 12);
  });
});

describe("the median of ratios", () => {
  const ratios = Array.from({ length: 400 }, (_, i) => ({
    day: i % 40,
    ratio: 0.5 + ((i * i * 31 + i * 17) % 401) / 401,
  }));

  it("lies in the middle, its interval where the share below it may lie", () => {
    const figure = medianRatio(ratios);
    expect(figure).toMatchObject({ status: "measured", n: 400, days: 40 });
    if (figure.status !== "measured") return;
    expect(figure.value).toBeGreaterThan(0.9);
    expect(figure.value).toBeLessThan(1.1);
    expect(figure.interval.low).toBeGreaterThan(0.85);
    expect(figure.interval.low).toBeLessThan(figure.value);
    expect(figure.interval.high).toBeGreaterThan(figure.value);
    expect(figure.interval.high).toBeLessThan(1.15);
  });

  it("is less sure where days differ", () => {
    const apart = ratios.map(({ ratio }) => ({ day: Math.floor(ratio * 40), ratio }));
    const width = (found: ReturnType<typeof medianRatio>) =>
      found.status === "measured" ? found.interval.high - found.interval.low : Number.NaN;
    expect(width(medianRatio(apart))).toBeGreaterThan(2 * width(medianRatio(ratios)));
  });

  it("says nothing of few days and nothing of none", () => {
    expect(medianRatio(ratios.filter(({ day }) => day < 5))).toMatchObject({ status: "too-few", n: 50 });
    expect(medianRatio([])).toMatchObject({ status: "not-asked" });
  });
});
