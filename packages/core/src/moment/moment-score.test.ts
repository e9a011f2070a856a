import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_mot.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { jackknifeInterval } from "../statistics/jackknife.ts";
import { asymmetry } from "./asymmetry.ts";
import { equalWeights, momentScores, normalisedWeights, type RawTraits } from "./moment-score.ts";
import { MomentSums } from "./moment-sums.ts";
import { emotionalIntensity, feelingReplicates, rawTraits } from "./traits.ts";

const all = Array.from({ length: 12 }, (_, j) => j);
const rows = golden.by_touchpoint;

const { allClose: worst } = compared(
  "expected_mot.json",
  "5",
  "Moment-of-truth score, traits and stability",
  1e-8,
);

function goldenSums() {
  const sums = new MomentSums(goldenItems);
  sums.add(goldenBlock());
  return sums.fold();
}

describe("the moment-of-truth score", () => {
  const sums = goldenSums();
  const overall = asymmetry(sums, "overall", all, 10).touchpoints;
  const recommend = asymmetry(sums, "recommend", all, 10).touchpoints;
  const traits = all.map(
    (j) => rawTraits(sums, j, "valence", overall[j] as never, recommend[j] as never) as RawTraits,
  );
  const { scores, ranks } = momentScores(traits);

  it("agrees with the reference to 1e-8: traits, score, standard error, interval", () => {
    expect(
      worst(
        traits.map((t) => t.all.emotion),
        rows.map((r) => r.E),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        traits.map((t) => t.all.decision),
        rows.map((r) => r.D),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        traits.map((t) => t.all.longTerm),
        rows.map((r) => r.L),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        scores.map((s) => s.score),
        rows.map((r) => r.score),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        scores.map((s) => s.logSe),
        rows.map((r) => r.log_se),
      ),
    ).toBeLessThan(1e-8);
    const intervals = scores.map((s) => jackknifeInterval(Math.log(s.score), s.logSe, 50));
    expect(
      worst(
        intervals.map((i) => Math.exp(i.low)),
        rows.map((r) => r.lo),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        intervals.map((i) => Math.min(100, Math.exp(i.high))),
        rows.map((r) => r.hi),
      ),
    ).toBeLessThan(1e-8);
  });

  it("falls back to the share in low or high box as the reference does", () => {
    const fallback = all.map((j) => feelingReplicates(sums, j, "rating", emotionalIntensity).value);
    expect(
      worst(
        fallback,
        rows.map((r) => r.E_fallback_low_or_high_box),
      ),
    ).toBeLessThan(1e-8);
  });

  it("gives the reference's ranks, rank ranges, and ranks over seven weightings", () => {
    expect(ranks.rank).toEqual(rows.map((r) => r.rank));
    expect(ranks.low).toEqual(rows.map((r) => r.rank_lo));
    expect(ranks.high).toEqual(rows.map((r) => r.rank_hi));
    expect(scores.map((s) => s.rankLowest)).toEqual(rows.map((r) => r.rank_min_over_weights));
    expect(scores.map((s) => s.rankHighest)).toEqual(rows.map((r) => r.rank_max_over_weights));
  });

  it("gives the probability of the first three within 0.02, the same on every run", () => {
    const apart = scores.map((s, j) =>
      Math.abs(s.probabilityTop3 - (rows[j] as { p_top3_mc: number }).p_top3_mc),
    );
    expect(Math.max(...apart)).toBeLessThan(0.02);
    expect(momentScores(traits).scores).toEqual(scores);
  });

  it("cannot be bought by one trait: a touchpoint without swing stays at the bottom", () => {
    const flat = { emotion: 1, decision: -5, longTerm: 40 };
    const { scores: one } = momentScores([{ all: flat, replicates: Array(50).fill(flat) }]);
    expect(one[0]?.score).toBeCloseTo(100 * 0.01 ** (1 / 3), 10);
    expect(one[0]?.atLimit).toEqual({ emotion: true, decision: true, longTerm: true });
  });

  it("takes weights of any size as shares and refuses nonsense", () => {
    expect(normalisedWeights({ emotion: 2, decision: 2, longTerm: 2 })).toEqual(equalWeights);
    expect(() => normalisedWeights({ emotion: -1, decision: 1, longTerm: 1 })).toThrow(
      /expected three numbers/,
    );
    expect(() => normalisedWeights({ emotion: 0, decision: 0, longTerm: 0 })).toThrow(/not all 0/);
  });
});
