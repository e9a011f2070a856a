import { describe, expect, it } from "vitest";
import { edge, planOf, unit } from "../../../test/layout-pieces.ts";
import { type LayoutPlanName, layoutPlan } from "../../../test/layout-plans.ts";
import { simulateCrowd } from "./crowd.ts";
import { feedersOf } from "./feeders.ts";
import { simulateDay } from "./simulate.ts";
import { Walks } from "./walks.ts";

const names: LayoutPlanName[] = ["mini", "watertown", "monaco-ville"];

describe("who feeds a bottleneck", () => {
  it.each(names)("of %s: everybody who walks there in its worst slot, and nobody twice", (name) => {
    const { bottlenecks, edges, slots, edgeFlow } = simulateDay(layoutPlan(name), { feeders: true });
    expect(bottlenecks.length).toBe(10);
    for (const { edge: id, slot, feeders } of bottlenecks) {
      const walked = edgeFlow[edges.findIndex((each) => each.id === id) * slots + slot] as number;
      expect((feeders?.persons as number) / walked).toBeCloseTo(1, 9);
      const shares = feeders?.units.map(({ share }) => share) ?? [];
      expect(shares.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      expect(whole + (feeders?.others as number) + (feeders?.gates as number)).toBeCloseTo(1, 9);
    }
  });

  it("is the unit at the end of a lane that leads nowhere else, and its neighbours before it", () => {
    const plan = planOf(
      [unit("near", "A"), unit("far", "B")],
      [edge("1", "G", "A", 60), edge("2", "A", "B", 90)],
    );
    const flow = simulateDay(plan, { feeders: true });
    const feeders = flow.bottlenecks.find(({ edge: id }) => id === "2")?.feeders;
    const far = feeders?.units.find((each) => each.unit === "far");
    expect((far?.from as number) + (far?.to as number)).toBeCloseTo(1, 9);
    expect(far?.share).toBeCloseTo(0.5, 9);
  });

  it("is nobody where nobody walks", () => {
    const plan = planOf([], [edge("1", "G", "A", 60)]);
    const walks = new Walks(plan);
    expect(feedersOf(plan, walks, simulateCrowd(plan, walks, undefined, true), 0, 0)).toBeNull();
  });

  it("shares a door among its units as they draw people: of those who just came, three to one", () => {
    const plan = planOf(
      [unit("plain", "B"), unit("famous", "B", { attraction: 3 }), unit("other", "A")],
      [edge("1", "G", "A", 60), edge("2", "A", "B", 90)],
    );
    const walks = new Walks(plan);
    const feeders = feedersOf(plan, walks, simulateCrowd(plan, walks, undefined, true), 1, 0);
    const [famous, plain, ...more] = feeders?.units ?? [];
    expect([famous?.unit, plain?.unit, more.length]).toEqual(["famous", "plain", 0]);
    expect([famous?.to, plain?.to, feeders?.gates].map((each) => each?.toFixed(9))).toEqual([
      "0.750000000",
      "0.250000000",
      "0.500000000",
    ]);
  });

  it("is not said unless asked for, and asking changes nothing else", () => {
    const plan = layoutPlan("mini");
    const [asked, plain] = [simulateDay(plan, { feeders: true }), simulateDay(plan)];
    expect(plain.bottlenecks.every(({ feeders }) => feeders === null)).toBe(true);
    expect({ ...asked, bottlenecks: [] }).toEqual({ ...plain, bottlenecks: [] });
    const walks = new Walks(plan);
    expect(() => feedersOf(plan, walks, simulateCrowd(plan, walks), 0, 0)).toThrow(RangeError);
  });
});
