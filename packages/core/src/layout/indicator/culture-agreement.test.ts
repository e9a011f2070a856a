import { describe, expect, it } from "vitest";
import { layoutPlanText } from "../../../test/layout-plans.ts";
import { simulateDay } from "../flow/simulate.ts";
import type { Plan } from "../plan.ts";
import { readPlan } from "../read-plan.ts";
import { writePlan } from "../write-plan.ts";
import { cultureAgreement, cultureAgreementSentence, cultureGaps } from "./culture-agreement.ts";
import { layoutIndicators } from "./layout-indicators.ts";
import { layoutStatics } from "./statics.ts";

type Raters = readonly Record<string, unknown>[];
const mini = JSON.parse(layoutPlanText("mini")) as {
  features: { properties: Record<string, unknown> }[];
};

/** The mini plan with raters at its units, in their order. */
function rated(raters: readonly (Raters | undefined)[], more: Record<string, unknown> = {}) {
  const file = structuredClone(mini);
  const units = file.features.filter(({ properties }) => properties.kind === "unit");
  raters.forEach((each, i) => {
    const unit = units[i];
    if (!unit || each === undefined) return;
    delete unit.properties.culture;
    Object.assign(unit.properties, { cultureRaters: each }, i === 0 ? more : {});
  });
  return readPlan(JSON.stringify(file));
}
function planOf(raters: readonly (Raters | undefined)[]): Plan {
  const { plan, problems } = rated(raters);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}
const two = (a: number, b: number): Raters => [
  { rater: "Li", ratings: { localTheme: a, heritage: a } },
  { rater: "Wang", ratings: { localTheme: b, heritage: b } },
];

describe("two raters of culture", () => {
  it("give the mean of what they gave, criterion by criterion", () => {
    const plan = planOf([
      [
        { rater: "Li", ratings: { localTheme: 1, heritage: 4 } },
        { rater: "Wang", ratings: { localTheme: 2 } },
      ],
    ]);
    expect(plan.units[0]?.culture).toEqual({ localTheme: 1.5, heritage: 4 });
    expect(plan.units[0]?.cultureRaters?.map(({ rater }) => rater)).toEqual(["Li", "Wang"]);
    expect(plan.units[1]?.cultureRaters).toBeUndefined();
  });

  it("are still there when the plan is written and read", () => {
    const plan = planOf([two(1, 2), two(3, 3)]);
    const again = readPlan(writePlan(plan));
    expect(again.problems).toEqual([]);
    expect(again.plan?.units.map(({ culture, cultureRaters }) => ({ culture, cultureRaters }))).toEqual(
      plan.units.map(({ culture, cultureRaters }) => ({ culture, cultureRaters })),
    );
  });

  it.each([
    ["no list", { cultureRaters: "Li" }, "cultureRaters"],
    ["an empty list", { cultureRaters: [] }, "cultureRaters"],
    ["a rater without a name", { cultureRaters: [{ ratings: { heritage: 2 } }] }, "cultureRaters.0.rater"],
    ["the same rater twice", { cultureRaters: [...two(1, 2), ...two(1, 2)] }, "cultureRaters.2.rater"],
    ["ratings that are none", { cultureRaters: [{ rater: "Li", ratings: 3 }] }, "cultureRaters.0.ratings"],
    ["a rating above 4", { cultureRaters: two(1, 5) }, "cultureRaters.1.ratings.localTheme"],
    [
      "an unknown criterion",
      { cultureRaters: [{ rater: "Li", ratings: { heritge: 2 } }] },
      "cultureRaters.0.ratings.heritge",
    ],
    ["another set beside them", { cultureRaters: two(1, 2), culture: { localTheme: 4 } }, "culture"],
  ])("E045 for %s", (_, given, path) => {
    const { plan, problems } = rated([two(1, 2)], given);
    expect(plan).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => "E045"));
    expect(problems[0]?.path.endsWith(path)).toBe(true);
  });
});

describe("their disagreement", () => {
  it("is the gap between their scores, unit by unit, and nothing where one rated alone", () => {
    const [gap, alone, none] = cultureGaps(planOf([two(1, 3), two(2, 2).slice(0, 1), undefined]));
    expect(gap).toBeCloseTo(0.5, 12);
    expect([alone, none]).toEqual([null, null]);
  });

  it("is an agreement with interval and n from ten units on", () => {
    const few = cultureAgreement(planOf([two(1, 3), two(2, 2)]));
    expect(few).toEqual({ units: 2, needed: 10, meanGap: 0.25, alpha: null });
    if (few) expect(cultureAgreementSentence(few).en).toContain("from 10 units on");
    const plan = planOf([0, 1, 2, 3, 4, 0, 1, 2, 3, 4].map((x, i) => two(x, i === 3 ? x - 1 : x)));
    const found = cultureAgreement(plan);
    expect(found?.units).toBe(10);
    expect(found?.alpha?.value).toBeGreaterThan(0.9);
    expect(found?.alpha?.low).toBeLessThan(found?.alpha?.value ?? 0);
    if (found) {
      expect(cultureAgreementSentence(found).en).toMatch(/can be relied on \(Krippendorff's α = 0\.9/);
      expect(cultureAgreementSentence(found).zh).toMatch(/评分可靠.*n = 10 个单元/);
    }
    const indicator = layoutIndicators(plan, layoutStatics(plan), simulateDay(plan)).find(
      ({ id }) => id === "culture-agreement",
    );
    expect(indicator).toMatchObject({ value: found?.alpha?.value, n: 10 });
  });

  it("is said to be too large where raters contradict each other", () => {
    const found = cultureAgreement(planOf(Array.from({ length: 10 }, (_, i) => two(i % 5, 4 - (i % 5)))));
    expect(found && cultureAgreementSentence(found).en).toContain("do not agree enough");
  });

  it("is nothing in a plan that nobody rated twice", () => {
    const plan = planOf([]);
    expect(cultureAgreement(plan)).toBeNull();
    expect(cultureGaps(plan).every((gap) => gap === null)).toBe(true);
  });
});
