import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance } from "../../simulation/random.ts";
import { areas } from "./areas.ts";
import { type PartDefinition, type PartReading, unmeasured } from "./part.ts";
import { scaled, scaledInterval } from "./scaling.ts";
import { scorecard } from "./scorecard.ts";
import { ownScale, shareAvoided } from "./share-scaling.ts";
import { weightProblem } from "./weights.ts";

const part = (code: string, weight: number): PartDefinition => ({
  code,
  name: { en: code, zh: code },
  unit: "pomp",
  better: "higher",
  formula: { en: "f", zh: "f" },
  scaling: ownScale,
  weight,
});
const reading = (value: number, half: number | null, n = 100): PartReading => ({
  status: "measured",
  value,
  interval: half === null ? null : { low: value - half, high: value + half },
  n,
  indicative: n < 30,
  remark: null,
});
const missing = unmeasured({ en: "not asked", zh: "未设" });
const abc = [part("a", 50), part("b", 30), part("c", 20)];
const card = (readings: Record<string, PartReading>, chosen: Record<string, number> = {}, parts = abc) =>
  scorecard(parts, new Map(Object.entries(readings)), new Map(Object.entries(chosen)));

describe("scaling", () => {
  it("turns a raw figure into 0–100 along straight lines, level beyond the ends", () => {
    expect([-1, 0, 0.25, 1, 2].map((x) => scaled(x, shareAvoided))).toEqual([100, 100, 75, 0, 0]);
    expect(scaledInterval({ low: 0.1, high: 0.3 }, shareAvoided)).toEqual({ low: 70, high: 90 });
    expect(() => scaled(Number.NaN, ownScale)).toThrow(RangeError);
  });

  it("of every part runs in the part's own direction between 0 and 100", () => {
    for (const { parts } of areas)
      for (const { better, scaling, code } of parts) {
        const [first, last] = [scaling.points[0], scaling.points.at(-1)] as [
          [number, number],
          [number, number],
        ];
        expect(
          [first[1], last[1]].sort((a, b) => a - b),
          code,
        ).toEqual([0, 100]);
        expect(last[1] > first[1], code).toBe(better === "higher");
        expect(first[0] < last[0], code).toBe(true);
      }
  });

  it("has default weights that sum to 100 in every area, and codes that occur once in all of them", () => {
    for (const { parts, code } of areas)
      expect(
        parts.reduce((sum, { weight }) => sum + weight, 0),
        code,
      ).toBeCloseTo(100, 9);
    const codes = areas.flatMap(({ parts }) => parts.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("a scorecard", () => {
  it("adds up its parts", () => {
    const { composite, parts, measuredShare } = card({
      a: reading(80, 4),
      b: reading(60, 2),
      c: reading(40, 6),
    });
    expect(measuredShare).toBeCloseTo(1, 12);
    expect(composite?.value).toBeCloseTo(66, 9);
    expect(parts.map(({ contribution }) => contribution)).toEqual(
      [40, 18, 8].map((x) => expect.closeTo(x, 9)),
    );
    // 0.5·4 + 0.3·2 + 0.2·6; independent: √(2² + 0.6² + 1.2²)
    expect(composite?.interval?.high).toBeCloseTo(66 + 3.8, 9);
    expect(composite?.independent?.low).toBeCloseTo(66 - Math.hypot(2, 0.6, 1.2), 9);
    expect(composite?.dropped).toEqual([
      { code: "a", value: expect.closeTo((0.3 * 60 + 0.2 * 40) / 0.5, 9) },
      { code: "b", value: expect.closeTo((0.5 * 80 + 0.2 * 40) / 0.7, 9) },
      { code: "c", value: expect.closeTo((0.5 * 80 + 0.3 * 60) / 0.8, 9) },
    ]);
    expect(composite?.geometric).toBeCloseTo(80 ** 0.5 * 60 ** 0.3 * 40 ** 0.2, 9);
  });

  it("leaves a missing part out and says how much of the weight is measured", () => {
    const { composite, parts, measuredShare, status } = card({
      a: reading(80, 4),
      b: missing,
      c: reading(40, 6),
    });
    expect(status).toBe("measured");
    expect(measuredShare).toBeCloseTo(0.7, 12);
    expect(composite?.value).toBeCloseTo((0.5 * 80 + 0.2 * 40) / 0.7, 9);
    expect(parts[1]).toMatchObject({ score: null, interval: null, usedShare: null, contribution: null });
  });

  it("gives no composite below half of the weight, and one at exactly half", () => {
    expect(card({ a: missing, b: reading(60, 2), c: missing })).toMatchObject({
      status: "too-few",
      composite: null,
    });
    expect(card({ a: reading(80, 4), b: missing, c: missing })).toMatchObject({ status: "measured" });
    expect(card({ a: missing, b: missing, c: missing })).toMatchObject({
      status: "not-measured",
      composite: null,
    });
  });

  it("gives none where only parts without weight are measured", () => {
    const found = card({ a: reading(80, 4), b: missing, c: missing }, { a: 0 });
    expect(found).toMatchObject({ status: "too-few", measuredShare: 0, composite: null });
  });

  it("has no interval where no part is a sample, and says so by null", () => {
    const { composite } = card({ a: reading(80, null), b: reading(60, null), c: missing });
    expect(composite).toMatchObject({ interval: null, independent: null });
    expect(composite?.value).toBeCloseTo((0.5 * 80 + 0.3 * 60) / 0.8, 9);
  });

  it("is indicative as soon as one part that counts is", () => {
    const few = { a: reading(80, 4), b: reading(60, 9, 12), c: reading(40, 6) };
    expect(card(few).composite?.indicative).toBe(true);
    expect(card(few, { b: 0 }).composite?.indicative).toBe(false);
  });

  it("survives a part at 0, which the geometric mean takes for 1", () => {
    const { composite } = card({ a: reading(0, 0), b: reading(60, 2), c: reading(40, 6) });
    expect(composite?.value).toBeCloseTo(26, 9);
    expect(composite?.geometric).toBeCloseTo(60 ** 0.3 * 40 ** 0.2, 9);
  });

  const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });
  const weights = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 3, maxLength: 3 });
  const named = <T>([a, b, c]: readonly T[]) => ({ a, b, c }) as Record<string, T>;

  it("lies between its smallest and largest part; the band holds it and lies there too", () => {
    fc.assert(
      fc.property(scores, weights, (values, chosen) => {
        const { composite } = card(named(values.map((v) => reading(v, 3))), named(chosen));
        const [low, high] = [Math.min(...values) - 1e-9, Math.max(...values) + 1e-9];
        const { value, sensitivity, geometric, interval } = composite as NonNullable<typeof composite>;
        for (const each of [value, sensitivity.low, sensitivity.high]) {
          expect(each).toBeGreaterThanOrEqual(low);
          expect(each).toBeLessThanOrEqual(high);
        }
        expect(sensitivity.low).toBeLessThanOrEqual(value);
        expect(sensitivity.high).toBeGreaterThanOrEqual(value);
        expect(geometric).toBeLessThanOrEqual(value + 1 + 1e-9);
        expect(interval?.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval?.high).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("does not change when all weights are multiplied", () => {
    fc.assert(
      fc.property(scores, weights, fc.double({ min: 0.1, max: 100, noNaN: true }), (values, chosen, by) => {
        const readings = named(values.map((v) => reading(v, 3)));
        const plain = card(readings, named(chosen)).composite;
        const more = card(readings, named(chosen.map((w) => w * by))).composite;
        expect(more?.value).toBeCloseTo(plain?.value as number, 8);
        expect(more?.sensitivity.low).toBeCloseTo(plain?.sensitivity.low as number, 8);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it("covers the truth in 95 % of samples however the parts hang together; the narrow interval only when they do not", () => {
    const draw = chance(7);
    const truth = [70, 55, 80];
    const error = 3;
    for (const shared of [0, 0.5, 1]) {
      let [held, narrow] = [0, 0];
      const runs = 1500;
      for (let run = 0; run < runs; run++) {
        const common = draw.normal();
        const values = truth.map(
          (at) => at + error * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * draw.normal()),
        );
        const { composite } = card(named(values.map((v) => reading(v, 1.96 * error))));
        const holds = (range: { low: number; high: number } | null | undefined) =>
          range != null && range.low <= 67.5 && range.high >= 67.5;
        if (holds(composite?.interval)) held++;
        if (holds(composite?.independent)) narrow++;
      }
      // 70·.5 + 55·.3 + 80·.2 = 67.5; three standard errors of a share of 1,500 runs are 1.7 %.
      expect(held / runs, `shared ${shared}`).toBeGreaterThan(0.933);
      if (shared === 0) expect(Math.abs(narrow / runs - 0.95)).toBeLessThan(0.017);
      if (shared === 1) expect(narrow / runs).toBeLessThan(0.85);
    }
  });
});

describe("chosen weights", () => {
  const problem = (chosen: Record<string, number>) => weightProblem(abc, new Map(Object.entries(chosen)));
  it("are refused when unknown, below 0, no number, or all 0", () => {
    expect(problem({})).toBeNull();
    expect(problem({ a: 0, b: 0 })).toBeNull();
    expect(problem({ z: 1 })).toEqual({ kind: "unknown", code: "z", known: ["a", "b", "c"] });
    expect(problem({ a: -1 })).toMatchObject({ kind: "negative", code: "a", found: -1 });
    expect(problem({ a: Number.NaN })).toMatchObject({ kind: "negative" });
    expect(problem({ a: Number.POSITIVE_INFINITY })).toMatchObject({ kind: "negative" });
    expect(problem({ a: 0, b: 0, c: 0 })).toEqual({ kind: "all-zero" });
    expect(() => card({ a: missing, b: missing, c: missing }, { a: 0, b: 0, c: 0 })).toThrow(RangeError);
  });
});
