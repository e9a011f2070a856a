import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import {
  chiSquareUpper,
  fUpper,
  normalQuantile,
  normalTwoSided,
  normalUpper,
  studentTQuantile,
  studentTTwoSided,
} from "./distributions.ts";

const golden = edge.distributions;

const { close: relativeError } = compared(
  "expected_edge.json",
  "12",
  "Tails and quantiles of t, F, χ² and normal",
  1e-12,
  "relative",
  0,
);

describe("distributions agree with the reference to 1e-12, far out in the tails too", () => {
  it.each(golden.t_two_sided)("t $t with $df degrees of freedom", ({ t, df, p }) => {
    expect(relativeError(studentTTwoSided(t, df), p)).toBeLessThan(1e-12);
    expect(studentTTwoSided(-t, df)).toBe(studentTTwoSided(t, df));
  });
  it.each(golden.t_quantile)("t quantile $p with $df", ({ p, df, q }) => {
    expect(relativeError(studentTQuantile(p, df), q)).toBeLessThan(1e-12);
  });
  it.each(golden.f_upper)("F $F with $df1 and $df2", ({ F, df1, df2, p }) => {
    expect(relativeError(fUpper(F, df1, df2), p)).toBeLessThan(1e-12);
  });
  it.each(golden.chisq_upper)("chi-square $x with $df", ({ x, df, p }) => {
    expect(relativeError(chiSquareUpper(x, df), p)).toBeLessThan(1e-12);
  });
  it.each(golden.normal)("normal $z", ({ z, p }) => {
    expect(relativeError(normalUpper(-z), p)).toBeLessThan(1e-12);
  });
  it("turns a probability into a normal quantile and back", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalTwoSided(normalQuantile(0.995))).toBeCloseTo(0.01, 14);
  });
  it("treats infinite degrees of freedom as the normal and an infinite statistic as impossible", () => {
    expect(studentTTwoSided(2, Number.POSITIVE_INFINITY)).toBe(normalTwoSided(2));
    expect(studentTTwoSided(Number.POSITIVE_INFINITY, 10)).toBe(0);
    expect(fUpper(Number.POSITIVE_INFINITY, 2, 10)).toBe(0);
    expect(fUpper(0, 2, 10)).toBe(1);
  });
});
