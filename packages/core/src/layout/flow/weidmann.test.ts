import { describe, expect, it } from "vitest";
import kernels from "../../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../../test/golden-deviation.ts";
import {
  criticalDensity,
  criticalSpeedShare,
  freeDensity,
  freeSpeed,
  greatestFlow,
  speedShare,
} from "./weidmann.ts";

const { weidmann } = kernels;
const reference = golden("layout/kernels.json", "layout 2.3", "Walking speed and density (Weidmann)", 1e-9);

describe("Weidmann's diagram", () => {
  it("has the reference's greatest flow", () => {
    reference.close(criticalDensity, weidmann.kCrit);
    reference.close(freeSpeed.walk * criticalSpeedShare, weidmann.vCrit);
    reference.close(freeSpeed.walk * greatestFlow, weidmann.capacity);
    reference.close(freeSpeed.stairs * greatestFlow, weidmann.capacityStairs);
  });

  it.each(weidmann.speed)("slows people at $k per m²", ({ k, v }) => {
    reference.close(freeSpeed.walk * speedShare(k), v);
  });

  it.each(weidmann.inverse)("gives the density of a flow of $J", ({ J, k }) => {
    reference.close(freeDensity(J / freeSpeed.walk), k);
  });

  it("is its own inverse all along the free branch", () => {
    for (let step = 1; step < 2000; step++) {
      const density = (criticalDensity * step) / 2000;
      const found = freeDensity(density * speedShare(density)) as number;
      expect(Math.abs(found * speedShare(found) - density * speedShare(density))).toBeLessThan(1e-15 * 4);
    }
  });
});
