import { describe, expect, it } from "vitest";
import { shippedSurvey } from "../../test/read-survey.ts";
import { journeyTemplates } from "../journey/templates/templates.ts";
import { type Moment, MomentSums, momentAnalysis, momentItems } from "../moment/moment.ts";
import { simulatedBlock, simulatedScales } from "./block.ts";
import { sectorVenues } from "./sector-venues.ts";
import { simulate } from "./simulate.ts";

describe.each(sectorVenues)(
  "the simulated venue of the sector $journey",
  ({ code, journey, plan, seed, moments }) => {
    const way = journeyTemplates.find((each) => each.code === journey);
    if (!way) throw new Error(`no journey ${journey}`);
    const sums = new MomentSums(momentItems(way, simulatedScales(plan, way)));
    const guests = simulate(plan, seed);
    sums.add(simulatedBlock(plan, guests, way));
    const analysis = momentAnalysis(sums, { journey: way, asOf: null });
    const moment = (touchpoint: string): Moment => {
      const found = analysis.moments.find((one) => one.code === touchpoint);
      if (!found) throw new Error(`no moment ${touchpoint}`);
      return found;
    };

    it("has a few thousand guests and every touchpoint of its journey", () => {
      expect(guests.length).toBeGreaterThan(1_500);
      expect(guests.length).toBeLessThan(4_000);
      expect(plan.touchpoints.map((touchpoint) => touchpoint.code)).toEqual(
        way.touchpoints.map((each) => each.code),
      );
      const survey = shippedSurvey(code);
      expect(Object.keys(survey.touchpoints)).toEqual(way.touchpoints.map((each) => each.code));
      expect(survey).toMatchObject({ fictional: true, journey: { code: journey, version: way.version } });
    });

    it("shows its planted moments of truth again: what spoils, what delights, what does both", () => {
      expect(moment(moments.spoils)).toMatchObject({ isMoment: true, asymmetry: { class: "basic" } });
      expect(moment(moments.delights)).toMatchObject({ isMoment: true, asymmetry: { class: "excitement" } });
      const { isMoment, asymmetry } = moment(moments.both);
      expect(isMoment).toBe(true);
      expect(asymmetry.penalty.status === "measured" && asymmetry.penalty.interval.high < 0).toBe(true);
      expect(asymmetry.reward.status === "measured" && asymmetry.reward.interval.low > 0).toBe(true);
    });

    it("calls nothing a moment of truth that moves nothing", () => {
      for (const touchpoint of moments.nothing) expect(moment(touchpoint).isMoment).toBe(false);
    });
  },
);
