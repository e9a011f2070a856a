import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extentOf } from "./extent.ts";
import { readPlan } from "./read-plan.ts";

const nothing = { zones: [], contexts: [], units: [], nodes: [], edges: [], gates: [] };

describe("the extent of a plan", () => {
  it("touches the outermost of everything that is drawn", () => {
    const text = readFileSync(new URL("../../golden/layout/mini.geojson", import.meta.url), "utf8");
    const { plan } = readPlan(text);
    if (!plan) throw new Error("the small plan cannot be read");
    const [x0, y0, x1, y1] = extentOf(plan);
    const drawn = [
      ...plan.zones.flatMap(({ rings }) => rings.flat()),
      ...plan.edges.flatMap(({ line }) => line),
      ...plan.units.flatMap(({ at, rings }) => [at, ...(rings?.flat() ?? [])]),
    ];
    expect(drawn.every(([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1)).toBe(true);
    const far = { ...plan, nodes: [...plan.nodes, { id: "far", at: [x1 + 7, y0 - 3] as const }] };
    expect(extentOf(far)).toEqual([x0, y0 - 3, x1 + 7, y1]);
  });

  it("is a point of one gate, and never infinite", () => {
    const gate = { at: [3, 4] } as unknown as Parameters<typeof extentOf>[0]["gates"][number];
    expect(extentOf({ ...nothing, gates: [gate] })).toEqual([3, 4, 3, 4]);
    expect(() => extentOf(nothing)).toThrow(RangeError);
  });
});
