import { describe, expect, it } from "vitest";
import {
  clamp,
  random,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../../test/simulated-visits.ts";
import { CurveSums, curveSteps, type EmotionCurve, emotionCurve } from "../../journey/curve.ts";
import { compareWithDesigned } from "../../journey/designed-curve.ts";
import { studentTTwoSided } from "../../statistics/distributions.ts";
import { holm } from "../../statistics/multiplicity.ts";
import { JACKKNIFE_GROUPS, NOT_MET } from "../../visit/visit.ts";
import { type PeakStep, peakSteps } from "./candidates.ts";
import { ideasSentence, lowestStep, peaksSentence, targetText } from "./sentence.ts";

const TOUCHPOINTS = 5;
const items = simulatedItems(TOUCHPOINTS);
const journey = simulatedJourney(TOUCHPOINTS);

/** Ratings around given means of 1–5. */
function curveOf(means: readonly number[], visits: number, seed: number): EmotionCurve {
  const { normal } = random(seed);
  const made = Array.from({ length: visits }, (_, i) => ({
    venue: 0,
    group: i % JACKKNIFE_GROUPS,
    answers: [5, NOT_MET, ...means.map((mean) => clamp(mean - 1 + 0.8 * normal(), 0, 4))],
  }));
  const { source, steps } = curveSteps(journey, items);
  const sums = new CurveSums(steps);
  sums.add(simulatedBlock(made));
  return emotionCurve(sums, { journey, source, asOf: null });
}

const beliefs = (given: Record<string, number>) =>
  journey.touchpoints.map(({ code }) => ({ touchpoint: code, valence: given[code] ?? null }));
const stepsOf = (curve: EmotionCurve, given: Record<string, number> = {}, own = journey): PeakStep[] =>
  peakSteps(curve, compareWithDesigned(curve, beliefs(given)), [], own);

describe("steps of a journey", () => {
  const curve = curveOf([3.5, 2, 4.4, 3.5, 3.6], 400, 7);
  const steps = stepsOf(curve, { t4: 80, t5: 20 });

  it("are proposed for the reasons that the data give, and for no other", () => {
    expect(steps.map(({ touchpoint, reasons, kind }) => [touchpoint, reasons, kind])).toEqual([
      ["t1", ["first-step"], "create"],
      ["t2", ["negative-peak"], "turn-round"],
      ["t3", ["positive-peak"], "protect"],
      ["t4", ["below-design"], "create"],
      ["t5", ["last-step"], "create"],
    ]);
    const kept = stepsOf(curve).filter(({ kind }) => kind === null);
    expect(kept.map(({ touchpoint }) => touchpoint)).toEqual(["t4"]);
  });

  it("are repaired where no peak was designed", () => {
    const found = stepsOf(curve, { t2: 100, t4: 80, t5: 20 });
    expect(found[3]).toMatchObject({ reasons: ["below-design"], kind: "repair" });
    expect(found[1]?.reasons).toEqual(["negative-peak", "below-design"]);
    expect(found[1]?.kind).toBe("turn-round");
  });

  it("fall short of a design only by Holm's test of guests' ratings against it", () => {
    const p = curve.points.map(({ figure }, k) => {
      const design = [undefined, undefined, undefined, 90, 60][k];
      if (figure.status !== "measured" || design === undefined) return null;
      const se = (figure.interval.high - figure.interval.low) / 2 / 1.965927;
      return studentTTwoSided((figure.value - design) / se, figure.n - 1);
    });
    for (const [k, adjusted] of holm(p).entries()) {
      const own = steps[k]?.adjustedP;
      if (adjusted === null) expect(own).toBeNull();
      else expect(own).toBeCloseTo(adjusted, 5);
    }
  });

  it("have neither lows nor highs where all are alike", () => {
    const alike = stepsOf(curveOf([3, 3, 3, 3, 3], 12, 3));
    expect(alike.flatMap(({ reasons }) => reasons)).toEqual(["first-step", "last-step"]);
    expect(lowestStep(alike)).toBeNull();
    expect(peaksSentence(alike, null, "recorded", journey, "en")).toMatch(/^The answers do not tell yet/);
  });

  it("are wrongly said to fall short in no more than one of twenty journeys", () => {
    let wrong = 0;
    for (let run = 0; run < 200; run++) {
      // Means on the middle answer, so that clamping at both ends leaves them where the design is.
      const found = stepsOf(curveOf([3, 3, 3, 3, 3], 60, 500 + run), { t1: 0, t2: 0, t3: 0, t4: 0, t5: 0 });
      if (found.some(({ reasons }) => reasons.includes("below-design"))) wrong++;
    }
    expect(wrong / 200).toBeLessThanOrEqual(0.05);
  });

  it("are spoken of no more surely than they were tested", () => {
    const sure = peaksSentence(steps, null, "recorded", journey, "en");
    expect(sure).toContain("Turn round Touchpoint 2: at ");
    expect(sure).toContain("the lowest of 5 steps, by more than chance explains");
    expect(sure).toContain("1 of 2 steps falls short of the design for sure");
    expect(peaksSentence(steps, null, "hypothesis", journey, "zh")).toMatch(
      /^先扭转触点2：.*守住触点3这一正峰.*1 个确认低于模板假设。$/,
    );
    const open = peaksSentence(stepsOf(curveOf([2, 2, 4, 4, 3], 80, 5)), null, "recorded", journey, "en");
    expect(open).toContain("The low is one of 2 of 5 steps, and chance leaves open which");
    expect(open).not.toContain("Turn round");
  });
});

it("says why a target has no lift, and how many ideas stand where", () => {
  expect(targetText({ status: "ok", points: 3 }, 80)).toBeNull();
  expect(targetText({ status: "reached", mean: 81.25 }, 80)?.en).toBe(
    "Its ratings average 81.3 and have reached 80.0.",
  );
  expect(targetText({ status: "too-far", mean: 40, most: 58 }, 80)?.zh).toContain(
    "超出 +20 分所能达到的 58.0",
  );
  expect(ideasSentence({ idea: 0, chosen: 0, dropped: 0 }, "zh")).toBe("还没有记录任何点子。");
  expect(ideasSentence({ idea: 1, chosen: 2, dropped: 0 }, "en")).toBe(
    "3 ideas: 1 open, 2 made into actions, 0 dropped.",
  );
});
