import { describe, expect, it } from "vitest";
import { hotel } from "../journey/templates/hotel.ts";
import {
  type Moment,
  type MomentAnalysis,
  MomentSums,
  momentAnalysis,
  momentItems,
} from "../moment/moment.ts";
import { simulatedBlock, simulatedScales } from "./block.ts";
import { harbourHotels } from "./harbour-hotels.ts";
import type { SimulationPlan } from "./plan.ts";
import { simulate } from "./simulate.ts";

function analyse(plan: SimulationPlan, seed: number): MomentAnalysis {
  const sums = new MomentSums(momentItems(hotel, simulatedScales(plan, hotel)));
  sums.add(simulatedBlock(plan, simulate(plan, seed), hotel));
  return momentAnalysis(sums, { journey: hotel, asOf: null });
}

const seeds = [1, 2, 3];
const analyses = seeds.map((seed) => analyse(harbourHotels, seed));
const moment = ({ moments }: MomentAnalysis, code: string): Moment => {
  const found = moments.find((one) => one.code === code);
  if (!found) throw new Error(`no moment ${code}`);
  return found;
};

describe("what was planted in the simulated hotels is found", () => {
  it.each([
    ["first-look", "basic"],
    ["booking", "basic"],
    ["requests", "excitement"],
  ])("the asymmetry of %s is %s in every draw", (code, kind) => {
    expect(analyses.map((analysis) => moment(analysis, code).asymmetry.class)).toEqual(seeds.map(() => kind));
  });

  it.each([
    ["first-look", "make-or-break"],
    ["requests", "magic-moment"],
  ])("%s is a moment of truth: %s", (code, label) => {
    for (const analysis of analyses) expect(moment(analysis, code)).toMatchObject({ isMoment: true, label });
  });

  it("check-in moves both outcomes in both directions and is a moment of truth", () => {
    for (const analysis of analyses) {
      const { isMoment, asymmetry } = moment(analysis, "check-in");
      expect(isMoment).toBe(true);
      expect(asymmetry.penalty).toMatchObject({ status: "measured" });
      expect(asymmetry.reward.status === "measured" && asymmetry.reward.interval.low > 0).toBe(true);
    }
  });

  it.each(["listing", "pre-stay-message"])("%s, which moves nothing, is no moment of truth", (code) => {
    for (const analysis of analyses) expect(moment(analysis, code).isMoment).toBe(false);
  });

  it("penalties and rewards lie within their intervals' reach of what was planted", () => {
    const checks = analyses.flatMap((analysis) =>
      harbourHotels.touchpoints.flatMap(({ code, overall }) => {
        const { penalty, reward } = moment(analysis, code).asymmetry;
        return [
          [penalty, overall.low],
          [reward, overall.high],
        ] as const;
      }),
    );
    const covered = checks.filter(
      ([figure, truth]) =>
        figure.status === "measured" && figure.interval.low - 1 <= truth && truth <= figure.interval.high + 1,
    );
    // Answers in whole points of 0–10 that end at 10 pull effects a little toward 0: one point is allowed for that.
    expect(covered.length / checks.length).toBeGreaterThan(0.9);
  });

  it("the four strongest planted touchpoints are the four most important, those without effect among the last", () => {
    for (const analysis of analyses) {
      const byShare = analysis.moments
        .flatMap(({ code, importance: { share } }) =>
          share.status === "measured" ? [{ code, share: share.value }] : [],
        )
        .sort((a, b) => b.share - a.share);
      expect(
        byShare
          .slice(0, 4)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(["check-in", "first-look", "requests", "sleep"]);
      expect(byShare.slice(-4).map(({ code }) => code)).toEqual(
        expect.arrayContaining(["listing", "pre-stay-message"]),
      );
    }
  });
});

describe("where nothing can be said, nothing is said", () => {
  it("a hotel with five guests has too few for any moment", () => {
    const boathouse = { ...harbourHotels, venues: harbourHotels.venues.filter(({ visits }) => visits === 5) };
    expect(analyse(boathouse, 1)).toMatchObject({ status: "too-few", moments: [] });
  });

  it("without any effect planted no touchpoint is called a moment of truth", () => {
    const none = { low: 0, high: 0 };
    const flat: SimulationPlan = {
      ...harbourHotels,
      touchpoints: harbourHotels.touchpoints.map((t) => ({ ...t, overall: none, recommend: none })),
    };
    expect(analyse(flat, 1).moments.filter(({ isMoment }) => isMoment)).toEqual([]);
  });
});
