import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../test/layout-plans.ts";
import { assessLayout } from "./assess.ts";
import { type ComparedLayout, compareLayouts, LayoutComparisonError } from "./compare-layouts.ts";
import { simulateDay } from "./flow/simulate.ts";
import { layoutIndicatorDefinitions } from "./indicator/layout-indicators.ts";
import type { Plan } from "./plan.ts";

const judged = (plan: Plan, id?: string): ComparedLayout => ({
  ...(id ? { id } : {}),
  plan,
  assessment: assessLayout(plan, simulateDay(plan)),
  configHash: "one",
});
const mini = layoutPlan("mini");
const base = judged(mini);
const widened = judged(
  { ...mini, edges: mini.edges.map((edge) => ({ ...edge, widthM: edge.widthM + 1 })) },
  "widened",
);
const crowded = judged(
  { ...mini, name: { en: "Busy day", zh: "高峰日" }, arrivals: { ...mini.arrivals, total: 6000 } },
  "crowded",
);

describe("the comparison of layouts", () => {
  it("gives every indicator of each against the first, and which way is better", () => {
    const { indicators, plans } = compareLayouts([base, widened]);
    expect(indicators.map(({ id }) => id)).toEqual(layoutIndicatorDefinitions.map(({ id }) => id));
    const of = (id: string) => indicators.find((indicator) => indicator.id === id);
    expect(of("crowding-pressure")?.verdicts).toEqual(["same", "better"]);
    expect(of("egress-minutes")?.differences[1]).toBeLessThan(0);
    expect(of("egress-minutes")?.verdicts[1]).toBe("better");
    expect(of("effective-functions")?.verdicts).toEqual(["same", "same"]);
    expect(of("visit-spread")?.verdicts).toEqual([null, null]);
    expect(plans.map(({ id }) => id)).toEqual(["mini", "widened"]);
  });

  it("claims an order only where it holds under other weights", () => {
    const { sentence, ranks } = compareLayouts([base, crowded]);
    expect(ranks.pairs[0]).toMatchObject({ toldApart: true, aheadShare: 1, behindShare: 0 });
    expect(sentence).toEqual({
      en: "Mini plan for brute-force checks (80) scores higher than Busy day (59), under all of 1,000 other choices of weights too. Up to 10% of what the scores rest on is assumed.",
      zh: "校验小图（80 分）高于高峰日（59 分）；在试算的 1,000 种其他权重中，全部如此。评分所依据的数据中，最多有 10% 为假定值。",
    });
    const twin = compareLayouts([base, { ...base, id: "twin" }]);
    expect(twin.sentence.en).toContain("cannot be told apart by these weights.");
    expect(twin.sentence.zh).toContain("难分高下");
    expect(twin.sentence.en).not.toContain("higher");
  });

  it("does the same whichever comes first", () => {
    const turned = compareLayouts([crowded, base]);
    expect(turned.sentence).toEqual(compareLayouts([base, crowded]).sentence);
    expect(turned.ranks.pairs[0]).toMatchObject({ toldApart: true, aheadShare: 0, behindShare: 1 });
  });

  it("of three may tell some apart and not others", () => {
    const { sentence } = compareLayouts([base, { ...base, id: "twin" }, crowded]);
    expect(sentence.en).toContain("scores higher than Busy day (59)");
    expect(sentence.en).toContain("and Mini plan for brute-force checks (80) cannot be told apart");
  });

  it("is refused between different configurations, of one layout, and of two with one id", () => {
    const refused = (layouts: readonly ComparedLayout[]) => {
      try {
        compareLayouts(layouts);
      } catch (error) {
        if (error instanceof LayoutComparisonError)
          return [error.code, /\p{Script=Han}/u.test(error.text.zh)];
        throw error;
      }
      return "compared";
    };
    expect(refused([base, { ...widened, configHash: "two" }])).toEqual(["different-configurations", true]);
    expect(refused([base])).toEqual(["too-few", true]);
    expect(refused([base, base])).toEqual(["same-id", true]);
  });
});
