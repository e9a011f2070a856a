import { readFileSync } from "node:fs";
import { applyEdits } from "@touchstone/core/layout/apply-edits";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { readPlan } from "@touchstone/core/layout/read-plan";
import { describe, expect, it } from "vitest";
import { type AddUnit, assumedCapacity, ontoAdded } from "./added-unit.ts";
import { catalogueOf } from "./catalogue.worker.ts";
import type { FormatOutline } from "./protocol.ts";

const sample = new URL("../../../../packages/db/sample/plans/watertown.geojson", import.meta.url);
const { plan } = readPlan(readFileSync(sample, "utf8"));
if (plan === null) throw new Error("the sample plan cannot be read");
const node = plan.nodes[0]?.id as string;
const added: AddUnit = { op: "addUnit", id: "new-1", format: "dining.teahouse", node: "A", areaM2: 80 };
const widen: LayoutEdit = { op: "widen", edge: "E1", widthM: 4 };

describe("the catalogue that a form offers", () => {
  it("has every format once, by the six elements, in the language of the page", () => {
    const groups = catalogueOf(plan, "zh");
    expect(groups.map(({ name }) => name)).toEqual(["食", "住", "行", "游", "购", "娱", "服务设施"]);
    expect(catalogueOf(plan, "en")[0]).toMatchObject({ code: "food", name: "Food" });
    const codes = groups.flatMap(({ formats }) => formats.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain("service.toilet");
  });

  it("knows the size that units of a format have in the plan, and none where there is none", () => {
    const known = new Map(
      catalogueOf(plan, "en").flatMap(({ formats }) => formats.map((format) => [format.code, format])),
    );
    const sizes = plan.units.flatMap(({ format, areaM2 }) => (format === "dining.teahouse" ? [areaM2] : []));
    const usual = known.get("dining.teahouse")?.usualAreaM2 ?? 0;
    expect(sizes.filter((size) => size < usual).length).toBeLessThanOrEqual(sizes.length / 2);
    expect(sizes.filter((size) => size > usual).length).toBeLessThanOrEqual(sizes.length / 2);
    expect(known.get("leisure.beach")?.usualAreaM2).toBeNull();
  });

  it("assumes what the engine assumes", () => {
    for (const format of catalogueOf(plan, "en").flatMap(({ formats }): FormatOutline[] => formats))
      for (const areaM2 of [0.5, 80]) {
        const edited = applyEdits(plan, [{ ...added, node, areaM2, format: format.code }]);
        expect(edited.units.at(-1)?.capacity).toBe(assumedCapacity(format, areaM2));
      }
  });
});

describe("an added unit", () => {
  it("is added as it is changed right after", () => {
    expect(ontoAdded([widen, added], { op: "move", unit: "new-1", node: "B" })).toEqual([
      widen,
      { ...added, node: "B" },
    ]);
    expect(ontoAdded([added], { op: "setUnit", unit: "new-1", set: { capacity: 9, areaM2: 20 } })).toEqual([
      { ...added, capacity: 9, areaM2: 20 },
    ]);
  });

  it("keeps what another edit, or another value, stands between", () => {
    expect(ontoAdded([added, widen], { op: "move", unit: "new-1", node: "B" })).toBeNull();
    expect(ontoAdded([added], { op: "move", unit: "U1", node: "B" })).toBeNull();
    expect(ontoAdded([added], { op: "setUnit", unit: "new-1", set: { dwellMin: 9 } })).toBeNull();
  });

  it("is gone with all that was done to it, unless another took its place", () => {
    const moved: LayoutEdit = { op: "move", unit: "new-1", node: "B" };
    const remove: LayoutEdit = { op: "removeUnit", unit: "new-1" };
    expect(ontoAdded([added, widen, moved], remove)).toEqual([widen]);
    expect(ontoAdded([added, { op: "swap", a: "U1", b: "new-1" }], remove)).toBeNull();
    expect(ontoAdded([widen], remove)).toBeNull();
  });
});
