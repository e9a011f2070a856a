import { describe, expect, it } from "vitest";
import type { Figure } from "../../indicator/figure.ts";
import { chance } from "../../simulation/random.ts";
import { commentingReading, goodMentionsReading, pooledReading, reachReading } from "./readings.ts";

const basis = {
  unit: "share",
  formula: { id: "touchpoint-satisfied-share", version: 1 },
  weighted: false,
  asOf: null,
} as const;
const figure = (n: number, value: number, half: number): Figure => ({
  ...basis,
  n,
  status: "measured",
  value,
  interval: { low: value - half, high: value + half, level: 0.95, method: "wilson" },
  effectiveN: n,
  indicative: n < 30,
  warnings: [],
});
const none = { en: "none", zh: "无" };

describe("pooled touchpoints", () => {
  it("add up numerators and denominators, and average half widths likewise", () => {
    const few: Figure = { ...basis, n: 4, status: "too-few", needed: 10 };
    const found = pooledReading([figure(300, 0.9, 0.03), figure(100, 0.5, 0.09), few], none);
    expect(found).toMatchObject({
      status: "measured",
      n: 400,
      value: expect.closeTo(0.8, 12),
      indicative: false,
    });
    expect(found.status === "measured" && found.interval?.low).toBeCloseTo(
      0.8 - (300 * 0.03 + 100 * 0.09) / 400,
      12,
    );
  });

  it("say why there is nothing", () => {
    expect(pooledReading([], none)).toMatchObject({ status: "not-measured", reason: none });
    const asked: Figure = { ...basis, n: 0, status: "not-asked" };
    const few: Figure = { ...basis, n: 4, status: "too-few", needed: 10 };
    expect(pooledReading([asked, few], none)).toMatchObject({
      n: 4,
      reason: { en: "too few answers (4 of 10)" },
    });
    expect(pooledReading([asked], none)).toMatchObject({ reason: { zh: "问卷未设此题" } });
  });
});

describe("reach of segments", () => {
  it("is 100 % with the peers’ mix, and what both have in common otherwise", () => {
    expect(reachReading([50, 30, 20], [500, 300, 200])).toMatchObject({ value: expect.closeTo(1, 12) });
    expect(reachReading([100, 0, 0], [500, 300, 200])).toMatchObject({ value: expect.closeTo(0.5, 12) });
    expect(reachReading([80, 20, 0], [100, 100, 200])).toMatchObject({ value: expect.closeTo(0.45, 12) });
  });

  it("is none of few guests or without peers", () => {
    expect(reachReading([3, 2], [500, 300])).toMatchObject({ status: "not-measured", n: 5 });
    expect(reachReading([300, 200], [0, 0])).toMatchObject({ status: "not-measured" });
  });

  it("has an interval that holds the truth", () => {
    const draw = chance(3);
    const [p, q] = [
      { a: 0.6, b: 0.3, c: 0.1 },
      { a: 0.3, b: 0.3, c: 0.4 },
    ];
    const sample = (mix: Record<"a" | "b" | "c", number>, n: number) => {
      const counts = { a: 0, b: 0, c: 0 };
      for (let i = 0; i < n; i++) counts[draw.pick(mix)]++;
      return [counts.a, counts.b, counts.c];
    };
    let held = 0;
    for (let run = 0; run < 400; run++) {
      const found = reachReading(sample(p, 150), sample(q, 300));
      if (
        found.status === "measured" &&
        found.interval &&
        found.interval.low <= 0.7 &&
        found.interval.high >= 0.7
      )
        held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
  });
});

describe("reviews", () => {
  it("count comments, not mentions, in the interval", () => {
    const found = goodMentionsReading(160, 40, 50);
    expect(found).toMatchObject({ value: 0.8, n: 50 });
    expect(found.status === "measured" && found.interval?.low).toBeCloseTo(0.67, 2);
    expect(goodMentionsReading(0, 0, 0)).toMatchObject({ reason: { zh: "尚未导入点评或留言" } });
    expect(goodMentionsReading(5, 1, 40)).toMatchObject({ status: "not-measured", n: 6 });
    expect(commentingReading(40, 400)).toMatchObject({ value: 0.1, n: 400 });
    expect(commentingReading(400, 400)).toMatchObject({ status: "not-measured", n: 400 });
    expect(commentingReading(0, 400)).toMatchObject({ status: "not-measured" });
  });
});
