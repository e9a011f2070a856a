import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_ipa.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { MomentSums, momentAnalysis } from "./moment.ts";
import { performanceMap, priority } from "./performance-map.ts";

const { close } = compared("expected_ipa.json", "3", "Importance–performance map with priorities", 1e-9);

describe("the importance–performance map", () => {
  it("agrees with the reference: means, intervals, shares, quadrants, borderlines, priorities", () => {
    const sums = new MomentSums(goldenItems);
    sums.add(goldenBlock());
    const { moments } = momentAnalysis(sums, {
      journey: goldenJourney(),
      asOf: null,
      method: "pairwise",
    });
    for (const row of golden.by_touchpoint) {
      const moment = moments.find((m) => m.code === row.id);
      if (moment?.performance.status !== "measured" || moment.importance.share.status !== "measured")
        throw new Error(`${row.id} is not measured`);
      expect(moment.performance.n).toBe(row.n);
      close(moment.performance.value, row.performance);
      close(moment.performance.interval.low, row.performance_lo);
      close(moment.performance.interval.high, row.performance_hi);
      close(moment.importance.share.value, row.importance);
      expect([moment.quadrant, moment.borderline]).toEqual([
        row.quadrant.replaceAll("_", "-"),
        row.borderline,
      ]);
      const slope = moment.importance.coefficient;
      const points =
        slope.status === "measured" ? priority(slope.value, moment.performance.value, 85) : Number.NaN;
      close(points, row.priority);
    }
  });

  it("puts a touchpoint on the cross-hair above and to the right of it", () => {
    const exact = (value: number) => ({ value, low: value, high: value });
    const map = performanceMap([exact(0.5), exact(0.5)], [exact(40), exact(60)]);
    expect(map).toEqual({
      crosshair: { importance: 0.5, performance: 50 },
      points: [
        { quadrant: "concentrate-here", borderline: true },
        { quadrant: "keep-up", borderline: true },
      ],
    });
  });

  it("has no quadrants when all perform alike, or there is nothing to place", () => {
    const same = { value: 50, low: 40, high: 60 };
    expect(performanceMap([same], [same])).toBeNull();
    expect(performanceMap([], [])).toBeNull();
  });

  it("expects nothing from closing a gap that is not there, or along a negative slope", () => {
    expect(priority(0.2, 90, 85)).toBe(0);
    expect(priority(-0.2, 60, 85)).toBe(0);
    expect(priority(0.2, 60, 85)).toBeCloseTo(5, 12);
  });
});
