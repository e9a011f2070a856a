import { describe, expect, it } from "vitest";
import { drawnPlan } from "../../../test/drawn-plan.ts";
import { layoutPlan, layoutPlanNames } from "../../../test/layout-plans.ts";
import { assessLayout } from "../assess.ts";
import { simulateDay } from "../flow/simulate.ts";
import { itemCodes, scoreItems } from "../score/score-items.ts";
import { layoutIndicatorDefinitions, layoutIndicators } from "./layout-indicators.ts";
import { layoutStatics } from "./statics.ts";

describe("the definitions of layout indicators", () => {
  it("have ids of their own, in kebab-case", () => {
    const ids = layoutIndicatorDefinitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("say in both languages what they mean, and where they come from", () => {
    for (const { id, title, meaning, formula, reference, range } of layoutIndicatorDefinitions) {
      for (const text of [title, meaning]) {
        expect(text.en, id).toMatch(/\w/);
        expect(text.zh, id).toMatch(/\p{Script=Han}/u);
        expect(text.en, id).not.toMatch(/\p{Script=Han}/u);
      }
      expect(meaning.en, id).toMatch(/[.]$/);
      expect(meaning.zh, id).toMatch(/。$/);
      expect(
        [formula.text, reference].every((text) => text.length > 3),
        id,
      ).toBe(true);
      if (range[0] !== null && range[1] !== null) expect(range[0]).toBeLessThan(range[1]);
    }
  });

  it("name what is ours, and what no counts have proven", () => {
    const caveat = (id: string) => layoutIndicatorDefinitions.find((each) => each.id === id)?.caveat;
    expect(caveat("meshedness")).toBeNull();
    expect(caveat("complementarity")).toEqual({
      en: "Rules, weights and radius: a convention of ours, editable.",
      zh: "规则、权重与半径为本平台约定，可调整。",
    });
    expect(caveat("mean-wait")?.en).toBe(
      "From a simulated day: absolute values are unproven until calibrated with counts of your own.",
    );
    expect(caveat("culture-exposure")?.zh).toBe(
      "评分项与权重为本平台约定，可调整。来自模拟日：在用自有客流计数校准之前，绝对数值未经验证。",
    );
    for (const { reference, caveat } of layoutIndicatorDefinitions)
      if (reference === "Touchstone") expect(caveat).not.toBeNull();
  });

  it("of one formula have one version", () => {
    const versions = new Map<string, number>();
    for (const { formula } of layoutIndicatorDefinitions) {
      expect(versions.get(formula.id) ?? formula.version).toBe(formula.version);
      versions.set(formula.id, formula.version);
    }
  });
});

describe.each(layoutPlanNames)("the indicators of %s", (name) => {
  const plan = layoutPlan(name);
  const { indicators, score, statics } = assessLayout(plan, simulateDay(plan));
  const value = (id: string) => indicators.find((indicator) => indicator.id === id)?.value;

  it("are all there, finite and within their range", () => {
    expect(indicators.map(({ id }) => id)).toEqual(layoutIndicatorDefinitions.map(({ id }) => id));
    for (const [i, { id, value, n, assumedShare, inputs }] of indicators.entries()) {
      const [low, high] = layoutIndicatorDefinitions[i]?.range ?? [null, null];
      if (value !== null) {
        expect(Number.isFinite(value), id).toBe(true);
        expect(value, id).toBeGreaterThanOrEqual((low ?? -Infinity) - 1e-12);
        expect(value, id).toBeLessThanOrEqual((high ?? Infinity) + 1e-12);
      }
      expect(Number.isFinite(n) && n >= 0, id).toBe(true);
      expect(assumedShare >= 0 && assumedShare <= 1, id).toBe(true);
      for (const [key, input] of Object.entries(inputs))
        expect(input === null || Number.isFinite(input), `${id} ${key}`).toBe(true);
    }
  });

  it("are what the score takes", () => {
    const items = new Map(score.subs.flatMap(({ items }) => items).map((item) => [item.code, item]));
    for (const code of itemCodes) {
      const { indicator, unit } = scoreItems[code];
      const definition = layoutIndicatorDefinitions.find(({ id }) => id === indicator);
      expect(definition, code).toBeDefined();
      const x = items.get(code)?.x ?? null;
      if (definition?.unit === unit) expect(value(indicator), code).toBe(x);
      else {
        expect(definition?.unit).toBe("effective number");
        const kinds = (value(indicator) as number) / (x as number);
        expect(kinds).toBeCloseTo(Math.round(kinds), 9);
      }
    }
  });

  it("name paths that are central but empty, and busy but peripheral", () => {
    expect(statics.centrality.edgeBetweenness.length).toBe(plan.edges.length);
    const { structure } = assessLayout(plan, simulateDay(plan));
    for (const { placeByStructure, placeByFlow } of structure.centralButEmpty)
      expect(placeByFlow).toBeGreaterThan(placeByStructure);
    for (const { placeByStructure, placeByFlow } of structure.busyButPeripheral)
      expect(placeByStructure).toBeGreaterThan(placeByFlow);
    expect(structure.rankCorrelation).toBeGreaterThan(0);
  });
});

describe("indicators of plans that lack something", () => {
  const bare = drawnPlan({
    edges: [
      ["a", "b", 60],
      ["b", "c", 60],
    ],
    gates: ["a"],
    units: [{ format: "dining.cafe", node: "b" }],
  });
  const found = new Map(
    layoutIndicators(bare, layoutStatics(bare), simulateDay(bare)).map(({ id, value }) => [id, value]),
  );

  it.each([
    "benchmark-overlap",
    "segment-fit",
    "weakest-segment-fit",
    "revenue-per-m2",
    "revenue-spread",
    "effective-functions-by-revenue",
    "culture-mean",
    "culture-exposure",
    "culture-reach",
    "function-evenness",
    "detour-mean",
    "clustered-pairs",
    "toilet-farthest",
    "toilet-wait-women",
    "carrying-use",
    "carrying-capacity",
    "zone-spread",
  ])("%s is null", (id) => {
    expect(found.get(id)).toBeNull();
  });

  it("what there is none of is 0 where that is the truth", () => {
    expect(found.get("toilet-adequacy")).toBe(0);
    expect(found.get("toilet-visitors-200")).toBe(0);
    expect(found.get("unreachable-units")).toBe(0);
  });

  it("says how much is assumed: the mean over kinds of values", () => {
    const assumed = {
      ...bare,
      zones: [],
      units: bare.units.map((unit) => ({ ...unit, fixtures: 3, assumed: ["fixtures"] })),
    };
    const share = (id: string) =>
      layoutIndicators(assumed, layoutStatics(assumed), simulateDay(assumed)).find((each) => each.id === id)
        ?.assumedShare;
    expect(share("toilet-adequacy")).toBe(0.5);
    expect(share("effective-functions")).toBe(0);
  });
});
