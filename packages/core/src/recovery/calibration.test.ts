import { expect, it } from "vitest";
import { type SimulatedStay, simulatedSums } from "../../test/simulated-recovery.ts";
import { clamp, random } from "../../test/simulated-visits.ts";
import { durationCounts, kaplanMeier, survivalAt } from "../statistics/kaplan-meier.ts";
import { logRank } from "../statistics/log-rank.ts";
import { logistic } from "../statistics/logistic.ts";
import { proportionTrend } from "../statistics/proportion-trend.ts";
import { type RecoveryAnalysis, recoveryAnalysis } from "./recovery.ts";

/*
 * Simulated complaints with a known truth and a fixed seed, groups of unequal size: do intervals and tests keep their
 * promise? A 5 % promise over 2,000 runs has a simulation error of about half a point.
 */

function shareOf(runs: number, holds: (run: number) => boolean): number {
  let held = 0;
  for (let run = 0; run < runs; run++) if (holds(run)) held++;
  return held / runs;
}

const within = (value: number, low: number, high: number): void => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

/** Closing times with mean `scale` hours; those watched for a shorter time are still open. */
function closing(n: number, scale: number, longest: number, uniform: () => number) {
  const times: number[] = [];
  const closed: boolean[] = [];
  for (let i = 0; i < n; i++) {
    const takes = -scale * Math.log(1 - uniform());
    const watched = longest * (0.2 + 0.8 * uniform());
    times.push(Math.min(takes, watched));
    closed.push(takes <= watched);
  }
  return durationCounts(times, closed);
}

it.each([
  [40, [8, 24]],
  [160, [8, 24, 48]],
])("the curve of %i complaints holds the true share open after %j hours in 93–97 of 100 draws", (n, at) => {
  const { uniform } = random(n);
  const runs = 800;
  const held = at.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const curve = kaplanMeier(closing(n, 20, 90, uniform));
    for (const [i, hours] of at.entries()) {
      const { low, high } = survivalAt(curve, hours);
      const truth = Math.exp(-hours / 20);
      if (low !== null && high !== null && low <= truth && truth <= high) held[i] = (held[i] as number) + 1;
    }
  }
  for (const count of held) within(count / runs, 0.93, 0.97);
});

it("the median's interval holds the true median in 93–98 of 100 draws", () => {
  const { uniform } = random(5);
  const truth = 20 * Math.LN2;
  const held = shareOf(1000, () => {
    const { medianLow, medianHigh } = kaplanMeier(closing(80, 20, 90, uniform));
    return (medianLow ?? 0) <= truth && truth <= (medianHigh ?? Number.POSITIVE_INFINITY);
  });
  within(held, 0.93, 0.98);
});

it("venues of unequal size that are equally fast are told apart in about 5 of 100 draws, others nearly always", () => {
  const { uniform } = random(7);
  const sizes = [30, 45, 80, 200];
  const draw = (slowest: number) =>
    logRank(sizes.map((n, v) => closing(n, v === 1 ? slowest : 20, 40 + 30 * v, uniform)));
  within(
    shareOf(1000, () => (draw(20)?.p as number) < 0.05),
    0.035,
    0.065,
  );
  expect(shareOf(200, () => (draw(60)?.p as number) < 0.05)).toBeGreaterThan(0.95);
});

it("a trend over speed groups of unequal size is found in about 5 of 100 draws where there is none", () => {
  const { uniform } = random(11);
  const sizes = [18, 60, 160, 110];
  const draw = (fall: number) =>
    proportionTrend(
      sizes.map((n, i) => {
        let count = 0;
        for (let k = 0; k < n; k++) if (uniform() < 0.6 - fall * i) count++;
        return count;
      }),
      sizes,
    );
  within(
    shareOf(4000, () => (draw(0)?.p as number) < 0.05),
    0.035,
    0.065,
  );
  expect(shareOf(400, () => draw(0.12)?.direction === "down")).toBeGreaterThan(0.99);
});

it("the odds per doubling keep their promise", () => {
  const { uniform, normal } = random(13);
  const truth = -0.4;
  let [held, alarms] = [0, 0];
  for (let run = 0; run < 800; run++) {
    const draw = (slope: number) =>
      logistic(
        Array.from({ length: 150 }, () => {
          const x = 2 + 1.3 * normal();
          return { x, successes: Number(uniform() < 1 / (1 + Math.exp(-(1 + slope * x)))), n: 1 };
        }),
      );
    const found = draw(truth);
    if (found && Math.abs(found.slope - truth) <= 1.959964 * found.standardError) held++;
    if ((draw(0)?.p as number) < 0.05) alarms++;
  }
  within(held / 800, 0.93, 0.97);
  within(alarms / 800, 0.03, 0.065);
});

/**
 * Guests of three unequal venues and two segments. Where recovery is good, guests are happier anyway: crude differences
 * are confounded. `lift` is what recovery itself adds, `loss` what an unrecovered complaint takes away.
 */
function guests(seed: number, lift: number, loss: number): RecoveryAnalysis {
  const { uniform, normal } = random(seed);
  const stays: SimulatedStay[] = [];
  for (const [venue, n] of [50, 130, 300].entries())
    for (let i = 0; i < n; i++) {
      const segment = uniform() < 0.3 ? 1 : 2;
      const good = uniform() < (venue === 0 ? 0.85 : 0.35);
      const complains = uniform() < (segment === 1 ? 0.35 : 0.15);
      const mood = 5 + (venue === 0 ? 1.2 : 0) - (segment === 1 ? 0 : 0.8) + 1.8 * normal();
      const moved = !complains ? 0 : good ? lift : -loss;
      stays.push({
        venue,
        segment,
        overall: clamp(mood + moved, 0, 10),
        recommend: clamp(mood + normal(), 0, 10),
        ...(complains && { complaint: { closed: true, hours: 5, after: good ? 5 : 2 } }),
      });
    }
  return recoveryAnalysis(simulatedSums(stays, { segmentValues: 2 }), { asOf: null });
}

it("the paradox is claimed in about 5 of 100 draws where there is none, though happier venues recover better", () => {
  const draws = 800;
  const count = { adjusted: 0, crude: 0, held: 0 };
  for (let draw = 0; draw < draws; draw++) {
    const { verdict, difference } = guests(100 + draw, 0, 1)
      .paradox[0] as RecoveryAnalysis["paradox"][number];
    if (verdict === "shown") count.adjusted++;
    if ((difference.crude.pHigher as number) < 0.05) count.crude++;
    const { figure } = difference.adjusted;
    if (figure.status === "measured" && figure.interval.low <= 0 && figure.interval.high >= 0) count.held++;
  }
  within(count.adjusted / draws, 0.035, 0.065);
  within(count.held / draws, 0.93, 0.97);
  // Without adjusting, the same guests would have been called a paradox far more often.
  expect(count.crude / draws).toBeGreaterThan(0.15);
});

it("a planted paradox and a planted cost are found", () => {
  const found = shareOf(60, (draw) => {
    const { paradox, unrecovered } = guests(9000 + draw, 1.5, 2);
    return paradox[0]?.verdict === "shown" && (unrecovered[0]?.adjusted.p as number) < 0.001;
  });
  expect(found).toBeGreaterThan(0.95);
});
