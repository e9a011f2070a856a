import { describe, expect, it } from "vitest";
import expected from "../../golden/expected_whatif.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems, goldenVenues } from "../../test/golden-visits.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { pairwiseSlopes } from "../moment/slopes.ts";
import { jackknifeInterval, jackknifeSe } from "../statistics/jackknife.ts";
import { headroom } from "../statistics/lift.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { touchpointCoefficients } from "./coefficients.ts";
import { liftOf, requireImprovement } from "./lift.ts";
import { countsWithout, type Scope, type Spread, scopeOf, visitsWithout } from "./scope.ts";

const used = goldenItems.touchpoints.map((_, j) => j);
const sums = new MomentSums(goldenItems);
sums.add(goldenBlock());
const centred = sums.fold();
const slopes = pairwiseSlopes(centred, "overall", used, [10, ...used.map(() => 4)]);
const coefficients = touchpointCoefficients(centred, goldenItems, "overall", "overall", used, {
  method: "pairwise",
  slopes,
});

function visitsOf(venue: string | null): Scope {
  const block = goldenBlock();
  const number = venue === null ? null : goldenVenues.indexOf(venue);
  const members = [...block.venue.keys()].filter((i) => number === null || block.venue[i] === number);
  const own: VisitBlock = {
    ...block,
    count: members.length,
    group: Uint8Array.from(members, (i) => block.group[i] as number),
    answers: Uint8Array.from(
      members.flatMap((i) => [...block.answers.subarray(i * block.items, (i + 1) * block.items)]),
    ),
  };
  return scopeOf([own], goldenItems, goldenJourney());
}

describe.each([
  ["all venues", visitsOf(null), expected.chain],
  ["V1 with the coefficients of all venues", visitsOf("V1"), expected.V1],
])("lifts of %s agree with the reference", (_, scope, reference) => {
  const { close } = golden("expected_whatif.json", "10", "what-if lifts", 1e-8);
  it.each(reference.map((row, j) => ({ ...row, j })))("$id", ({ j, ...row }) => {
    const own = coefficients[j] as (typeof coefficients)[number];
    const { lift, rise } = liftOf(own, { points: 10 }, scope, scope.touchpoints[j] as Spread);
    const se = jackknifeSe(lift.replicates);
    const interval = jackknifeInterval(lift.value, se, JACKKNIFE_GROUPS);
    close(rise, row.headroom_mean);
    close(lift.value, row.lift_linear);
    close(se, row.se_linear);
    close(interval.low, row.lo);
    close(interval.high, row.hi);
    const converted = liftOf(own, { share: 0.5 }, scope, scope.touchpoints[j] as Spread).lift;
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
    const scope = visitsOf(null);
    const spread = scope.touchpoints[4] as Spread;
    const counts = countsWithout(spread, null);
    const rated = counts.reduce((a, b) => a + b, 0);
    const all = headroom(counts, 10, visitsWithout(scope, null));
    expect(all).toBeCloseTo((headroom(counts, 10, rated) * rated) / visitsWithout(scope, null), 12);
  });
});
