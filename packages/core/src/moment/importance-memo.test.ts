import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_importance.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { jackknifeInterval } from "../statistics/jackknife.ts";
import { ImportanceMemo, type Watch } from "./importance-memo.ts";
import { MomentSums } from "./moment-sums.ts";

function memo(oneVenue = false): ImportanceMemo {
  const block = goldenBlock();
  if (oneVenue) block.venue.fill(0);
  const sums = new MomentSums(goldenItems);
  sums.add(block);
  return new ImportanceMemo(sums, goldenJourney());
}

describe("importance by maximum likelihood agrees with the reference", () => {
  it("within venues: estimates to 1e-6, jackknife standard errors to 1e-4", () => {
    const actual = memo().importance("overall");
    if (actual === null) throw new Error("there is importance");
    const expected = reference.em_within;
    const rows = expected.by_touchpoint;
    const estimate = golden("importance", "1", "importance by EM within venues", 1e-6);
    const error = golden("importance", "1", "jackknife se of importance by EM", 1e-4);
    expect([actual.method, actual.switched, actual.status]).toEqual(["em", null, "ok"]);
    estimate.close(actual.explained, expected.R2);
    error.close(actual.explainedSe, expected.R2_se);
    const t = actual.touchpoints;
    estimate.allClose(
      t.map((x) => x.lmg),
      rows.map((x) => x.lmg),
    );
    estimate.allClose(
      t.map((x) => x.share),
      rows.map((x) => x.share),
    );
    estimate.allClose(
      t.map((x) => x.standardised),
      rows.map((x) => x.beta_std),
    );
    estimate.allClose(
      t.map((x) => x.coefficient),
      rows.map((x) => x.b),
    );
    error.allClose(
      t.map((x) => x.shareSe),
      rows.map((x) => x.share_se),
    );
    error.allClose(
      t.map((x) => x.coefficientSe),
      rows.map((x) => x.b_se),
    );
    const intervals = t.map((x) => jackknifeInterval(x.share, x.shareSe, 50, [0, 1]));
    const ends = golden("importance", "1", "intervals of importance by EM", 1e-5, "absolute");
    ends.allClose(
      intervals.map((x) => x.low),
      rows.map((x) => x.share_lo),
    );
    ends.allClose(
      intervals.map((x) => x.high),
      rows.map((x) => x.share_hi),
    );
  });

  it("over all venues together", () => {
    const actual = memo(true).importance("overall");
    const expected = reference.em_total;
    const estimate = golden("importance", "1", "importance by EM in total", 1e-6);
    estimate.close(actual?.explained, expected.R2);
    estimate.allClose(
      actual?.touchpoints.map((x) => x.share) ?? [],
      expected.by_touchpoint.map((x) => x.share),
    );
    estimate.allClose(
      actual?.touchpoints.map((x) => x.coefficient) ?? [],
      expected.by_touchpoint.map((x) => x.b),
    );
  });

  it("stages and drivers as players, pair by pair", () => {
    const actual = memo().importance("overall", "pairwise");
    if (actual === null) throw new Error("there is importance");
    const stages = golden("importance", "10b", "grouped Shapley by stage", 1e-9);
    const factors = golden("importance", "10b", "grouped Shapley by driver", 1e-9);
    const byCode = (groups: { code: string }[], values: { share: number }[]): Record<string, number> =>
      Object.fromEntries(groups.map(({ code }, k) => [code, (values[k]?.share ?? 0) * actual.explained]));
    const ours = byCode(actual.groups.stages, actual.stages);
    for (const [code, value] of Object.entries(reference.group_lmg_stage)) stages.close(ours[code], value);
    const byDriver = byCode(actual.groups.factors, actual.factors);
    for (const [code, value] of Object.entries(reference.group_lmg_factor))
      factors.close(byDriver[code], value);
    for (const group of [...actual.stages, ...actual.factors]) expect(group.shareSe).toBeGreaterThan(0);
    const sums = actual.groups.factors.map(({ places }) =>
      places.reduce((sum, place) => sum + (actual.touchpoints[place]?.share as number), 0),
    );
    expect(sums.some((sum, k) => Math.abs(sum - (actual.factors[k]?.share as number)) > 1e-4)).toBe(true);
  });
});

describe("the memo of importance", () => {
  it("computes each kind once, and tells what other methods would have said", () => {
    const kept = memo();
    const steps: number[] = [];
    const watch = { step: (done: number, total: number) => void steps.push(done / total) };
    const first = kept.importance("overall", "em", watch);
    const told = steps.length;
    expect(kept.importance("overall", "em", watch)).toBe(first);
    expect(steps.length).toBe(told);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
    const pairs = kept.importance("overall", "pairwise");
    expect(first?.pairwiseShares).toEqual(pairs?.touchpoints.map((t) => t.share));
    expect(first?.largestDifference).toBeLessThan(0.03);
    expect(first?.listwise?.visits).toBe(271);
    expect(first?.likelihood).toMatchObject({ patterns: 356, replicateTolerance: 1e-9 });
    expect(first?.replicates).toHaveLength(50);
  });

  it("can be given up at any step, and asked again", () => {
    const kept = memo();
    const give = {
      step: () => {
        throw new Error("given up");
      },
    };
    expect(() => kept.importance("overall", "em", give)).toThrow("given up");
    expect(kept.importance("overall")?.status).toBe("ok");
  });
});

describe("an analysis that is given up", () => {
  it("goes on where it stopped, and finds the same to the last bit", () => {
    const [whole, often] = [memo(), memo()];
    let steps = 0;
    const expected = whole.importance("overall", "em", { step: () => steps++ });
    let made = 0;
    const impatient = (): Watch => {
      let left = Math.ceil(steps / 3);
      return {
        step: () => {
          made += 1;
          left -= 1;
          if (left === 0) throw new RangeError("given up");
        },
      };
    };
    for (let run = 0; run < 2; run++)
      expect(() => often.importance("overall", "em", impatient())).toThrow("given up");
    expect(often.importance("overall", "em", { step: () => made++ })).toEqual(expected);
    // Each time, the steps of one replicate are made again: those of all that were found before are not.
    expect(made).toBeLessThan(1.3 * steps);
  });
});
