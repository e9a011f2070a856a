import { describe, expect, it } from "vitest";
import expected from "../../golden/expected_whatif.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { goldenBlock, goldenItems, goldenVenues, ratingScale } from "../../test/golden-visits.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { pairwiseSlopes } from "../moment/slopes.ts";
import { jackknifeInterval, jackknifeSe } from "../statistics/jackknife.ts";
import { headroom } from "../statistics/lift.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { touchpointCoefficients } from "./coefficients.ts";
import { liftOf, requireImprovement } from "./lift.ts";
import { addToScope, countsWithout, emptyScope, type Scope, type Spread, visitsWithout } from "./scope.ts";

const used = goldenItems.touchpoints.map((_, j) => j);
const sums = new MomentSums(goldenItems);
sums.add(goldenBlock());
const centred = sums.fold();
const slopes = pairwiseSlopes(centred, "overall", used, [10, ...used.map(() => 4)]);
const coefficients = touchpointCoefficients(centred, goldenItems, "overall", "overall", used, {
  method: "pairwise",
  slopes,
});

function scopeOf(venue: string | null): Scope {
  const scope = emptyScope(goldenItems);
  const venues = venue === null ? null : new Set([goldenVenues.indexOf(venue)]);
  addToScope(scope, goldenItems, goldenBlock(), { venues, segments: [] });
  return scope;
}

describe.each([
  ["all venues", scopeOf(null), expected.chain],
  ["V1 with the coefficients of all venues", scopeOf("V1"), expected.V1],
])("lifts of %s agree with the reference", (_, scope, reference) => {
  const { close } = golden("expected_whatif.json", "10", "what-if lifts", 1e-8);
  it.each(reference.map((row, j) => ({ ...row, j })))("$id", ({ j, ...row }) => {
    const own = coefficients[j] as (typeof coefficients)[number];
    const { lift, rise } = liftOf(own, { points: 10 }, scope, ratingScale);
    const se = jackknifeSe(lift.replicates);
    const interval = jackknifeInterval(lift.value, se, JACKKNIFE_GROUPS);
    close(rise, row.headroom_mean);
    close(lift.value, row.lift_linear);
    close(se, row.se_linear);
    close(interval.low, row.lo);
    close(interval.high, row.hi);
    const converted = liftOf(own, { share: 0.5 }, scope, ratingScale).lift;
    close(converted.value, row.lift_convert);
    close(jackknifeSe(converted.replicates), row.se_convert);
  });
});

describe("an improvement", () => {
  it.each([{ points: 0 }, { points: 20.01 }, { points: Number.NaN }, { share: 0 }, { share: 1.1 }])(
    "of %o is refused",
    (improvement) => expect(() => requireImprovement(improvement)).toThrow(RangeError),
  );
  it("never lifts anybody beyond the best answer", () => {
    expect(headroom([0, 0, 0, 5, 5], 10, 20)).toBe(2.5);
    expect(headroom([0, 0, 0, 0, 5], 20, 5)).toBe(0);
    expect(headroom([0, 4], 20, 8)).toBe(0);
  });
  it("lifts in proportion to its reach", () => {
    const scope = scopeOf(null);
    const spread = scope.touchpoints[4] as Spread;
    const counts = countsWithout(spread, null);
    const rated = counts.reduce((a, b) => a + b, 0);
    const all = headroom(counts, 10, visitsWithout(scope, null));
    expect(all).toBeCloseTo((headroom(counts, 10, rated) * rated) / visitsWithout(scope, null), 12);
  });
});
