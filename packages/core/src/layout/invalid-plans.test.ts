import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutPlanNames, layoutPlanText } from "../../test/layout-plans.ts";
import { readPlan } from "./read-plan.ts";

const folder = new URL("../../golden/layout/invalid/", import.meta.url);
const expected: Record<string, [code: string, featureId: string | null][]> = JSON.parse(
  readFileSync(new URL("expected.json", folder), "utf8"),
);

describe("broken plans", () => {
  it("are all there", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".geojson"));
    expect(files.map((file) => file.replace(".geojson", "")).sort()).toEqual(Object.keys(expected).sort());
    expect(files).toHaveLength(32);
  });

  it.each(Object.entries(expected))("%s has exactly its problems", (name, codes) => {
    const { plan, problems } = readPlan(readFileSync(new URL(`${name}.geojson`, folder), "utf8"));
    expect(problems.map(({ code, featureId }) => [code, featureId])).toEqual(codes);
    const warns = codes.every(([code]) => code.startsWith("W"));
    expect(plan === null).toBe(!warns);
    for (const { severity, message, code } of problems) {
      expect(severity).toBe(code.startsWith("W") ? "warning" : "error");
      expect(message.en).toMatch(/found .+, expected .+\.$/);
      expect(message.zh).toMatch(/现为.+，应为.+。$/);
    }
  });

  it.each(layoutPlanNames)("the plan of %s has no problem", (name) => {
    expect(readPlan(layoutPlanText(name)).problems).toEqual([]);
  });
});
