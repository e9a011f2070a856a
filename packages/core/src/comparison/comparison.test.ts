import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import golden from "../../golden/expected_venues.json" with { type: "json" };
import { countCodes, readVisits } from "../../golden/read-visits.ts";
import { emptyHistogram, type Histogram } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { rankRangesByStatistic } from "../statistics/rank-ranges.ts";
import { compareVenues } from "./comparison.ts";
import { inseparableGroups } from "./groups.ts";
import { tellApart } from "./tell-apart.ts";

const tenPoint = scaleSchema.parse({ low: 0, high: 10 });
const fivePoint = scaleSchema.parse({ low: 1, high: 5 });
const reading = { weighted: false, asOf: null };
const satisfaction = indicatorById("satisfaction");

function histogram(counts: number[], scale = tenPoint): Histogram {
  return {
    ...emptyHistogram(scale),
    counts,
    weights: counts.map((count) => count * 1_000_000),
    squaredWeights: counts.reduce((a, b) => a + b, 0) * 1_000_000,
  };
}

const visits = readVisits();
const venues = golden.metrics_overall.map(({ venue }) => ({
  venue,
  histogram: histogram(
    countCodes(
      visits.filter((v) => v.venue === venue),
      "overall",
      0,
      10,
    ),
  ),
}));

const estimates = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0.05, max: 30, noNaN: true })),
  {
    minLength: 1,
    maxLength: 14,
  },
);

describe("rank ranges", () => {
  it("of eight venues agree with the reference", () => {
    const { rows } = compareVenues(satisfaction, venues, reading);
    const found = rows.map(({ venue, rank, rankLow, rankHigh }) => ({
      venue,
      rank,
      L: rankLow,
      U: rankHigh,
    }));
    expect(found.sort((a, b) => (a.venue < b.venue ? -1 : 1))).toEqual(golden.rank_sets_holm);
  });

  it.each(Object.entries(edge.rank_sets))("at the edge: %s", (_, { est, v, rank, L, U }) => {
    const told = tellApart(Float64Array.from(est), Float64Array.from(v));
    expect([[...told.rank], [...told.low], [...told.high]]).toEqual([rank, L, U]);
  });

  it("equal those from p-values of every pair", () => {
    fc.assert(
      fc.property(estimates, (list) => {
        const e = Float64Array.from(list, ([estimate]) => estimate);
        const v = Float64Array.from(list, ([, variance]) => variance);
        const told = tellApart(e, v);
        const exact = rankRangesByStatistic(
          [...e],
          (a, b) => ((e[a] as number) - (e[b] as number)) / Math.sqrt((v[a] as number) + (v[b] as number)),
        );
        expect([[...told.rank], [...told.low], [...told.high]]).toEqual([exact.rank, exact.low, exact.high]);
        expect(told.order).toEqual(exact.order);
        expect(told.distinguishablePairs).toBe(exact.significantPairs);
      }),
      { numRuns: 300 },
    );
  });

  it("hold the rank, whatever the data", () => {
    fc.assert(
      fc.property(estimates, (list) => {
        const told = tellApart(
          Float64Array.from(list, ([e]) => e),
          Float64Array.from(list, ([, v]) => v),
        );
        for (let i = 0; i < list.length; i++) {
          expect(told.low[i] as number).toBeLessThanOrEqual(told.rank[i] as number);
          expect(told.high[i] as number).toBeGreaterThanOrEqual(told.rank[i] as number);
        }
      }),
    );
  });

  it("of venues without any spread do not claim what cannot be tested", () => {
    const told = tellApart(new Float64Array([5, 5]), new Float64Array(2));
    expect([told.distinguishablePairs, [...told.high]]).toEqual([0, [2, 2]]);
    expect(tellApart(new Float64Array(0), new Float64Array(0)).pairs).toBe(0);
  });
});

describe("groups that cannot be told apart", () => {
  /** Every maximal set without a differing pair, by trying all sets. */
  function byTryingAll(count: number, differs: (a: number, b: number) => boolean): string[] {
    const alike = (set: number[]) => set.every((a) => set.every((b) => a === b || !differs(a, b)));
    const sets = Array.from({ length: 2 ** count }, (_, bits) =>
      Array.from({ length: count }, (_, i) => i).filter((i) => bits & (1 << i)),
    ).filter((set) => set.length > 0 && alike(set));
    const isWhole = (set: number[]) =>
      Array.from({ length: count }, (_, i) => i).every((i) => set.includes(i) || !alike([...set, i]));
    return sets.filter(isWhole).map(String).sort();
  }

  it("are all maximal sets, also where the relation is not one of neighbours", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }),
        (count, bits) => {
          const differs = (a: number, b: number) =>
            a !== b && bits[Math.min(a, b) * 9 + Math.max(a, b)] === true;
          const { groups, complete } = inseparableGroups(count, differs);
          expect(complete).toBe(true);
          expect(groups.map(String).sort()).toEqual(byTryingAll(count, differs));
          expect(groups.map((group) => group[0])).toEqual(
            groups.map((group) => group[0] as number).sort((a, b) => a - b),
          );
        },
      ),
    );
  });

  it("need not be runs of neighbours", () => {
    // The second is precise and differs from the first; the third is vague and differs from neither.
    const apart = new Set(["0-1"]);
    expect(inseparableGroups(3, (a, b) => apart.has(`${Math.min(a, b)}-${Math.max(a, b)}`)).groups).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("stop being listed where nobody could read them", () => {
    // 60 items in 20 triples that differ inside: 3²⁰ maximal sets.
    const { groups, complete } = inseparableGroups(
      60,
      (a, b) => a !== b && Math.floor(a / 3) === Math.floor(b / 3),
    );
    expect([complete, groups.length]).toEqual([false, 300]);
  });
});

describe("a comparison", () => {
  const few = (n: number) => histogram([0, 0, 0, 0, 0, 1, 1, 0, 0, 0, n - 2]);
  const many = histogram([0, 0, 0, 0, 0, 0, 0, 50, 50, 0, 0]);

  it("ranks the best first, and what is not ranked comes last", () => {
    const { rows, total, pairs } = compareVenues(
      satisfaction,
      [
        { venue: "none", histogram: null },
        { venue: "nine", histogram: few(9) },
        { venue: "eight", histogram: few(8) },
        { venue: "twenty", histogram: few(20) },
        { venue: "low", histogram: histogram([0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0]) },
        { venue: "high", histogram: many },
      ],
      reading,
    );
    expect(rows.map(({ venue }) => venue)).toEqual(["high", "low", "twenty", "eight", "nine", "none"]);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, null, null, null, null]);
    expect(rows.map(({ group }) => group)).toEqual([1, 2, null, null, null, null]);
    expect([total.n, pairs]).toEqual([237, 1]);
  });

  it("puts the lowest first where lower is better", () => {
    const { rows } = compareVenues(
      indicatorById("dissatisfied-share"),
      [
        { venue: "bad", histogram: histogram([60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40]) },
        { venue: "good", histogram: many },
      ],
      reading,
    );
    expect(rows.map(({ venue, rank, rankHigh }) => [venue, rank, rankHigh])).toEqual([
      ["good", 1, 1],
      ["bad", 2, 2],
    ]);
  });

  it("withholds a second venue where one hidden venue could be worked out from the total", () => {
    const { rows } = compareVenues(
      satisfaction,
      [
        { venue: "hidden", histogram: few(7) },
        { venue: "small", histogram: few(40) },
        { venue: "large", histogram: many },
      ],
      reading,
    );
    expect(rows.map(({ venue, figure }) => [venue, figure.status])).toEqual([
      ["large", "measured"],
      ["hidden", "too-few"],
      ["small", "withheld"],
    ]);
  });

  it("does not set means on different scales beside each other", () => {
    const mixed = [
      { venue: "ten", histogram: many },
      { venue: "five", histogram: histogram([0, 0, 50, 50, 0], fivePoint) },
    ];
    const { rows, distinguishablePairs } = compareVenues(indicatorById("overall-mean"), mixed, reading);
    expect(rows.map(({ figure }) => figure.status)).toEqual(["withheld", "withheld"]);
    expect(distinguishablePairs).toBe(0);
    expect(compareVenues(satisfaction, mixed, reading).rows.every(({ rank }) => rank !== null)).toBe(true);
  });

  it("refuses a venue that comes twice", () => {
    expect(() =>
      compareVenues(
        satisfaction,
        [
          { venue: "a", histogram: many },
          { venue: "a", histogram: many },
        ],
        reading,
      ),
    ).toThrow('found "a" twice');
  });
});
