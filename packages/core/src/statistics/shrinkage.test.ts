import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { type GoldenComparison, golden } from "../../test/golden-deviation.ts";
import { expectedRanks } from "./expected-ranks.ts";
import { heterogeneity } from "./heterogeneity.ts";
import { pauleMandel } from "./paule-mandel.ts";
import { shrink } from "./shrinkage.ts";
import { adjustedShareVariance } from "./wilson.ts";

const means = {
  y: reference.metrics_overall.map(({ mean }) => mean),
  s2: reference.metrics_overall.map(({ n }) => reference.anova.msw / n),
};
const shares = {
  y: reference.csat_top2.map(({ p }) => p),
  s2: reference.csat_top2.map(({ top2, n }) => adjustedShareVariance(top2, n)),
};
const scores = {
  y: reference.nps.map(({ nps }) => nps),
  s2: reference.nps.map(({ adj_se }) => adj_se ** 2),
};

const shrinkage = golden("expected_venues.json", "6.2", "empirical-Bayes shrinkage, expected ranks", 1e-9);

describe("shrinkage of eight venues agrees with the reference", () => {
  it.each([
    ["means", means, reference.eb_pm],
    ["shares", shares, reference.eb_csat_pm],
    ["net promoter scores", scores, reference.eb_nps_pm],
  ] as const)("%s, by Paule–Mandel", (_, { y, s2 }, expected) => {
    golden("expected_venues.json", "6.2", "variance between venues (Paule–Mandel)", 1e-7).close(
      pauleMandel(y, s2),
      expected.tau2,
    );
    compare(shrink(y, s2), expected, shrinkage);
  });

  it.each([
    ["DerSimonian–Laird", reference.eb_dl],
    ["restricted maximum likelihood", reference.eb_reml],
  ] as const)("with the variance between venues by %s", (_, expected) => {
    compare(shrink(means.y, means.s2, expected.tau2), expected, shrinkage);
  });

  it("with the variance components of a mixed model (lme4)", () => {
    const { sigma2_venue, sigma2_resid, mu, blup } = reference.lme4_reml;
    const mixed = shrink(
      means.y,
      reference.metrics_overall.map(({ n }) => sigma2_resid / n),
      sigma2_venue,
    );
    const check = golden("expected_venues.json", "6.2", "shrinkage with lme4's variance components", 1e-4);
    check.close(mixed.mu, mu);
    for (const [v, { theta }] of blup.entries()) check.close(mixed.estimates[v], theta);
  });

  it("heterogeneity", () => {
    const { q, df, p, i2 } = heterogeneity(means.y, means.s2) ?? {};
    expect(df).toBe(reference.heterogeneity.df);
    const check = golden("expected_venues.json", "6.2", "heterogeneity (Cochran's Q, I²)", 1e-9);
    check.close(q, reference.heterogeneity.Q);
    check.close(p, reference.heterogeneity.p_value);
    check.close(i2, reference.heterogeneity.I2);
  });
});

describe("at the edges", () => {
  it.each(Object.entries(edge.eb))("shrinkage agrees with the reference: %s", (_, expected) => {
    const actual = shrink(expected.y, expected.v);
    compare(
      actual,
      {
        ...expected,
        by_venue: expected.B.map((B, v) => ({
          B,
          theta: expected.theta[v] as number,
          post_sd: expected.post_sd[v] as number,
          pred_se: expected.pred_se[v] as number,
          expected_rank: expected.expected_rank[v] as number,
        })),
      },
      golden("expected_edge.json", "6.2", "empirical-Bayes shrinkage at the edges", 1e-12),
    );
  });

  it("a single venue is left as it is", () => {
    const alone = shrink([71], [4]);
    expect(alone).toMatchObject({ tau2: null, mu: 71 });
    expect([...alone.estimates, ...alone.predictionSe]).toEqual([71, 2]);
    expect([...expectedRanks(alone.estimates, alone.posteriorSd)]).toEqual([1]);
    expect(heterogeneity([71], [4])).toBeNull();
  });

  it("equal venues share the middle", () => {
    const equal = shrink([70, 70, 70, 70], [1, 2, 3, 4]);
    expect(equal.tau2).toBe(0);
    expect([...expectedRanks(equal.estimates, equal.posteriorSd)]).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  it("an estimate without a sampling variance is refused", () => {
    expect(() => pauleMandel([1, 2], [1, 0])).toThrow("variance above zero");
    expect(() => pauleMandel([1, Number.NaN], [1, 1])).toThrow("finite estimate");
    expect(() => pauleMandel([1, 2], [1])).toThrow("as many variances");
    expect(() => shrink([], [])).toThrow("at least one estimate");
  });
});

describe("properties", () => {
  const groups = fc.array(
    fc.tuple(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 1e-6, max: 400, noNaN: true }),
    ),
    { minLength: 2, maxLength: 30 },
  );

  it("τ² solves its equation, or is 0 where there is nothing to explain", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const y = list.map(([estimate]) => estimate);
        const s2 = list.map(([, variance]) => variance);
        const tau2 = pauleMandel(y, s2) as number;
        const excess =
          (heterogeneity(
            y,
            s2.map((s) => s + tau2),
          )?.q ?? 0) -
          (y.length - 1);
        if (tau2 === 0) expect(excess).toBeLessThanOrEqual(1e-9);
        else expect(Math.abs(excess)).toBeLessThanOrEqual(1e-8 * y.length);
      }),
    );
  });

  it("a shrunken estimate lies between its own and the mean, and units do not matter", () => {
    fc.assert(
      fc.property(groups, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, unit) => {
        const y = list.map(([estimate]) => estimate);
        const s2 = list.map(([, variance]) => variance);
        const { mu, estimates, reliability, predictionSe, intervalSe } = shrink(y, s2);
        const scaled = shrink(
          y.map((value) => unit * value),
          s2.map((value) => unit * unit * value),
        );
        for (const [v, value] of y.entries()) {
          expect(estimates[v]).toBeGreaterThanOrEqual(Math.min(value, mu) - 1e-9);
          expect(estimates[v]).toBeLessThanOrEqual(Math.max(value, mu) + 1e-9);
          expect(intervalSe[v]).toBeGreaterThanOrEqual(predictionSe[v] as number);
          expect(scaled.reliability[v]).toBeCloseTo(reliability[v] as number, 7);
        }
      }),
    );
  });

  it("expected ranks add up and lie within 1..V", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const ranks = expectedRanks(
          list.map(([estimate]) => estimate),
          list.map(([, variance]) => Math.sqrt(variance)),
        );
        const count = list.length;
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((count * (count + 1)) / 2, 8);
        for (const rank of ranks) {
          expect(rank).toBeGreaterThanOrEqual(1);
          expect(rank).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});

interface Expected {
  tau2: number;
  mu: number;
  mu_se: number;
  by_venue: readonly { B: number; theta: number; post_sd: number; pred_se: number; expected_rank: number }[];
}

function compare(actual: ReturnType<typeof shrink>, expected: Expected, check: GoldenComparison): void {
  const ranks = expectedRanks(actual.estimates, actual.posteriorSd);
  check.close(actual.mu, expected.mu);
  check.close(actual.muStandardError, expected.mu_se);
  for (const [v, venue] of expected.by_venue.entries()) {
    check.close(actual.reliability[v], venue.B);
    check.close(actual.estimates[v], venue.theta);
    check.close(actual.posteriorSd[v], venue.post_sd);
    check.close(actual.predictionSe[v], venue.pred_se);
    check.close(ranks[v], venue.expected_rank);
  }
}
