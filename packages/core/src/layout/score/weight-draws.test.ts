import { describe, expect, it } from "vitest";
import { scoreConfig } from "./score-config.ts";
import { WEIGHT_DRAWS, weightDraws } from "./weight-draws.ts";

const draws = weightDraws(scoreConfig);
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

describe("draws of the weights", () => {
  it("are a thousand, each summing to 1, and the same again", () => {
    expect(draws.length).toBe(WEIGHT_DRAWS);
    for (const { subs, items } of draws)
      for (const weights of [subs, ...items]) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(weightDraws({ ...scoreConfig })).toEqual(draws);
  });

  it("lie around the weights as a Dirichlet distribution of concentration 50 does", () => {
    scoreConfig.subs.forEach(({ weight }, i) => {
      const drawn = draws.map(({ subs }) => subs[i] as number);
      const deviation = Math.sqrt((weight * (1 - weight)) / 51);
      expect(Math.abs(mean(drawn) - weight)).toBeLessThan((4 * deviation) / Math.sqrt(WEIGHT_DRAWS));
      const variance = mean(drawn.map((each) => (each - weight) ** 2));
      expect(variance / deviation ** 2).toBeGreaterThan(0.8);
      expect(variance / deviation ** 2).toBeLessThan(1.2);
    });
  });

  it("leave a weight of 0 at 0", () => {
    const [first, ...others] = scoreConfig.subs;
    if (!first) throw new Error("no sub-scores");
    for (const { subs } of weightDraws({ ...scoreConfig, subs: [{ ...first, weight: 0 }, ...others] }))
      expect(subs[0]).toBe(0);
  });
});
