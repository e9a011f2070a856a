import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import golden from "../../golden/expected_prca.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { asymmetry, asymmetryClass, asymmetryIndex, impactRange } from "./asymmetry.ts";
import { MomentSums } from "./moment-sums.ts";

const { allClose: worst } = compared("expected_prca.json", "2", "Penalty–reward contrast analysis", 1e-8);

const all = Array.from({ length: 12 }, (_, j) => j);

describe("asymmetry agrees with the reference to 1e-8", () => {
  it.each([
    ["overall", "overall"],
    ["recommend", "ltr"],
  ] as const)("on %s", (outcome, name) => {
    const sums = new MomentSums(goldenItems);
    sums.add(goldenBlock());
    const actual = asymmetry(sums.fold(), outcome, all, 10);
    const expected = golden[name];
    const rows = expected.by_touchpoint;
    expect([actual.n, actual.rank, actual.df]).toEqual([expected.n, expected.rank, expected.df]);
    expect(worst([actual.residualVariance, actual.explained], [expected.s2, expected.r2])).toBeLessThan(1e-8);
    expect(actual.touchpoints.map((t) => [t.nLow, t.nHigh, t.nMissing])).toEqual(
      rows.map((t) => [t.n_low, t.n_high, t.n_missing]),
    );
    const t = actual.touchpoints;
    const pairs = [
      [t.map((x) => x.penalty.value), rows.map((x) => x.penalty)],
      [t.map((x) => x.reward.value), rows.map((x) => x.reward)],
      [t.map((x) => x.penaltySe), rows.map((x) => x.se_penalty)],
      [t.map((x) => x.rewardSe), rows.map((x) => x.se_reward)],
      [t.map((x) => x.fJoint), rows.map((x) => x.F_joint)],
      [t.map((x) => x.pJoint), rows.map((x) => x.p_joint)],
      [t.map((x) => x.qJoint), rows.map((x) => x.q_joint)],
      [t.map((x) => x.tAsymmetry), rows.map((x) => x.t_asym)],
      [t.map((x) => x.pAsymmetry), rows.map((x) => x.p_asym)],
      [t.map((x) => x.qAsymmetry), rows.map((x) => x.q_asym)],
      [t.map((x) => x.impactRange.value), rows.map((x) => x.riocs)],
      [t.map((x) => x.satisfactionPart), rows.map((x) => x.sgp)],
      [t.map((x) => x.dissatisfactionPart), rows.map((x) => x.dgp)],
      [t.map((x) => x.index.value), rows.map((x) => x.ia)],
      [t.map((x) => x.impactRange.se), rows.map((x) => x.riocs_se_jack)],
      [t.map((x) => x.index.se), rows.map((x) => x.ia_se_jack)],
      [t.map((x) => x.penalty.se), rows.map((x) => x.penalty_se_jack)],
      [t.map((x) => x.reward.se), rows.map((x) => x.reward_se_jack)],
    ] as const;
    for (const [index, [ours, theirs]] of pairs.entries())
      expect(worst(ours, theirs), `field ${index}`).toBeLessThan(1e-8);
    expect(t.map((x) => x.class)).toEqual(rows.map((x) => x.class.replaceAll("_", "-")));
  });

  it.each(edge.impact_asymmetry)(
    "indices for penalty $penalty and reward $reward",
    ({ penalty, reward, riocs, ia }) => {
      expect(impactRange(penalty, reward)).toBe(riocs);
      if (ia === null) expect(asymmetryIndex(penalty, reward)).toBeNaN();
      else expect(asymmetryIndex(penalty, reward)).toBeCloseTo(ia, 12);
    },
  );
});

describe("each class of asymmetry", () => {
  const row = (penalty: number, reward: number, qJoint: number | null, qAsymmetry: number, nLow = 50) =>
    asymmetryClass(
      {
        nLow,
        nHigh: 50,
        penalty: { value: penalty, se: 1 },
        reward: { value: reward, se: 1 },
        penaltySe: 1,
        rewardSe: 1,
        qJoint,
        qAsymmetry,
      },
      1000,
    );
  it.each([
    ["insufficient when fewer than ten gave a low score", row(-9, 1, 0.001, 0.001, 9), "insufficient"],
    ["insufficient when nothing can be tested", row(-9, 1, null, 0.001), "insufficient"],
    ["no clear effect when the joint test says nothing", row(-9, 1, 0.06, 0.001), "no-clear-effect"],
    ["inverse when low scores help and high scores hurt", row(5, -5, 0.001, 0.5), "inverse"],
    ["non-monotone when low scores help", row(5, 9, 0.001, 0.001), "non-monotone"],
    ["non-monotone when high scores hurt", row(-5, -9, 0.001, 0.001), "non-monotone"],
    ["performance when both weigh the same", row(-5, 6, 0.001, 0.4), "performance"],
    ["basic when low scores weigh more", row(-9, 2, 0.001, 0.01), "basic"],
    ["excitement when high scores weigh more", row(-2, 9, 0.001, 0.01), "excitement"],
  ])("%s", (_, actual, expected) => expect(actual).toBe(expected));
});
