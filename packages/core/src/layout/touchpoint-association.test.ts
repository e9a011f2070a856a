import { describe, expect, it } from "vitest";
import type { Figure } from "../indicator/figure.ts";
import { crowdingAssociation, crowdingAssociationSentence, worstLoad } from "./touchpoint-association.ts";
import type { CrowdedPath } from "./touchpoint-crowding.ts";

const basis = {
  unit: "pomp",
  formula: { id: "touchpoint-score", version: 1 },
  weighted: false,
  asOf: null,
} as const;
const rated = (value: number): Figure => ({
  ...basis,
  n: 100,
  status: "measured",
  value,
  interval: { low: value - 2, high: value + 2, level: 0.95, method: "t" },
  effectiveN: 100,
  indicative: false,
  warnings: [],
});
const path = (vc: number): CrowdedPath => ({
  edge: "E1",
  name: null,
  severity: 0,
  peak: { slot: 3, los: "B", vc, flowPerMin: 1 } as CrowdedPath["peak"],
});
const beside = (value: number, ...loads: number[]) => ({
  figure: rated(value),
  crowding: { paths: loads.map(path) },
});
const scores = [50, 55, 52, 61, 64, 60, 70, 75];
const loads = [0.9, 0.7, 0.8, 0.6, 0.5, 0.4, 0.2, 0.3];
const falling = scores.map((value, i) => beside(value, loads[i] as number, 0.1));

describe("satisfaction beside crowded paths", () => {
  it("is a rank correlation over touchpoints with interval and n", () => {
    const found = crowdingAssociation(falling);
    if (found.status !== "measured") throw new Error(found.status);
    // ranks of scores 8 6 7 4 3 5 2 1 against 1 3 2 4 5 6 8 7: Σd² = 160, ρ = 1 − 6·160/504
    expect(found.value).toBeCloseTo(1 - (6 * 160) / 504, 12);
    expect(found.n).toBe(8);
    expect(found.high).toBeLessThan(0);
    expect(crowdingAssociationSentence(found).en).toContain("are rated lower (ρ = −0.90");
    expect(crowdingAssociationSentence(found).zh).toMatch(/n = 8 个触点）。.*不代表因果关系。$/);
  });

  it("leaves out touchpoints without a figure and those where nobody walks", () => {
    const tooFew: Figure = { ...basis, n: 3, status: "too-few", needed: 10 };
    const found = crowdingAssociation([
      ...falling.slice(1),
      { figure: tooFew, crowding: { paths: [path(1)] } },
      { figure: rated(10), crowding: { paths: [] } },
    ]);
    expect(found).toEqual({ status: "too-few", n: 7, needed: 8 });
    expect(crowdingAssociationSentence(found).en).toContain("7 of at least 8");
  });

  it("says so where there is nothing to compare, or nothing is clear", () => {
    expect(crowdingAssociation(scores.map(() => beside(60, 0.4)))).toEqual({ status: "no-variance", n: 8 });
    const mixed = scores.map((value, i) =>
      beside(value, [0.5, 0.2, 0.7, 0.3, 0.6, 0.1, 0.8, 0.4][i] as number),
    );
    expect(crowdingAssociationSentence(crowdingAssociation(mixed)).en).toContain("is not clear");
  });

  it("takes the fullest path, however the paths are ordered", () => {
    expect(worstLoad({ paths: [path(0.2), path(0.9), path(0.4)] })).toBe(0.9);
    expect(worstLoad({ paths: [{ ...path(1), peak: null }] })).toBeNull();
  });
});
