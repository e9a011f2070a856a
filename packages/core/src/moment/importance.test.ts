import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_importance.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { jackknifeInterval } from "../statistics/jackknife.ts";
import { importance } from "./importance.ts";
import { MomentSums } from "./moment-sums.ts";
import type { MomentOutcome } from "./sum-layout.ts";

const { allClose: worst } = compared(
  "expected_importance.json",
  "1",
  "Pairwise and listwise importance with jackknife and rank sets",
  1e-7,
);

const all = Array.from({ length: 12 }, (_, j) => j);
const stages = [[0, 1], [2, 3, 4], [5, 6, 7, 8, 9, 10], [11]];
const ranges = [10, ...all.map(() => 4)];

function analyse(outcome: MomentOutcome, oneVenue = false, complete = false) {
  const block = goldenBlock();
  if (oneVenue) block.venue.fill(0);
  const sums = new MomentSums(goldenItems);
  sums.add(complete ? completeOnly(block) : block);
  return importance(sums.fold(), outcome, all, stages, ranges);
}

/** Keeps the visits that answered overall and every touchpoint. */
function completeOnly(block: ReturnType<typeof goldenBlock>): ReturnType<typeof goldenBlock> {
  const keep = Array.from({ length: block.count }, (_, i) => i).filter((i) =>
    block.answers
      .subarray(i * block.items, i * block.items + 14)
      .every((answer, v) => v === 1 || answer < 254),
  );
  return {
    ...block,
    count: keep.length,
    venue: Uint16Array.from(keep, (i) => block.venue[i] as number),
    group: Uint8Array.from(keep, (i) => block.group[i] as number),
    answers: Uint8Array.from(
      keep.flatMap((i) => [...block.answers.subarray(i * block.items, (i + 1) * block.items)]),
    ),
  };
}

describe("importance agrees with the reference to 1e-9", () => {
  it.each([
    ["pairwise_within", "overall", false, false],
    ["pairwise_within_ltr", "recommend", false, false],
    ["pairwise_total", "overall", true, false],
    ["listwise_within", "overall", false, true],
    ["listwise_total", "overall", true, true],
  ] as const)("%s", (name, outcome, oneVenue, complete) => {
    const expected = golden[name];
    const actual = analyse(outcome, oneVenue, complete);
    const rows = expected.by_touchpoint;
    expect(worst([...actual.correlation], expected.R.flat())).toBeLessThan(1e-9);
    expect(worst([actual.explained], [expected.R2])).toBeLessThan(1e-9);
    expect(worst([actual.smallestEigenvalue], [expected.lambda_min])).toBeLessThan(1e-9);
    expect(worst([actual.conditionNumber], [expected.condition_number])).toBeLessThan(1e-9);
    expect(actual.touchpoints.map((t) => t.n)).toEqual(rows.map((t) => t.n_pair));
    const fields = [
      ["correlation", "r"],
      ["lmg", "lmg"],
      ["share", "share"],
      ["first", "first"],
      ["last", "last"],
      ["coefficient", "b"],
      ["marginalSlope", "slope_marginal"],
      ["standardised", "beta_std"],
      ["vif", "vif"],
      ["pAnyLink", "p_marginal"],
      ["qAnyLink", "q_marginal"],
    ] as const;
    for (const [ours, theirs] of fields)
      expect(
        worst(
          actual.touchpoints.map((t) => t[ours]),
          rows.map((t) => t[theirs]),
        ),
        ours,
      ).toBeLessThan(1e-9);
  });

  it("jackknife standard errors, intervals and unique effects", () => {
    const expected = golden.jackknife_pairwise_within;
    const actual = analyse("overall");
    const rows = expected.by_touchpoint;
    expect(worst([actual.explainedSe], [expected.R2_se])).toBeLessThan(1e-9);
    expect(
      worst(
        actual.touchpoints.map((t) => t.shareSe),
        rows.map((t) => t.share_se),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        actual.touchpoints.map((t) => t.lmgSe),
        rows.map((t) => t.lmg_se),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        actual.touchpoints.map((t) => t.coefficientSe),
        rows.map((t) => t.b_se),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        actual.touchpoints.map((t) => t.pUniqueEffect),
        rows.map((t) => t.p_unique),
      ),
    ).toBeLessThan(1e-8);
    expect(
      worst(
        actual.touchpoints.map((t) => t.qUniqueEffect),
        rows.map((t) => t.q_unique),
      ),
    ).toBeLessThan(1e-8);
    const intervals = actual.touchpoints.map((t) => jackknifeInterval(t.share, t.shareSe, 50, [0, 1]));
    expect(
      worst(
        intervals.map((i) => i.low),
        rows.map((t) => t.share_lo),
      ),
    ).toBeLessThan(1e-9);
    expect(
      worst(
        intervals.map((i) => i.high),
        rows.map((t) => t.share_hi),
      ),
    ).toBeLessThan(1e-9);
  });

  it("rank ranges of the shares", () => {
    const { ranks } = analyse("overall");
    const expected = golden.importance_rank_sets;
    expect(ranks.rank).toEqual(expected.rank);
    expect(ranks.low).toEqual(expected.L);
    expect(ranks.high).toEqual(expected.U);
    expect(ranks.significantPairs).toBe(expected.n_significant_pairs);
    expect(worst([ranks.smallestAdjustedP], [expected.min_p_adj])).toBeLessThan(1e-7);
  });

  it("stages as players", () => {
    const actual = analyse("overall");
    const values = actual.stages.map((s) => s.share * actual.explained);
    expect(worst(values, Object.values(golden.group_lmg_stage))).toBeLessThan(1e-9);
  });
});
