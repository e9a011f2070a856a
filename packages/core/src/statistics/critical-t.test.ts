import { expect, it } from "vitest";
import { criticalT } from "./critical-t.ts";
import { studentTQuantile } from "./distributions.ts";

it("the critical t is that of the distribution to 1e-12, below and beyond the expansion", () => {
  for (const level of [0.9, 0.95, 0.99])
    for (const df of [1, 7.3, 49, 300.5, 499.9, 500, 501.5, 1000, 25_000, 1e7])
      expect(Math.abs(criticalT(df, level) / studentTQuantile((1 + level) / 2, df) - 1)).toBeLessThan(1e-12);
});
