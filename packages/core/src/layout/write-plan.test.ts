import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPlan, layoutPlanNames } from "../../test/layout-plans.ts";
import { applyEdits } from "./apply-edits.ts";
import type { Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { writePlan } from "./write-plan.ts";

/** Largest difference of two plans' numbers; fails where anything but numbers differs. */
function furthest(a: unknown, b: unknown, path = "plan"): number {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) {
    expect(b, path).toBe(a);
    return 0;
  }
  expect(Object.keys(b).sort(), path).toEqual(Object.keys(a).sort());
  return Object.keys(a).reduce(
    (most, key) =>
      Math.max(
        most,
        furthest((a as Plan)[key as keyof Plan], (b as Plan)[key as keyof Plan], `${path}.${key}`),
      ),
    0,
  );
}

function again(plan: Plan): Plan {
  const { plan: read, problems } = readPlan(writePlan(plan));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return read as Plan;
}

describe("writePlan", () => {
  it.each(layoutPlanNames)("written and read, %s is the same to 1e-9 m", (name) => {
    const plan = layoutPlan(name);
    expect(furthest(plan, again(plan))).toBeLessThanOrEqual(1e-9);
  });

  it("keeps what was edited, and writing a second time gives the same text", () => {
    const mini = layoutPlan("mini");
    const id = (list: readonly { id: string }[]) => fc.constantFrom(...list.map((each) => each.id));
    fc.assert(
      fc.property(
        id(mini.units),
        id(mini.nodes),
        id(mini.edges),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (unit, node, edge, widthM) => {
          const plan = applyEdits(mini, [
            { op: "move", unit, node },
            { op: "widen", edge, widthM },
            { op: "addUnit", id: "new", format: "dining.cafe", node, areaM2: 40 },
            { op: "addGate", id: "G9", node, entryShare: 0.25 },
            { op: "closeEdge", edge: "E001" },
          ]);
          const read = again({ ...plan, counters: [{ id: "C1", edge, hourly: { 9: 120, 25: 3.5 } }] });
          expect(furthest({ ...plan, counters: read.counters }, read)).toBeLessThanOrEqual(1e-9);
          expect(read.counters).toEqual([{ id: "C1", edge, hourly: { 9: 120, 25: 3.5 } }]);
          expect(furthest(again(read), read)).toBeLessThanOrEqual(1e-9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("keeps plans anywhere on earth", () => {
    const text = writePlan(layoutPlan("mini"));
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 178, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (lon, lat) => {
          const file = JSON.parse(text);
          const shifted = (value: unknown): unknown =>
            Array.isArray(value)
              ? typeof value[0] === "number"
                ? [value[0] - 110 + lon, (value[1] as number) - 25 + lat]
                : value.map(shifted)
              : value;
          for (const { geometry } of file.features) geometry.coordinates = shifted(geometry.coordinates);
          for (const { properties } of file.features) {
            delete properties.lengthM;
            if (properties.kind !== "edge") properties.areaM2 &&= 100;
          }
          delete file.touchstone.origin;
          const { plan } = readPlan(JSON.stringify(file));
          expect(plan).not.toBeNull();
          expect(furthest(plan, again(plan as Plan))).toBeLessThanOrEqual(1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });
});
