import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { golden } from "../../../test/golden-deviation.ts";
import { layoutPlan, layoutPlanNames } from "../../../test/layout-plans.ts";
import { simulateDay } from "../flow/simulate.ts";
import { layoutStatics } from "../indicator/statics.ts";
import { layoutScore } from "./layout-score.ts";

interface Reference {
  total: number;
  uncapped: number;
  caps: unknown[];
  inputs: Record<string, number | null>;
  subs: Record<
    string,
    {
      W: number;
      score: number;
      contribution: number;
      items: Record<
        string,
        { x: number | null; value: number | null; w: number; contribution: number | null }
      >;
    }
  >;
}

describe.each(layoutPlanNames)("the score of %s, from the file to the total", (name) => {
  const folder = name === "monaco-ville" ? "monaco-ville/" : "";
  const expected: Reference = JSON.parse(
    readFileSync(new URL(`../../../golden/layout/${folder}${name}.scores.json`, import.meta.url), "utf8"),
  );
  const plan = layoutPlan(name);
  const found = layoutScore(plan, layoutStatics(plan), simulateDay(plan));
  const { close } = golden(`layout/${name}.scores.json`, "layout 2.8", "Items, sub-scores and total", 1e-9);

  it("has the reference's items and points", () => {
    expect(found.subs.map(({ code }) => code).sort()).toEqual(Object.keys(expected.subs).sort());
    for (const { code, items, weight, score, contribution } of found.subs) {
      const sub = expected.subs[code] as Reference["subs"][string];
      expect(weight).toBe(sub.W);
      close(score, sub.score, code);
      close(contribution, sub.contribution, code);
      expect(items.map((item) => item.code).sort()).toEqual(Object.keys(sub.items).sort());
      for (const item of items) {
        const { x, value, w, contribution } = sub.items[item.code] as (typeof sub.items)[string];
        expect(item.weight).toBe(w);
        close(item.x, x, item.code);
        close(item.value, value, item.code);
        close(item.contribution, contribution, item.code);
      }
    }
  });

  it("has the reference's total and caps", () => {
    close(found.uncapped, expected.uncapped);
    close(found.total, expected.total);
    expect(found.caps.length).toBe(expected.caps.length);
  });

  it("sums to the total", () => {
    const sum = found.subs.reduce((all, { contribution }) => all + (contribution ?? 0), 0);
    expect(sum).toBeCloseTo(found.uncapped, 10);
    for (const { score, items } of found.subs)
      expect(items.reduce((all, { contribution }) => all + (contribution ?? 0), 0)).toBeCloseTo(
        score ?? 0,
        10,
      );
  });

  it("lies within its own band of other weights, which is neither a point nor the whole scale", () => {
    const { low, high, draws } = found.sensitivity;
    expect(draws).toBe(1000);
    expect(low).toBeLessThan(found.total);
    expect(high).toBeGreaterThan(found.total);
    expect(high - low).toBeGreaterThan(1);
    expect(high - low).toBeLessThan(15);
  });
});
