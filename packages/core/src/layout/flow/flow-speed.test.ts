import { describe, expect, it } from "vitest";
import { naiveDay } from "../../../test/naive-day.ts";
import { townPlan } from "../../simulation/town-plan.ts";
import { accessPoints } from "./access-points.ts";
import { LayoutSession } from "./layout-session.ts";
import { Walks } from "./walks.ts";

const plan = townPlan({ seed: 7, units: 300, visitors: 20_000, columns: 26, rows: 20 });

/** Milliseconds of processor time. */
function cpuMs(run: () => unknown): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

describe("what an interactive change costs, with 300 units on 1,000 edges", () => {
  it("sums over a quarter of the branches of all trees: the others are the same ones again", () => {
    const walks = new Walks(plan);
    const points = accessPoints(plan, walks.network);
    const { from } = walks.between(points);
    const branches = points.node.reduce((sum, node) => sum + walks.from(node).order.length - 1, 0);
    expect(branches).toBeGreaterThan(120_000);
    expect(from.length).toBeLessThan(branches / 4);
  });

  it("a move takes less than a twelfth of the processor time of a plain simulation, side by side", () => {
    const session = new LayoutSession(plan);
    const { slots } = session.run([]).flow;
    let best = Number.POSITIVE_INFINITY;
    for (let round = 1; round <= 12; round++) {
      const edit = { op: "move", unit: `U${round}`, node: `N${round * 7}` } as const;
      best = Math.min(
        best,
        cpuMs(() => session.run([edit])),
      );
    }
    expect(best / cpuMs(() => naiveDay(plan, slots))).toBeLessThan(1 / 12);
  });
});
