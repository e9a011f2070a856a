import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./apply-edits.ts";
import { indicatorDifferences, scoreDifference, valueDifference } from "./difference.ts";
import type { LayoutEdit } from "./edit.ts";
import { simulateDay } from "./flow/simulate.ts";
import { layoutStatics } from "./indicator/statics.ts";
import type { LayoutIndicator } from "./indicator.ts";
import type { Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { layoutScore } from "./score/layout-score.ts";
import type { LayoutScore } from "./score/score.ts";

const { plan } = readPlan(readFileSync(new URL("../../golden/layout/mini.geojson", import.meta.url), "utf8"));
if (!plan) throw new Error("the mini plan has errors");
const scoreOf = (of: Plan): LayoutScore => layoutScore(of, layoutStatics(of), simulateDay(of));
const before = scoreOf(plan);
const edge = plan.edges[0] as Plan["edges"][number];

describe("the difference of two scores", () => {
  it("is nothing for the same plan", () => {
    const same = scoreDifference(before, before);
    expect([same.total.change, same.uncapped.change]).toEqual([0, 0]);
    expect(
      same.items.every(({ change, points }) => change === null || (change === 0 && points.change === 0)),
    ).toBe(true);
    expect([same.capsGone, same.capsNew]).toEqual([[], []]);
  });

  it.each<[string, LayoutEdit[]]>([
    ["a wider path", [{ op: "widen", edge: edge.id, widthM: edge.widthM * 3 }]],
    ["a crowd four times as large", [{ op: "arrivals", total: plan.arrivals.total * 4 }]],
    ["units that are gone", plan.units.slice(0, 5).map(({ id }) => ({ op: "removeUnit", unit: id }))],
  ])("adds up over the items: %s", (_, edits) => {
    const after = scoreOf(applyEdits(plan, edits));
    const found = scoreDifference(before, after);
    expect(found.total).toEqual(valueDifference(before.total, after.total));
    const points = found.items.reduce((sum, item) => sum + (item.points.change ?? 0), 0);
    expect(points).toBeCloseTo(after.uncapped - before.uncapped, 9);
    expect(found.capsNew).toEqual(
      after.caps.map(({ code }) => code).filter((code) => !before.caps.some((cap) => cap.code === code)),
    );
  });
});

describe("the differences of indicators", () => {
  const indicator = (id: string, value: number | null): LayoutIndicator => ({
    id,
    value,
    n: 1,
    assumedShare: 0,
    inputs: {},
  });

  it("are null where one of the two is not defined", () => {
    expect(
      indicatorDifferences(
        [indicator("a", 1), indicator("b", null)],
        [indicator("b", 2), indicator("a", 1.5), indicator("c", 3)],
      ),
    ).toEqual([
      { id: "b", before: null, after: 2, change: null },
      { id: "a", before: 1, after: 1.5, change: 0.5 },
      { id: "c", before: null, after: 3, change: null },
    ]);
  });
});
