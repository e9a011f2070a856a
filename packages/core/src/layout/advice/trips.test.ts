import { describe, expect, it } from "vitest";
import { variedMini } from "../../../test/varied-plans.ts";
import { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { diagnosis } from "./diagnosis.ts";
import { footfall } from "./footfall.ts";
import { feeders, trips } from "./trips.ts";

/** Gate — door — end: whoever walks the second edge walks to or from the unit at its end. */
function row(): Plan {
  const plan = variedMini(1);
  const [edge] = plan.edges;
  const [one, other] = plan.units;
  const [gate] = plan.gates;
  if (!edge || !one || !other || !gate) throw new Error("mini has edges, units and gates");
  return {
    ...plan,
    nodes: ["gate", "door", "end"].map((id, index) => ({ id, at: [index * 50, 0] as const })),
    edges: [
      { ...edge, id: "first", from: "gate", to: "door", lengthM: 50 },
      { ...edge, id: "second", from: "door", to: "end", lengthM: 50 },
    ],
    units: [
      { ...one, id: "near", node: "door" },
      { ...other, id: "far", node: "end" },
    ],
    gates: [{ ...gate, node: "gate", entryShare: 1 }],
  };
}

describe("who feeds an edge", () => {
  it("is everybody for the unit at the end of a row", () => {
    const plan = row();
    const day = footfall(plan, new Walks(plan));
    const { persons } = diagnosis(day, "pressure");
    const [near, far] = feeders(day, trips(day), 1);
    expect(persons[1]).toBeGreaterThan(100);
    expect(far).toBeCloseTo(persons[1] as number, 6);
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(far as number);
  });

  it("adds up to the people on an edge, each counted at both ends, gates apart", () => {
    const plan = variedMini(2);
    const day = footfall(plan, new Walks(plan));
    const { persons, worst } = diagnosis(day, "pressure");
    for (const edge of worst) {
      const all = feeders(day, trips(day), edge).reduce((sum, each) => sum + each, 0);
      const walked = persons[edge] as number;
      expect(all).toBeLessThanOrEqual(2 * walked * (1 + 1e-9));
      expect(all).toBeGreaterThan(walked * 0.99);
    }
  });
});
