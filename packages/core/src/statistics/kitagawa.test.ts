import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { normalQuantile } from "./distributions.ts";
import { kitagawa, type SegmentSample } from "./kitagawa.ts";

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const sides = (n: readonly number[], means: readonly number[], variance = 0): SegmentSample[] =>
  n.map((count, s) => ({ n: count, share: count / total(n), mean: means[s] as number, variance }));

describe("Kitagawa's split agrees with the reference", () => {
  it("on two segments", () => {
    const { close } = golden("expected_edge.json", "6.5", "Kitagawa split of a change", 1e-12);
    const { na, nb, ma, mb, crude, rate, mix } = edge.kitagawa;
    const found = kitagawa(sides(na, ma), sides(nb, mb));
    close(found.crude, crude);
    close(found.performance, rate);
    close(found.mix, mix);
  });

  it("between all pairs of eight venues", () => {
    const { close } = golden("expected_venues.json", "6.6", "Kitagawa split between two venues", 1e-9);
    const visits = readVisits();
    const kinds = [...new Set(visits.map((v) => v.segment as string))];
    const of = (venue: string) => {
      const answers = kinds.map((kind) =>
        visits
          .filter((v) => v.venue === venue && v.segment === kind && v.overall)
          .map((v) => 10 * Number(v.overall)),
      );
      return sides(
        answers.map((a) => a.length),
        answers.map((a) => total(a) / a.length),
      );
    };
    for (const pair of reference.simpson) {
      const found = kitagawa(of(pair.a), of(pair.b));
      close(found.crude, pair.crude);
      close(found.performance, pair.kitagawa_rate);
      close(found.mix, pair.kitagawa_mix);
    }
  });
});

const segment = fc.option(
  fc.record({
    n: fc.integer({ min: 1, max: 5000 }),
    mean: fc.double({ min: -100, max: 100, noNaN: true }),
    variance: fc.double({ min: 0, max: 2000, noNaN: true }),
  }),
  { nil: null },
);
const period = (cells: ({ n: number; mean: number; variance: number } | null)[]) => {
  const answers = total(cells.map((c) => c?.n ?? 0));
  return cells.map((c) => c && { ...c, share: c.n / answers });
};

describe("the parts", () => {
  it("add up to the crude difference, whatever the segments, and turn their sign with the periods", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(segment, segment), { minLength: 1, maxLength: 12 })
          .filter((c) => c.some(([a]) => a) && c.some(([, b]) => b)),
        (cells) => {
          const a = period(cells.map(([one]) => one));
          const b = period(cells.map(([, other]) => other));
          const meanOf = (side: typeof a) => total(side.map((c) => (c ? c.share * c.mean : 0)));
          const found = kitagawa(a, b);
          expect(found.crude).toBeCloseTo(meanOf(a) - meanOf(b), 9);
          expect(found.performance + found.mix).toBe(found.crude);
          const back = kitagawa(b, a);
          expect(back.performance).toBeCloseTo(-found.performance, 9);
          expect(back.standardErrors.mix).toBeCloseTo(found.standardErrors.mix, 9);
        },
      ),
    );
  });

  it("are all performance where the mix stands still, all mix where each kind of guest answers as before", () => {
    const still = kitagawa(sides([30, 70], [60, 80]), sides([300, 700], [55, 78]));
    expect(still.mix).toBeCloseTo(0, 12);
    const moved = kitagawa(sides([30, 70], [60, 80]), sides([70, 30], [60, 80]));
    expect([moved.performance, moved.mix]).toEqual([0, expect.closeTo(8, 12)]);
  });

  it("count a kind of guest that came or went as mix", () => {
    const [own] = sides([50], [60], 100);
    const both = sides([50, 50], [60, 90], 100);
    const came = kitagawa(both, [own as SegmentSample, null]);
    expect([came.performance, came.mix]).toEqual([0, 15]);
    expect(came.standardErrors.mix).toBeGreaterThan(0);
  });

  it("with one segment are performance alone, with the plain standard error", () => {
    const found = kitagawa(sides([50], [60], 100), sides([20], [50], 80));
    expect([found.performance, found.mix]).toEqual([10, 0]);
    expect(found.standardErrors.performance).toBeCloseTo(Math.sqrt(100 / 50 + 80 / 20), 12);
  });

  it("need answers in both periods, and the same segments", () => {
    expect(() => kitagawa([null], sides([5], [50]))).toThrow("answers in both periods");
    expect(() => kitagawa(sides([5], [50]), [])).toThrow("same segments, found 1 and 0");
  });
});

describe("simulated periods with a planted truth", () => {
  const z = normalQuantile(0.975);
  const truth = { shareA: [0.2, 0.5, 0.3], shareB: [0.45, 0.35, 0.2] };
  const levels = { a: [62, 70, 45], b: [55, 72, 45] };

  function drawn(random: ReturnType<typeof xoroshiro128plus>, n: number, shares: number[], means: number[]) {
    const sums = shares.map(() => ({ n: 0, sum: 0, squares: 0 }));
    for (let i = 0; i < n; i++) {
      let rest = uniformFloat64(random);
      let s = 0;
      while (s < shares.length - 1 && rest >= (shares[s] as number)) rest -= shares[s++] as number;
      // Answers of a five-point scale with the segment's mean, spread differently by segment.
      const target = (means[s] as number) / 25;
      const step = Math.floor(target) + (uniformFloat64(random) < target % 1 ? 1 : 0);
      const noise = s === 0 ? Math.floor(3 * uniformFloat64(random)) - 1 : 0;
      const value = 25 * (step + noise);
      const cell = sums[s] as { n: number; sum: number; squares: number };
      cell.n++;
      cell.sum += value;
      cell.squares += value * value;
    }
    return sums.map(({ n: count, sum, squares }) =>
      count < 2
        ? null
        : {
            n: count,
            share: count / n,
            mean: sum / count,
            variance: (squares - (sum * sum) / count) / (count - 1),
          },
    );
  }

  it.each([
    [300, 300],
    [120, 900],
    [900, 120],
  ])("%i against %i answers: both intervals hold the truth in 95 of 100", (nA, nB) => {
    const random = xoroshiro128plus(nA + 3 * nB);
    const exact = kitagawa(
      levels.a.map((mean, s) => ({ n: 1, share: truth.shareA[s] as number, mean, variance: 0 })),
      levels.b.map((mean, s) => ({ n: 1, share: truth.shareB[s] as number, mean, variance: 0 })),
    );
    const runs = 1500;
    const held = { performance: 0, mix: 0, crude: 0 };
    for (let run = 0; run < runs; run++) {
      const found = kitagawa(
        drawn(random, nA, truth.shareA, levels.a),
        drawn(random, nB, truth.shareB, levels.b),
      );
      for (const part of ["performance", "mix", "crude"] as const)
        if (Math.abs(found[part] - exact[part]) <= z * found.standardErrors[part]) held[part]++;
    }
    for (const part of ["performance", "mix", "crude"] as const) {
      expect(held[part] / runs, part).toBeGreaterThan(0.93);
      expect(held[part] / runs, part).toBeLessThan(0.97);
    }
  });
});
