import { expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import reference from "../../golden/expected_importance.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { relativeWeights } from "./relative-weights.ts";

it("relative weights agree with the reference, and sum to R²", () => {
  const wide = relativeWeights(Float64Array.from(edge.lmg_p18.R.flat()));
  golden("edge", "1", "relative weights of 18 predictors", 1e-9).allClose(wide, edge.lmg_p18.rel_weight);
  const { R, R2, by_touchpoint } = reference.pairwise_within;
  const weights = relativeWeights(Float64Array.from(R.flat()));
  golden("importance", "1", "relative weights", 1e-9).allClose(
    weights,
    by_touchpoint.map((row) => row.rel_weight),
  );
  expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(R2, 12);
});

it("gives two equal predictors equal weights, and none to nothing", () => {
  const twins = relativeWeights(Float64Array.from([1, 0.5, 0.5, 0.5, 1, 1, 0.5, 1, 1]));
  expect(twins[0]).toBeCloseTo(0.125, 12);
  expect(twins[1]).toBeCloseTo(0.125, 12);
  expect(relativeWeights(Float64Array.from([1]))).toEqual([]);
});
